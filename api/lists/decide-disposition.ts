import type { Knex } from "knex";
import type { z } from "zod";
import type { Disposition, decideDisposition as decideEndpoint } from "#contract/lists";
import { dispositionLabel } from "#gis/lists/disposition";
import { changeVersioned } from "../db/versioned-write.ts";
import { badRequest, type FieldIssue, notFound } from "../http/problem.ts";
import { requireLicensed } from "../mines/planned-block.ts";
import { readDisposition } from "./disposition-list.ts";

type Decision = z.output<typeof decideEndpoint.body>;

/** Records what the county decided or the city approved: each needs its document and its day, in that order. */
export async function decideDisposition(
  tx: Knex,
  { id, ifMatch, today }: { id: string; ifMatch: number; today: string },
  decision: Decision,
): Promise<{ id: string; version: number }> {
  const stored = await readDisposition(tx, id);
  if (!stored) throw notFound("处置记录");
  const next = { ...stored, ...consistent(decision) };
  const issues = [...layerIssues(next), ...dayIssues(next, today)];
  if (issues.length > 0) throw badRequest("invalid_decision", issues[0]?.message ?? "", issues);
  for (const code of [next.decided, next.approved]) await requireDisposable(tx, stored.mineId, code);
  const current = () => readDisposition(tx, id);
  const row = { table: "disposition", key: { id }, ifMatch, what: "处置记录", current };
  return await changeVersioned(tx, row, columnsOf(next));
}

/** Only what is there can be closed, merged or upgraded: a planned block can be set up, or wait. */
export async function requireDisposable(
  tx: Knex,
  mineId: string,
  code: Disposition["decided"],
): Promise<void> {
  if (code === null || code === "new" || code === "pending") return;
  await requireLicensed(tx, mineId, `作“${dispositionLabel(code)}”的处置`);
}

/** Taking a decision back takes its day and document with it. */
function consistent(decision: Decision): Partial<Disposition> {
  const named = Object.fromEntries(Object.entries(decision).filter(([, value]) => value !== undefined));
  return {
    ...named,
    ...(decision.decided === null && { decidedOn: null, decidedDocument: null }),
    ...(decision.approved === null && { approvedOn: null, approvedDocument: null }),
  };
}

function layerIssues(next: Disposition): FieldIssue[] {
  return [
    missing(
      next.decided !== null && !next.decidedDocument?.trim(),
      "decidedDocument",
      "县级决定须填写文号。",
    ),
    missing(next.decided !== null && next.decidedOn === null, "decidedOn", "县级决定须填写日期。"),
    missing(
      next.approved !== null && !next.approvedDocument?.trim(),
      "approvedDocument",
      "市级核准须填写文号。",
    ),
    missing(next.approved !== null && next.approvedOn === null, "approvedOn", "市级核准须填写日期。"),
    missing(next.approved !== null && next.decided === null, "approved", "尚无县级决定，不能先行核准。"),
    missing(
      next.completedOn !== null && next.decided === null,
      "completedOn",
      "尚无县级决定，不能登记完成日期。",
    ),
  ].flat();
}

function dayIssues({ decidedOn, approvedOn, completedOn }: Disposition, today: string): FieldIssue[] {
  const early = decidedOn !== null && approvedOn !== null && approvedOn < decidedOn;
  const later = (day: string | null) => day !== null && day > today;
  return [
    missing(early, "approvedOn", `市级核准日期 ${approvedOn} 早于县级决定日期 ${decidedOn}，请核对。`),
    missing(later(decidedOn), "decidedOn", `决定日期 ${decidedOn} 晚于今天，请核对。`),
    missing(later(approvedOn), "approvedOn", `核准日期 ${approvedOn} 晚于今天，请核对。`),
    missing(later(completedOn), "completedOn", `完成日期 ${completedOn} 晚于今天，请核对。`),
  ].flat();
}

const missing = (wrong: boolean, field: string, message: string): FieldIssue[] =>
  wrong ? [{ path: `body.${field}`, message }] : [];

function columnsOf(next: Disposition) {
  return {
    decided: next.decided,
    decided_on: next.decidedOn,
    decided_document: next.decidedDocument?.trim() || null,
    approved: next.approved,
    approved_on: next.approvedOn,
    approved_document: next.approvedDocument?.trim() || null,
    complete_by: next.completeBy,
    completed_on: next.completedOn,
  };
}
