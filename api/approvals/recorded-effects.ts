import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Knex } from "knex";
import type { ProposalEffect } from "#contract/approvals";
import { effectsSql } from "./proposal-sql.ts";

export interface RecordedEffect extends ProposalEffect {
  regions: string[];
  mineId: string | null;
}

/** What the transaction at hand has changed so far, as the database itself has recorded it. */
export async function recordedEffects(tx: Knex): Promise<RecordedEffect[]> {
  const { rows } = await tx.raw<{ rows: RecordedEffect[] }>(effectsSql);
  return rows
    .map((row) => ({ ...row, before: ownValues(row.before), after: ownValues(row.after) }))
    .reduce(foldIntoNew, []);
}

/** What is written of a new record a second time is part of its making. */
function foldIntoNew(told: RecordedEffect[], next: RecordedEffect): RecordedEffect[] {
  const made = told.find(
    ({ kind, subject, recordKey }) =>
      kind === "insert" && subject === next.subject && recordKey === next.recordKey,
  );
  if (!made || next.kind !== "update") return [...told, next];
  return told.map((one) => (one === made ? { ...made, after: { ...made.after, ...next.after } } : one));
}

/** Of every record's own making, nothing that differs between two states of the register. */
const ofTheRow = new Set(["id", "mine_id", "boundary_id", "version"]);

function ownValues(values: ProposalEffect["before"]): ProposalEffect["before"] {
  const own = without(values, (column) => ofTheRow.has(column));
  return own && Object.fromEntries(Object.entries(own).map(([column, value]) => [column, inShort(value)]));
}

const longText = 2000;

/** Ground and source texts, which may be megabytes, by the hash that the log writes of new ones. */
function inShort(value: unknown): unknown {
  if (typeof value !== "string" || value.length <= longText) return value;
  return `sha256:${createHash("sha256").update(value).digest("hex")}`;
}

/** Whether a change did to the register what was proposed, word for word; when it was made and which numbers new records got is not of it. */
export function sameEffects(proposed: readonly ProposalEffect[], made: readonly ProposalEffect[]): boolean {
  return isDeepStrictEqual(proposed.map(lasting), made.map(lasting));
}

function lasting({ kind, subject, recordKey, before, after }: ProposalEffect) {
  const record = kind === "insert" ? null : recordKey;
  return { kind, subject, record, before: without(before, isMoment), after: without(after, isMoment) };
}

const isMoment = (column: string) => column.endsWith("_at");

function without(
  values: ProposalEffect["before"],
  isLeftOut: (column: string) => boolean,
): ProposalEffect["before"] {
  if (values === null) return null;
  return Object.fromEntries(Object.entries(values).filter(([column]) => !isLeftOut(column)));
}
