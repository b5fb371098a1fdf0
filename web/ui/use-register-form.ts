import type { FormInstance } from "antd";
import { useEffect, useState } from "react";
import type { CallError } from "../client/call-error.ts";
import { useWrite } from "../client/use-write.ts";
import { type MergedField, mergeTexts } from "./merge-texts.ts";
import { placeIssues } from "./place-issues.ts";
import { useUnsavedForm } from "./use-unsaved-form.ts";

type Texts<Field extends string> = Record<Field, string>;

/** A record as a form shows it, and the version it had; null: not registered yet. */
export interface SeenRecord<Field extends string> {
  text: Texts<Field>;
  version: number | null;
}

interface RegisterForm<Field extends string> {
  form: FormInstance<Texts<Field>>;
  /** what the person calls the form */
  label: string;
  /** the record as it stood when the form was opened */
  opened: SeenRecord<Field>;
  /** the record as a refusal (412) says that it stands now; null when that cannot be read */
  storedOf: (current: unknown) => SeenRecord<Field> | null;
  send: (text: Texts<Field>, seen: SeenRecord<Field>, confirmed: string[]) => Promise<unknown>;
  onDone: () => void;
}

export interface FormAnswer<Field extends string> {
  /** why the last save was refused, unless the person has changed something since */
  error: CallError | null;
  /** issues that name no field of the form */
  others: CallError["issues"];
  ticked: ReadonlySet<string>;
  tick: (code: string, isTicked: boolean) => void;
  /** what to choose between when the record was changed by somebody else */
  stale: { fields: MergedField<Field>[]; keep: () => void; drop: () => void } | null;
}

/**
 * A form that writes a record by the version that was seen: wrong fields are told at the field, what is odd is asked and sent on only when
 * ticked, and a record changed meanwhile is laid beside the person's own before anything is saved.
 */
export function useRegisterForm<Field extends string>(options: RegisterForm<Field>) {
  const { form, label, opened, storedOf, send, onDone } = options;
  const { write, saving, error } = useWrite();
  const [seen, setSeen] = useState(opened);
  const [sent, setSent] = useState<Texts<Field> | null>(null);
  useUnsavedForm({ form, label, opened: seen.text });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(none);
  const fields = Object.keys(opened.text) as Field[];
  const shown = sent === null ? null : error;
  const { placed, others } = placeIssues(shown?.issues ?? [], fields);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new refusal marks the fields, what is typed afterwards clears its own
  useEffect(() => form.setFields(placed as Parameters<typeof form.setFields>[0]), [error]);
  const stored = shown?.status === 412 ? storedOf(shown.current) : null;
  const goOn = (record: SeenRecord<Field>, text: Texts<Field>) => {
    setSeen(record);
    setSent(null);
    form.setFieldsValue(text as Parameters<typeof form.setFieldsValue>[0]);
  };
  const submit = async () => {
    const text = { ...opened.text, ...form.getFieldsValue(true) };
    setSent(text);
    if (await write(() => send(text, seen, [...ticked]))) onDone();
  };
  const changed = () => {
    setTicked(none);
    if (stored === null) setSent(null);
  };
  const answer: FormAnswer<Field> = {
    error: shown,
    others,
    ticked,
    tick: (code, isTicked) => setTicked(withCode(ticked, code, isTicked)),
    stale: stored && sent && staleOf(seen.text, sent, stored, goOn),
  };
  const isBlocked = answer.stale !== null || !allTicked(shown, ticked);
  return { submit, changed, saving, answer, isBlocked, isAsked: (shown?.confirmations.length ?? 0) > 0 };
}

const none: ReadonlySet<string> = new Set();

const allTicked = (error: CallError | null, ticked: ReadonlySet<string>) =>
  (error?.confirmations ?? []).every(({ code }) => ticked.has(code));

function withCode(ticked: ReadonlySet<string>, code: string, isTicked: boolean): ReadonlySet<string> {
  const others = [...ticked].filter((one) => one !== code);
  return new Set(isTicked ? [...others, code] : others);
}

function staleOf<Field extends string>(
  seen: Texts<Field>,
  sent: Texts<Field>,
  stored: SeenRecord<Field>,
  goOn: (record: SeenRecord<Field>, text: Texts<Field>) => void,
): NonNullable<FormAnswer<Field>["stale"]> {
  const { fields, kept } = mergeTexts(seen, sent, stored.text);
  return { fields, keep: () => goOn(stored, kept), drop: () => goOn(stored, stored.text) };
}
