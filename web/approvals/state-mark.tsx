import type { Proposal } from "#contract/approvals";
import { stateOf, stateWords, workWords } from "./proposal-words.ts";

/** Told by its words; the colour only helps to find what is open, and what was approved and did not come about. */
export function StateMark({ proposal }: { proposal: Pick<Proposal, "state" | "work"> }) {
  const { work } = proposal;
  const words = work ? workWords[work.state] : stateWords[proposal.state];
  return (
    <span className="kj-proposal-state" data-state={stateOf(proposal)}>
      {words}
    </span>
  );
}
