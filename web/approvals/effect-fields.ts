import type { Obstacle, ProposalEffect } from "#contract/approvals";
import { auditSubjectWords } from "#contract/audit-words";
import { type ChangedField, changedFields, valueText } from "../ui/changed-fields.ts";

export interface EffectField extends ChangedField {
  /** what the register holds now, where it has moved on since; null: as it was proposed on, or not known */
  now: string | null;
}

/** Told by the map or in the facts, or following from what else stands there. */
const toldElsewhere = new Set([
  "shape",
  "source_text",
  "accepted_warnings",
  "position",
  "import_batch_id",
  "created_at",
  "name_initials",
  "holder_initials",
  "before_grant",
  "from_mine_id",
  "to_mine_id",
]);

/** What a change does to one record, field by field; with what the register holds now where that stands in its way. */
export function effectFields(effect: ProposalEffect, obstacle: Obstacle | null): EffectField[] {
  return changedFields(effect)
    .filter(({ name, before, after }) => !toldElsewhere.has(name) && !areNumbers(before, after))
    .map((field) => ({ ...field, now: nowText(field, effect, obstacle) }));
}

/** Whether a field tells nothing but the numbers of other records, which are told by their names. */
const areNumbers = (...texts: string[]) => texts.every((text) => text === "" || uuid.test(text));
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function nowText(
  { name, before }: ChangedField,
  effect: ProposalEffect,
  obstacle: Obstacle | null,
): string | null {
  const current = obstacle?.subject === effect.subject ? obstacle.current : null;
  if (!current || !(name in current)) return null;
  const value = asWritten(current[name], effect.before?.[name] ?? effect.after?.[name]);
  const text = valueText(name, value, { ...effect.units, ...current });
  return text === before ? null : text;
}

/** An exact decimal comes as text with its zeros, a value of the log as a number. */
function asWritten(value: unknown, like: unknown): unknown {
  return typeof like === "number" && typeof value === "string" ? Number(value) : value;
}

const kindWords = { insert: "新增", update: "修改", delete: "删除" } as const;

export const effectTitle = ({ kind, subject }: ProposalEffect) =>
  `${kindWords[kind]}${auditSubjectWords[subject] ?? subject}`;
