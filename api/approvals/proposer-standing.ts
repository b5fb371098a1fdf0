import type { Knex } from "knex";
import type { Permission } from "#contract/permission";
import { standingOf } from "../access/account-standing.ts";
import type { AppContext } from "../context.ts";
import { conflict } from "../http/problem.ts";
import { covers, scopeOf } from "../scope.ts";
import type { ProposalRow } from "./proposal-store.ts";

type Proposed = Pick<ProposalRow, "proposed_by" | "proposed_by_name" | "regions">;

/**
 * Two people answer for a change on the day it is made: who proposed it must still be one who may, where it is made. Accounts are
 * never deleted, so whoever has none is the program's own caller and not somebody who left.
 */
export async function requireProposerStands(
  tx: Knex,
  clock: Pick<AppContext, "now">,
  permission: Permission,
  { proposed_by, proposed_by_name, regions }: Proposed,
): Promise<void> {
  const proposer = await standingOf(tx, clock, proposed_by);
  if (!proposer) return;
  if (!proposer.enabled) throw gone(`申请人账号已停用（${proposed_by_name}）`);
  if (!covers(scopeOf(proposer.grants, permission), regions))
    throw gone(`申请人${proposed_by_name}已无该权限：角色已收回或到期，或不再负责所涉行政区`);
}

const gone = (why: string) =>
  conflict("proposer_gone", `${why}，这项申请不能批准。请退回；仍需办理的，由现有权限的人员核对后重新提出。`);
