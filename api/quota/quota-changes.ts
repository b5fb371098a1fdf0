import * as contract from "#contract/quota";
import { type Change, change } from "../approvals/change.ts";
import { putQuota, removeQuota } from "./put-quota.ts";

/** Caps are set by two people. */
export const putQuotaChange = change(
  contract.putQuota,
  (tx, context, { params: { id, ...quarter }, body, ifMatch }, by) =>
    putQuota(tx, context, { mineId: id, ...quarter, ifMatch }, body, by),
  ({ params }) => quarterWords(params),
);

export const removeQuotaChange = change(
  contract.removeQuota,
  (tx, _context, { params: { id, ...quarter }, ifMatch }) =>
    removeQuota(tx, { mineId: id, ...quarter, ifMatch }),
  ({ params }) => quarterWords(params),
);

function quarterWords({ year, quarter }: { year: number; quarter: number }): string {
  return `${year} 年第 ${quarter} 季度`;
}

export const quotaChanges: readonly Change[] = [putQuotaChange, removeQuotaChange];
