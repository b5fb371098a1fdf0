import type { z } from "zod";
import type { RunComparison } from "#contract/provenance";
import type { RunHead } from "#contract/runs";
import { compareTopology } from "#contract/topology";
import type { TopologyKind } from "#gis/topology/finding";
import { topologyKindLabels } from "#gis/topology/topology-text";
import { earlierRun } from "../client/earlier-run.ts";
import { useEndpoint } from "../client/use-endpoint.ts";
import { RunChanges } from "../ui/run-changes.tsx";

type Run = z.infer<typeof RunHead>;

interface ChangeNoticeProps {
  run: Run;
  done: readonly Run[];
  onChoose: (finding: { id: string }) => void;
}

/** What an audit says differently from the one it is compared with. */
export function ChangeNotice({ run, done, onChoose }: ChangeNoticeProps) {
  const before = earlierRun(run, done);
  const input = before ? { params: { id: run.id }, query: { with: before.id } } : null;
  const { data } = useEndpoint(compareTopology, input, { staleTimeMs: 60_000 });
  if (!data) return null;
  const names = minesNamed(data);
  return (
    <RunChanges
      comparison={data}
      wordsOf={(_, code) => topologyKindLabels[code as TopologyKind] ?? code}
      nameOf={(id) => names.get(id) ?? "相邻矿山"}
      onChoose={({ findingId }) => findingId && onChoose({ id: findingId })}
    />
  );
}

/** Names of the mines on both sides of every change, by id. */
function minesNamed({ changes }: RunComparison): Map<string, string> {
  return new Map(
    changes.flatMap(({ mineId, otherMineId, name }) => {
      const [a = "", b = ""] = name.split(" × ");
      return [...(mineId ? [[mineId, a] as const] : []), ...(otherMineId ? [[otherMineId, b] as const] : [])];
    }),
  );
}
