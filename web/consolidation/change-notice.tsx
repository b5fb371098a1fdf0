import { compareCandidates } from "#contract/consolidation";
import { verdictLabels } from "#gis/consolidation/condition-text";
import { useEndpoint } from "../client/use-endpoint.ts";
import { RunChanges } from "../ui/run-changes.tsx";
import type { CandidateView } from "./candidate-view.ts";

interface ChangeNoticeProps {
  /** ids of the two runs */
  run: string;
  before: string;
  view: CandidateView;
  onChoose: (mineId: string) => void;
}

/** What a run says differently from the one before it: the effect of other parameters, newer data or another engine. */
export function ChangeNotice({ run, before, view, onChoose }: ChangeNoticeProps) {
  const input = { params: { id: run }, query: { with: before } };
  const { data } = useEndpoint(compareCandidates, input, { staleTimeMs: 60_000 });
  if (!data) return null;
  return (
    <RunChanges
      comparison={data}
      wordsOf={(_, code) => verdictLabels[code as keyof typeof verdictLabels] ?? code}
      nameOf={view.nameOf}
      onChoose={({ mineId }) => mineId && onChoose(mineId)}
    />
  );
}
