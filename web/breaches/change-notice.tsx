import type { z } from "zod";
import { compareBreaches, type WorkingBreachFinding, type ZoneOverlapFinding } from "#contract/breaches";
import type { VerdictChange } from "#contract/provenance";
import type { RunHead } from "#contract/runs";
import { breachVerdictLabels, overlapRelationLabels } from "#gis/breaches/breach-text";
import { earlierRun } from "../client/earlier-run.ts";
import { useEndpoint } from "../client/use-endpoint.ts";
import { RunChanges } from "../ui/run-changes.tsx";
import { type BreachReply, minesNamed } from "./breach-view.ts";

type Run = z.infer<typeof RunHead>;

interface ChangeNoticeProps {
  run: Run;
  done: readonly Run[];
  reply: BreachReply;
  onChoose: {
    working: (finding: WorkingBreachFinding) => void;
    overlap: (finding: ZoneOverlapFinding) => void;
  };
}

/** What a check says differently from the one it is compared with. */
export function ChangeNotice({ run, done, reply, onChoose }: ChangeNoticeProps) {
  const before = earlierRun(run, done);
  const input = before ? { params: { id: run.id }, query: { with: before.id } } : null;
  const { data } = useEndpoint(compareBreaches, input, { staleTimeMs: 60_000 });
  if (!data) return null;
  const names = minesNamed(...reply.workings, ...reply.overlaps);
  const choose = ({ workingId, mineId, zoneId }: VerdictChange) => {
    const working = reply.workings.find((finding) => finding.workingId === workingId);
    const overlap = reply.overlaps.find((finding) => finding.mineId === mineId && finding.zoneId === zoneId);
    if (working) onChoose.working(working);
    else if (overlap) onChoose.overlap(overlap);
  };
  return (
    <RunChanges
      comparison={data}
      wordsOf={wordsOf}
      nameOf={(id) => names.get(id) ?? "相邻矿山"}
      onChoose={choose}
    />
  );
}

function wordsOf({ subject }: VerdictChange, code: string): string {
  const words: Record<string, string> = subject === "overlap" ? overlapRelationLabels : breachVerdictLabels;
  return words[code] ?? code;
}
