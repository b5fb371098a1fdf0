import { type Outcome, outcomeText, stateOf } from "./proposal-words.ts";

/** Told by its words; the colour only helps to find what is open, and what was approved and did not come about. */
export function StateMark({ proposal }: { proposal: Outcome }) {
  return (
    <span className="kj-proposal-state" data-state={stateOf(proposal)}>
      {outcomeText(proposal)}
    </span>
  );
}
