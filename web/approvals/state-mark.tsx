import type { ProposalState } from "#contract/approvals";
import { stateWords } from "./proposal-words.ts";

/** Told by its words; the colour only helps to find what is open. */
export function StateMark({ state }: { state: ProposalState }) {
  return (
    <span className="kj-proposal-state" data-state={state}>
      {stateWords[state]}
    </span>
  );
}
