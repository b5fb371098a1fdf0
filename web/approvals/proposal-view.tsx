import { Alert } from "antd";
import { useMemo } from "react";
import { getProposal, type ProposalDetail } from "#contract/approvals";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useRegions } from "../shell/use-regions.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { FactList } from "../ui/fact-list.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { EffectTable } from "./effect-table.tsx";
import { GroundMap } from "./ground-map.tsx";
import { groundStates } from "./ground-states.ts";
import { ProposalActions } from "./proposal-actions.tsx";
import { acceptedText, hasFailed, matterText, minute } from "./proposal-words.ts";
import { ProposedMines } from "./proposed-mines.tsx";
import { SetAsideButton } from "./set-aside-button.tsx";
import { StateMark } from "./state-mark.tsx";
import { WorkNotice } from "./work-notice.tsx";

interface ProposalViewProps {
  id: string;
  onDone: () => void;
}

/** One proposal: who asks for what and why, old and new value of each field, and what can be done with it. */
export function ProposalView({ id, onDone }: ProposalViewProps) {
  const reply = useEndpoint(getProposal, { params: { id } });
  if (reply.error) return <ErrorState error={reply.error} onRetry={() => void reply.refetch()} />;
  if (reply.isPending) return <LoadingState />;
  const proposal = reply.data;
  const { obstacle, effects } = proposal;
  return (
    <article className="kj-proposal" aria-label="变更申请">
      <h2>
        {proposal.change} <StateMark proposal={proposal} />
      </h2>
      <ProposalFacts proposal={proposal} />
      {proposal.work && (
        <WorkNotice work={proposal.work} setAside={proposal.setAside} onAsk={() => void reply.refetch()} />
      )}
      {hasFailed(proposal) && proposal.setAside === null && (
        <SetAsideButton key={`aside ${id}`} proposal={proposal} onDone={onDone} />
      )}
      {obstacle && <Alert type="warning" showIcon title={obstacle.message} />}
      {proposal.ground && <GroundOf key={proposal.id} proposal={proposal} />}
      {Object.values(proposal.mineCounts).some((count) => count > 0) && (
        <ProposedMines key={`mines ${id}`} proposal={proposal} />
      )}
      {effects.map((effect) => (
        <EffectTable key={`${effect.subject} ${effect.recordKey}`} effect={effect} obstacle={obstacle} />
      ))}
      {proposal.state === "pending" && <ProposalActions key={id} proposal={proposal} onDone={onDone} />}
    </article>
  );
}

function GroundOf({ proposal }: { proposal: ProposalDetail }) {
  const grounds = useMemo(() => groundStates(proposal), [proposal]);
  return <GroundMap grounds={grounds} />;
}

function ProposalFacts({ proposal }: { proposal: ProposalDetail }) {
  const { byCode } = useRegions();
  const { regions, decidedBy, decidedAt, answer, setAside, acceptedWarnings } = proposal;
  const places = regions.map((code) => byCode.get(code)?.name ?? code).join("、");
  return (
    <FactList
      facts={[
        [proposal.mineName === null ? "事项" : "矿山", matterText(proposal)],
        ["所在行政区", places],
        ["事由", proposal.reason],
        [
          "申请人",
          `${proposal.proposedBy}${proposal.isOwn ? "（本人）" : ""}，${minute(proposal.proposedAt)}`,
        ],
        ...(acceptedWarnings.length === 0
          ? []
          : [["接受的警告", acceptedText(acceptedWarnings, proposal.proposedBy)] as const]),
        ...(decidedAt === null
          ? []
          : [["办结", [decidedBy, minute(decidedAt)].filter(Boolean).join("，")] as const]),
        ...(answer === null ? [] : [["答复", answer] as const]),
        ...(setAside === null
          ? []
          : [
              ["搁置", `${setAside.by}，${minute(setAside.at)}`] as const,
              ["搁置原因", setAside.reason] as const,
            ]),
      ]}
    />
  );
}
