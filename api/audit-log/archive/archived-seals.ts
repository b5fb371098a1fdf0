import { z } from "zod";
import type { NoteNumber } from "#contract/audit-log";
import type { StoredEntry } from "../chain-link.ts";

/** What an archived entry says that a version of a 督查线索 was when it was written. */
export interface NoteSeal extends NoteNumber {
  seal: string;
  entryId: number;
}

const table = "inspection_note";
/** The words of an entry (audit_words): what it is about, then its records. */
const Head = z
  .array(z.unknown())
  .transform((head) => ({ kind: head[8], subject: head[9], fields: head[15] }))
  .pipe(z.object({ kind: z.string(), subject: z.string(), fields: z.array(z.string()).nullable() }));
const Records = z.array(
  z.tuple([z.string(), z.unknown(), z.unknown(), z.union([z.array(z.unknown()), z.null()])]),
);

/** Whether an entry may seal notes: a cheap look, before anything of it was proved. */
export const mayHoldSeals = ({ words }: StoredEntry) => words.includes(`"${table}"`);

/** The seals in an entry whose words were proved; none where it is about something else. */
export function noteSealsIn({ id, words }: StoredEntry): NoteSeal[] {
  const [headText, recordsText] = twoArrays(words);
  const { kind, subject, fields } = Head.parse(JSON.parse(headText));
  if (kind !== "insert" || subject !== table) return [];
  const sealAt = fields?.indexOf("seal") ?? -1;
  return Records.parse(JSON.parse(recordsText)).map(([key, , , values]) => {
    const [note = "", version] = key.split(",");
    return { note, version: Number(version), seal: String(values?.[sealAt]), entryId: id };
  });
}

/** Two JSON arrays that were written one behind the other. */
function twoArrays(text: string): [string, string] {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:\\.|[^"\\])*"|[[\]]/g)) {
    if (sign === "[") depth += 1;
    if (sign === "]") depth -= 1;
    if (depth === 0) return [text.slice(0, index + 1), text.slice(index + 1)];
  }
  throw new Error("an entry of the log is not what it should be");
}
