import type { Proposal } from "#contract/approvals";
import type { Actor, AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { conflict, Problem } from "../http/problem.ts";
import { covers, scopeOf } from "../scope.ts";
import { requireConfirmed } from "./decide.ts";
import { type ProposalRow, proposalOf, requireProposal } from "./proposal-store.ts";

/** Puts away what was approved and failed, and that nobody goes on with: by who proposed it or may decide over it, for a reason. */
export async function setAside(
  context: AppContext,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<Proposal> {
  return inTransaction(context, actor, async (tx) => {
    const proposal = await requireProposal(tx, id);
    requireInvolved(actor, proposal);
    await requireConfirmed(tx, context, actor);
    if (proposal.state !== "approved" || !hasFailed(proposal)) throw notFailed();
    const made = await tx("proposal_set_aside")
      .insert({
        proposal_id: id,
        set_aside_by: actor.id,
        set_aside_by_name: actor.name,
        set_aside_at: context.now(),
        set_aside_reason: reason,
      })
      .onConflict("proposal_id")
      .ignore()
      .returning("proposal_id");
    const stored = await requireProposal(tx, id);
    if (made.length === 0) throw alreadySetAside(stored);
    return proposalOf(stored, actor);
  });
}

const hasFailed = ({ work_state }: ProposalRow) => work_state === "failed" || work_state === "cancelled";

function requireInvolved(actor: Actor, { proposed_by, proposed_by_name, regions }: ProposalRow): void {
  if (proposed_by === actor.id || covers(scopeOf(actor.grants, "approvals.decide"), regions)) return;
  throw new Problem(
    403,
    "not_own_proposal",
    `这项申请由${proposed_by_name}提出，只能由其本人或有权审批的人员搁置。`,
  );
}

const notFailed = () =>
  conflict(
    "proposal_not_failed",
    "只有批准后没有完成的申请可以搁置；待审批的请撤回或退回，正在执行或已完成的不能搁置。请刷新列表。",
  );

const alreadySetAside = ({ set_aside_by_name, set_aside_reason }: ProposalRow) =>
  conflict(
    "proposal_set_aside",
    `这项申请已由${set_aside_by_name}搁置（${set_aside_reason}），没有再次办理。请刷新列表。`,
  );
