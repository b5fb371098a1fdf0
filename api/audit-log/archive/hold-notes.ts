import type { Knex } from "knex";
import type { NoteNumber } from "#contract/audit-log";
import { notesNotSealedSql } from "../chain-sql.ts";
import type { NoteSeal } from "./archived-seals.ts";
import type { CheckedArchive } from "./check-archive.ts";

/** What the archives prove of the notes in the database. */
export interface HeldNotes {
  /** seals that were held against their notes */
  held: number;
  /** notes that are gone or are not what the entry of that archive sealed */
  altered: { note: NoteNumber; fileName: string; entryId: number }[];
  /** in no log: not written by the application */
  unlogged: NoteNumber[];
  /** their entries are in archives that were not given, or cannot be trusted */
  unheld: NoteNumber[];
}

type Sealed = NoteSeal & Pick<CheckedArchive, "fileName">;

/** Holds notes against what sound archives sealed. `unheld` are those of which the database has no entry. */
export async function holdNotes(
  db: Knex,
  archives: readonly CheckedArchive[],
  unheld: readonly NoteNumber[],
): Promise<HeldNotes> {
  const sound = archives.filter(({ fault }) => fault === null);
  const seals = new Map<string, Sealed>();
  for (const { fileName, noteSeals } of sound) {
    for (const seal of noteSeals) seals.set(keyOf(seal), { ...seal, fileName });
  }
  const altered = await notSealed(db, [...seals.values()]);
  const left = unheld.filter((note) => !seals.has(keyOf(note)));
  const isWhole = sound.length === archives.length && archives[0]?.follows.seq === 0;
  return {
    held: seals.size - altered.length,
    altered: altered.flatMap((note) => {
      const sealed = seals.get(keyOf(note));
      return sealed ? [{ note, fileName: sealed.fileName, entryId: sealed.entryId }] : [];
    }),
    unlogged: isWhole ? left : [],
    unheld: isWhole ? [] : left,
  };
}

const keyOf = ({ note, version }: NoteNumber) => `${note},${version}`;

async function notSealed(db: Knex, seals: readonly Sealed[]): Promise<NoteNumber[]> {
  if (seals.length === 0) return [];
  const { rows } = await db.raw<{ rows: NoteNumber[] }>(notesNotSealedSql, { seals: JSON.stringify(seals) });
  return rows;
}
