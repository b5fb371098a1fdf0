import { listRuns } from "#contract/consolidation";
import type { SchemeHead } from "#contract/schemes";
import { useEndpoint } from "../client/use-endpoint.ts";
import { baseText } from "./base-text.ts";

/** Why the scheme counts fewer mines than the register: those that the analysis left out. */
export function BaseNote({ scheme }: { scheme: Pick<SchemeHead, "runId" | "regionCode" | "mineCount"> }) {
  const { runId, regionCode, mineCount } = scheme;
  const runs = useEndpoint(
    listRuns,
    { query: { kind: "candidates", region: regionCode, state: "done" } },
    { staleTimeMs: 60_000 },
  );
  const run = runs.data?.items.find(({ id }) => id === runId);
  return <p className="kj-hint">{baseText(mineCount, run?.summary ?? null)}</p>;
}
