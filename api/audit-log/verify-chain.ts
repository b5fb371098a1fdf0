import type { Knex } from "knex";
import type { NoteNumber } from "#contract/audit-log";
import { type ArchivedPart, archivedBefore } from "./archive/archived-part.ts";
import { ChainCheck } from "./chain-check.ts";
import { type BrokenLink, beginning, type ChainHead } from "./chain-link.ts";
import { chainHeadSql, looseEntrySql, notesWithoutEntrySql, unprovedNoteSql } from "./chain-sql.ts";
import { readChain } from "./read-chain.ts";

interface Verified {
  acts: number;
  entries: number;
  /** the end of the chain as it was verified */
  head: ChainHead | null;
  /** what was taken out into a file; the chain goes on behind it */
  archived: ArchivedPart | null;
  /** whose entries were archived: only the archives prove them */
  unheldNotes: NoteNumber[];
  broken: BrokenLink | null;
}

/**
 * Computes every hash of the audit log again, from the words of its entries up, and names the first link that does not hold.
 * `anchors` are ends of the chain that were written down outside of the database.
 */
export async function verifyChain(db: Knex, anchors: readonly ChainHead[] = []): Promise<Verified> {
  const { archived, broken: lost } = await archivedBefore(db);
  const start = archived ? { seq: archived.toSeq, hash: archived.hash } : beginning;
  const check = new ChainCheck(start, anchors);
  const verdict = (broken: BrokenLink | null, unheldNotes: NoteNumber[] = []): Verified => ({
    acts: check.acts,
    entries: check.entries,
    head: check.head === beginning ? null : check.head,
    archived,
    unheldNotes,
    broken,
  });
  const wrong = lost ?? check.brokenAnchor(start);
  if (wrong) return verdict(wrong);
  for await (const item of readChain(db)) {
    const broken = check.take(item);
    if (broken) return verdict(broken);
  }
  const broken = brokenEnd(check.head, anchors) ?? (await looseEntry(db)) ?? (await unprovedNote(db));
  if (broken) return verdict(broken);
  const unlogged = await notesWithoutEntry(db);
  return archived ? verdict(null, unlogged) : verdict(noteUnlogged(unlogged));
}

/** An anchor beyond the end: the last acts were taken away. */
function brokenEnd(head: ChainHead, anchors: readonly ChainHead[]): BrokenLink | null {
  const lost = anchors.find(({ seq }) => seq > head.seq);
  return lost ? { kind: "act_missing", seq: lost.seq, entryId: null } : null;
}

async function looseEntry(db: Knex): Promise<BrokenLink | null> {
  const { rows } = await db.raw<{ rows: { id: number }[] }>(looseEntrySql);
  return rows[0] ? { kind: "entry_loose", seq: null, entryId: Number(rows[0].id) } : null;
}

/** Of notes of discipline inspection the log holds seals only: they prove what is kept elsewhere. */
async function unprovedNote(db: Knex): Promise<BrokenLink | null> {
  const { rows } = await db.raw<{ rows: { id: number; seq: number }[] }>(unprovedNoteSql);
  return rows[0] ? { kind: "note_altered", seq: Number(rows[0].seq), entryId: Number(rows[0].id) } : null;
}

/** While all of the log is there, each note has its entry. */
export function noteUnlogged([note]: readonly NoteNumber[]): BrokenLink | null {
  return note ? { kind: "note_unlogged", seq: null, entryId: null, note } : null;
}

async function notesWithoutEntry(db: Knex): Promise<NoteNumber[]> {
  return (await db.raw<{ rows: NoteNumber[] }>(notesWithoutEntrySql)).rows;
}

/** The end of the chain as it stands, unverified; null when nothing was ever written. */
export async function chainHead(db: Knex): Promise<ChainHead | null> {
  const { rows } = await db.raw<{ rows: ChainHead[] }>(chainHeadSql);
  return rows[0] ? { seq: Number(rows[0].seq), hash: rows[0].hash } : null;
}
