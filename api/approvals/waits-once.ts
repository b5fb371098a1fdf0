import type { Knex } from "knex";
import { conflict } from "../http/problem.ts";

/** What waits already is not asked for a second time; of two at the same moment the database lets one through. */
export async function requireNoneWaiting(tx: Knex, operation: string, input: object): Promise<void> {
  const { params } = input as { params: object };
  const waiting = await tx("proposal")
    .where({ operation, state: "pending" })
    .whereRaw("request -> 'params' = CAST(? AS jsonb)", [JSON.stringify(params)])
    .first("proposed_by_name", "proposed_at");
  if (!waiting) return;
  throw conflict(
    "already_proposed",
    `${waiting.proposed_by_name}已于 ${minuteOf(waiting.proposed_at)} 提出同样的申请，正在等待审批，不能重复提出。请在“审批”中查看；需要改动的，由申请人撤回或审批人退回后重新提出。`,
  );
}

const minuteOf = (at: Date | string) =>
  new Date(at).toLocaleString("sv-SE", {
    timeZone: "Asia/Shanghai",
    dateStyle: "short",
    timeStyle: "short",
  });
