import { compareCandidates } from "#contract/consolidation";
import { verdictLabels } from "#gis/consolidation/condition-text";
import type { TriggerKey, TriggerOutcome } from "#gis/triggers/trigger";
import { outcomeLabels, triggerLabels } from "#gis/triggers/trigger-text";
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
      wordsOf={(_, code) => changeWords(code)}
      nameOf={view.nameOf}
      onChoose={({ mineId }) => mineId && onChoose(mineId)}
    />
  );
}

/** A verdict, or a rule beside it with what it came to: "safety_distance.holds". */
function changeWords(code: string): string {
  const [trigger = "", outcome] = code.split(".");
  if (outcome === undefined) return verdictLabels[code as keyof typeof verdictLabels] ?? code;
  const [label, came] = [triggerLabels[trigger as TriggerKey], outcomeLabels[outcome as TriggerOutcome]];
  return `${label ?? trigger}${came ?? outcome}`;
}
