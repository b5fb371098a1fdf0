import { InspectionNote, NoteFields } from "#contract/inspection";
import { dayTrouble } from "#gis/check/day";
import type { SeenRecord } from "../ui/use-register-form.ts";
import { concernsWords, handlingWords, sourceWords } from "./note-words.ts";

export const noteFieldLabels = {
  concerns: "所涉",
  source: "线索来源",
  receivedOn: "收到日期",
  handling: "处置方式",
  words: "线索内容",
} as const;
export type NoteField = keyof typeof noteFieldLabels;
export type NoteText = Record<NoteField, string>;

/** A note as its form shows it; a new one concerns 保护伞, which is what the field is for. */
export function noteText(note: NoteFields | null, today: string): NoteText {
  return {
    concerns: note?.concerns ?? "protector",
    source: note?.source ?? "petition",
    receivedOn: note?.receivedOn ?? today,
    handling: note?.handling ?? "open",
    words: note?.words ?? "",
  };
}

/** The stored note that a refusal (412) carries. */
export function storedNote(current: unknown, today: string): SeenRecord<NoteField> | null {
  const note = InspectionNote.safeParse(current);
  return note.success ? { text: noteText(note.data, today), version: note.data.version } : null;
}

export const noteBody = (text: NoteText): NoteFields => ({ ...text, words: text.words.trim() }) as NoteFields;

/** What is wrong with a field as it stands, as the server would say. */
export function noteTrouble(field: NoteField, text: NoteText, today: string): string | undefined {
  if (field === "receivedOn") {
    if (text.receivedOn === "") return "请填写收到日期";
    return (
      dayTrouble(text.receivedOn) ?? (text.receivedOn > today ? "收到日期晚于今天，请核对。" : undefined)
    );
  }
  const checked = NoteFields.shape.words.safeParse(text.words);
  return field === "words" ? checked.error?.issues[0]?.message : undefined;
}

/** A value as a person reads it. */
export function noteValueWords(field: NoteField, text: string): string {
  const words: Partial<Record<NoteField, Record<string, string>>> = {
    concerns: concernsWords,
    source: sourceWords,
    handling: handlingWords,
  };
  return words[field]?.[text] ?? text;
}
