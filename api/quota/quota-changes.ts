import * as contract from "#contract/quota";
import { type Change, change } from "../approvals/change.ts";
import { putQuota, removeQuota } from "./put-quota.ts";

/** Caps are set by two people. */
export const putQuotaChange = change(contract.putQuota, {
  subject: "quota",
  about: ({ params }) => quarterWords(params),
  make: (tx, context, { params: { id, ...quarter }, body, ifMatch }, by) =>
    putQuota(tx, context, { mineId: id, ...quarter, ifMatch }, body, by),
});

export const removeQuotaChange = change(contract.removeQuota, {
  subject: "quota",
  about: ({ params }) => quarterWords(params),
  make: (tx, _context, { params: { id, ...quarter }, ifMatch }) =>
    removeQuota(tx, { mineId: id, ...quarter, ifMatch }),
});

export const quotaChanges: readonly Change[] = [putQuotaChange, removeQuotaChange];

function quarterWords({ year, quarter }: { year: number; quarter: number }): string {
  return `${year} 年第 ${quarter} 季度`;
}
