import { Button } from "antd";
import type { Proposal } from "#contract/approvals";
import { matterText, minute } from "./proposal-words.ts";
import { StateMark } from "./state-mark.tsx";

interface ProposalListProps {
  proposals: readonly Proposal[];
  total: number;
  selected: string | null;
  onSelect: (id: string) => void;
  onMore: (() => void) | null;
}

/** Proposals as lines, the newest first. */
export function ProposalList({ proposals, total, selected, onSelect, onMore }: ProposalListProps) {
  return (
    <div className="kj-proposals">
      <ul aria-label="变更申请">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <button
              type="button"
              aria-current={proposal.id === selected}
              onClick={() => onSelect(proposal.id)}
            >
              <strong>{matterText(proposal)}</strong>
              <span>
                {proposal.change} <StateMark proposal={proposal} />
              </span>
              <span className="kj-hint">
                {proposal.proposedBy}，{minute(proposal.proposedAt)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {onMore && (
        <Button size="small" onClick={onMore}>
          再看更早的（共 {total} 项）
        </Button>
      )}
    </div>
  );
}
