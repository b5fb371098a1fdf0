import type { Knex } from "knex";
import type { z } from "zod";
import type { ProposalMade, ProposalState } from "#contract/approvals";
import { standingOf } from "../access/account-standing.ts";
import { isSamePerson } from "../access/same-person.ts";
import { actAs, actingNow } from "../acting.ts";
import type { Actor, AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { conflict, Problem, staleVersion } from "../http/problem.ts";
import { carryOut, type Made } from "./carry-out.ts";
import type { Changes } from "./change.ts";
import { type ProposalRow, proposalOf, requireProposal } from "./proposal-store.ts";

type Decided = z.output<typeof ProposalMade>;

interface Decision {
  id: string;
  ifMatch: number;
  actor: Actor;
  at: Date;
}

/** Approves what another person proposed and makes it, in one transaction: both happen or neither does. */
export async function approve(
  context: AppContext,
  changes: Changes,
  decision: Decision,
): Promise<Decided & { made: Made }> {
  const { actor } = decision;
  const proposal = await requireProposal(context.db, decision.id);
  await requireAnother(context, proposal, actor);
  const reason = `${proposal.proposed_by_name}申请、${actor.name}批准：${proposal.reason}`;
  const person = { address: null, requestId: null, ...actingNow(), id: actor.id, name: actor.name, reason };
  try {
    return await actAs(person, () =>
      inTransaction(context, actor, async (tx) => {
        await requireConfirmed(tx, context, actor);
        const decided = await conclude(tx, decision, { state: "approved", by: actor });
        const made = await carryOut(tx, context, changes, proposal);
        if (changes.get(proposal.operation)?.byJob) {
          await tx("proposal_job").insert({ proposal_id: proposal.id, job_id: made.id });
        }
        return { ...decided, made };
      }),
    );
  } catch (error) {
    if (error instanceof Problem && error.code === "proposal_stale") await lapse(context, decision, error);
    throw error;
  }
}

/** What it was to change has moved on and never comes back to what was seen: it is over, with the reason kept. */
function lapse(context: AppContext, decision: Decision, { message }: Problem): Promise<Decided> {
  return inTransaction(context, decision.actor, (tx) =>
    conclude(tx, decision, { state: "stale", by: null, answer: message }),
  );
}

export async function refuse(context: AppContext, decision: Decision, answer: string): Promise<Decided> {
  await requireAnother(context, await requireProposal(context.db, decision.id), decision.actor);
  return inTransaction(context, decision.actor, async (tx) => {
    await requireConfirmed(tx, context, decision.actor);
    return conclude(tx, decision, { state: "refused", by: decision.actor, answer });
  });
}

export async function withdraw(context: AppContext, decision: Decision): Promise<Decided> {
  const { actor } = decision;
  const { proposed_by, proposed_by_name } = await requireProposal(context.db, decision.id);
  if (proposed_by !== actor.id) {
    throw new Problem(
      403,
      "not_own_proposal",
      `这项申请由${proposed_by_name}提出，只能由其本人撤回。不同意的，请有审批权限的人员退回。`,
    );
  }
  return inTransaction(context, actor, (tx) => conclude(tx, decision, { state: "withdrawn", by: actor }));
}

async function requireAnother(
  context: AppContext,
  { proposed_by }: ProposalRow,
  { id }: Actor,
): Promise<void> {
  if (proposed_by === id) {
    throw new Problem(
      403,
      "own_proposal",
      "这项申请由您本人提出，不论您还担任什么角色，都须由另一人审批。不再需要的，可以撤回。",
    );
  }
  const [one, other] = await Promise.all(
    [proposed_by, id].map((who) => standingOf(context.db, context, who)),
  );
  if (!one || !other || !isSamePerson(one, other)) return;
  throw new Problem(
    403,
    "own_proposal",
    `申请人与您同单位、同姓名（${one.name}）：一人用两个账号不算两人办理，须由另一人审批。确为同名的另一人的，请系统管理员在“人员与角色”中把姓名注明分开。`,
  );
}

/** Who reset a password was told it, and could sign in with it: the security administrator asks the person first. */
export async function requireConfirmed(tx: Knex, context: AppContext, { id }: Actor): Promise<void> {
  if (!(await standingOf(tx, context, id))?.unconfirmed) return;
  throw new Problem(
    403,
    "password_unconfirmed",
    "您的密码由他人发放，安全管理员还没有确认，暂不能审批。请本人联系安全管理员，由其在“人员与角色”中确认后再办。",
  );
}

interface Outcome {
  state: ProposalState;
  by: Actor | null;
  answer?: string;
}

/** The one statement by which a proposal is decided: of two people at the same moment it lets one through. */
async function conclude(tx: Knex, { id, ifMatch, actor, at }: Decision, outcome: Outcome): Promise<Decided> {
  const [decided] = await tx("proposal")
    .where({ id, version: ifMatch, state: "pending" })
    .update(
      {
        state: outcome.state,
        decided_by: outcome.by?.id ?? null,
        decided_by_name: outcome.by?.name ?? null,
        decided_at: at,
        answer: outcome.answer ?? null,
      },
      ["id", "version", "state"],
    );
  if (decided) return decided;
  const stored = await requireProposal(tx, id);
  throw stored.state === "pending" ? staleVersion(proposalOf(stored, actor)) : alreadyDecided(stored);
}

const decidedWords: Record<Exclude<ProposalState, "pending">, string> = {
  approved: "批准",
  refused: "退回",
  withdrawn: "撤回",
  stale: "因台账变动失效",
};

function alreadyDecided({ state, decided_by_name }: ProposalRow): Problem {
  const words = decidedWords[state as keyof typeof decidedWords];
  const who = decided_by_name === null ? `已${words}` : `已由${decided_by_name}${words}`;
  return conflict("proposal_decided", `这项申请${who}，没有再次办理。请刷新列表。`);
}
