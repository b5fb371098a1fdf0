import type { Knex } from "knex";
import { z } from "zod";
import type { Obstacle } from "#contract/approvals";
import type { Endpoint } from "#contract/endpoint";
import type { AppContext } from "../context.ts";
import { databaseProblem } from "../http/database-problem.ts";
import { Problem } from "../http/problem.ts";
import type { Change, ChangeInput, Changes, FourEyesEndpoint } from "./change.ts";
import { byColumn } from "./column-names.ts";
import type { ProposalRow } from "./proposal-store.ts";
import { requireProposerStands } from "./proposer-standing.ts";
import { recordedEffects, sameEffects } from "./recorded-effects.ts";
import { tryOut } from "./try-out.ts";

/** The record that a change wrote, as its operation would have answered it. */
export interface Made {
  id: string;
  version: number;
}

/**
 * Makes the change that was proposed, by the code that was tried out then, and holds what it did against what was proposed. Throws
 * what stands in its way, said to who approves it.
 */
export async function carryOut(
  tx: Knex,
  context: AppContext,
  changes: Changes,
  proposal: ProposalRow,
): Promise<Made> {
  const { endpoint, subject, make, effects } = changeOf(changes, proposal);
  const input = inputOf(endpoint, proposal);
  await requireProposerStands(tx, context, endpoint.permission, proposal);
  const written = await make(tx, context, input, proposal.proposed_by_name).catch((error) => {
    const problem = error instanceof Problem ? error : databaseProblem(error);
    throw problem ? obstacleOf(problem) : error;
  });
  const made = await (effects ?? recordedEffects)(tx, input);
  if (sameEffects(proposal.effects, made)) return written;
  const own = made.filter((effect) => effect.subject === subject);
  throw stale(Object.assign({}, ...own.map(({ before }) => before)));
}

/** Why a proposal could not be carried out now; null: it could. Nothing is changed. */
export async function obstacleNow(
  context: AppContext,
  changes: Changes,
  proposal: ProposalRow,
): Promise<Obstacle | null> {
  try {
    await context.db.transaction((tx) =>
      tryOut(tx, (nested) => carryOut(nested, context, changes, proposal)),
    );
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return await told(context, changes.get(proposal.operation), proposal, error);
  }
}

async function told(
  { db }: AppContext,
  change: Change | undefined,
  proposal: ProposalRow,
  { message, details }: Problem,
): Promise<Obstacle> {
  const ground = (await change?.ground?.(db, inputOf(change.endpoint, proposal))) ?? null;
  return { message, subject: change?.subject ?? "", current: byColumn(details.current), ground };
}

function changeOf(changes: Changes, { operation }: ProposalRow): Change {
  const found = changes.get(operation);
  if (found) return found;
  throw blocked("本版本的软件没有这项操作。");
}

/** The request was checked when it was made; a newer version of the software may ask for more. */
function inputOf(endpoint: Endpoint, { request }: ProposalRow): ChangeInput<FourEyesEndpoint> {
  const parts = z.object({
    ...(endpoint.params && { params: endpoint.params }),
    ...(endpoint.query && { query: endpoint.query }),
    ...(endpoint.body && { body: endpoint.body }),
  });
  const checked = parts.safeParse(request);
  if (!checked.success) throw blocked("所申请的内容不符合本版本软件的要求。");
  return { ...checked.data, ifMatch: request.ifMatch } as ChangeInput<FourEyesEndpoint>;
}

const obstacleOf = ({ status, message, details, onRecord }: Problem) =>
  status === 412 ? stale(details.current) : blocked(message, onRecord);

function stale(current: unknown): Problem {
  const words =
    "提出这项申请之后，所涉及的记录已被改动，申请已失效，不能批准。请由申请人核对最新内容后重新提出。";
  return new Problem(412, "proposal_stale", words, { current });
}

const blocked = (why: string, onRecord: Problem["onRecord"] = null) =>
  new Problem(
    409,
    "proposal_blocked",
    `现在不能执行这项申请：${why}可以退回，由申请人核对后重新提出。`,
    {},
    onRecord,
  );
