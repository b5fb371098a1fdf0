import { createHash } from "node:crypto";
import type { Knex } from "knex";
import { actsAfterSql, chainHeadSql, entriesOfActsSql, looseEntrySql } from "./chain-sql.ts";

/** The first place at which the log is not what was written. */
export interface BrokenLink {
  kind: "entry_altered" | "entries_missing" | "act_altered" | "act_missing" | "entry_loose" | "anchor";
  seq: number | null;
  entryId: number | null;
}

export interface ChainVerdict {
  acts: number;
  entries: number;
  /** the end of the chain as it was verified */
  head: ChainHead | null;
  broken: BrokenLink | null;
}

export interface ChainHead {
  seq: number;
  hash: string;
}

interface StoredAct {
  seq: number;
  act: string;
  entries: number;
  previous: string;
  hash: string;
  sealedAt: string;
}

interface StoredEntry {
  id: number;
  act: string;
  words: string;
  digest: string;
}

const beginning = "0".repeat(64);
const actsAtATime = 500;
const entriesAtATime = 1000;
const bytesAtATime = 4_000_000;

/**
 * Computes every hash of the audit log again, from the words of its entries up, and names the first link that does not hold.
 * `anchors` are ends of the chain that were written down outside of the database.
 */
export async function verifyChain(db: Knex, anchors: readonly ChainHead[] = []): Promise<ChainVerdict> {
  const anchored = new Map(anchors.map(({ seq, hash }) => [seq, hash]));
  const verdict: ChainVerdict = { acts: 0, entries: 0, head: null, broken: null };
  for await (const read of actsWithDigests(db)) {
    const broken = brokenAt(read, verdict.head) ?? brokenAnchor(read.act, anchored);
    if (broken) return { ...verdict, broken };
    verdict.acts += 1;
    verdict.entries += read.entries;
    verdict.head = { seq: read.act.seq, hash: read.act.hash };
  }
  return { ...verdict, broken: brokenEnd(verdict.head, anchors) ?? (await looseEntry(db)) };
}

/** What does not hold of an act that follows the head; null: it holds. */
function brokenAt({ act, digests, altered, entries }: ReadAct, head: ChainHead | null): BrokenLink | null {
  const seq = (head?.seq ?? 0) + 1;
  if (act.seq !== seq) return { kind: "act_missing", seq, entryId: null };
  if (altered !== null) return { kind: "entry_altered", seq, entryId: altered };
  if (entries !== act.entries) return { kind: "entries_missing", seq, entryId: null };
  const holds = act.previous === (head?.hash ?? beginning) && hashOf(act, digests) === act.hash;
  return holds ? null : { kind: "act_altered", seq, entryId: null };
}

function brokenAnchor({ seq, hash }: StoredAct, anchored: ReadonlyMap<number, string>): BrokenLink | null {
  return (anchored.get(seq) ?? hash) === hash ? null : { kind: "anchor", seq, entryId: null };
}

/** An anchor beyond the end: the last acts were taken away. */
function brokenEnd(head: ChainHead | null, anchors: readonly ChainHead[]): BrokenLink | null {
  const lost = anchors.find(({ seq }) => seq > (head?.seq ?? 0));
  return lost ? { kind: "act_missing", seq: lost.seq, entryId: null } : null;
}

async function looseEntry(db: Knex): Promise<BrokenLink | null> {
  const { rows } = await db.raw<{ rows: { id: number }[] }>(looseEntrySql);
  return rows[0] ? { kind: "entry_loose", seq: null, entryId: Number(rows[0].id) } : null;
}

/** The end of the chain as it stands, unverified; null when nothing was ever written. */
export async function chainHead(db: Knex): Promise<ChainHead | null> {
  const { rows } = await db.raw<{ rows: ChainHead[] }>(chainHeadSql);
  return rows[0] ? { seq: Number(rows[0].seq), hash: rows[0].hash } : null;
}

interface ReadAct {
  act: StoredAct;
  /** the digests of its entries, hashed together */
  digests: string;
  entries: number;
  /** the first entry whose words are not those of its digest */
  altered: number | null;
}

async function* actsWithDigests(db: Knex): AsyncGenerator<ReadAct> {
  for (let seq = 0; ; ) {
    const { rows: acts } = await db.raw<{ rows: StoredAct[] }>(actsAfterSql, { seq, limit: actsAtATime });
    for (const group of smallGroups(acts)) yield* digestsOf(db, group);
    const last = acts.at(-1);
    if (!last) return;
    seq = Number(last.seq);
  }
}

/** Acts that are read together: many small ones, or one large one in pages. */
function smallGroups(acts: readonly StoredAct[]): StoredAct[][] {
  const groups: StoredAct[][] = [];
  let held = Number.POSITIVE_INFINITY;
  for (const act of acts) {
    if (held + act.entries > entriesAtATime) {
      groups.push([]);
      held = 0;
    }
    groups.at(-1)?.push({ ...act, seq: Number(act.seq) });
    held += act.entries;
  }
  return groups;
}

async function* digestsOf(db: Knex, acts: readonly StoredAct[]): AsyncGenerator<ReadAct> {
  const read = new Map(acts.map(({ act }) => [act, new ActDigest()]));
  for await (const entry of entriesOf(db, [...read.keys()])) read.get(entry.act)?.add(entry);
  for (const act of acts) {
    const of = read.get(act.act);
    if (of) yield { act, digests: of.end(), entries: of.entries, altered: of.altered };
  }
}

/** What is gathered of one act while its entries come in order. */
class ActDigest {
  readonly #hash = createHash("sha256");
  entries = 0;
  altered: number | null = null;

  add({ id, words, digest }: StoredEntry): void {
    this.#hash.update(digest, "hex");
    this.entries += 1;
    if (this.altered === null && sha256(words) !== digest) this.altered = Number(id);
  }

  end(): string {
    return this.#hash.digest("hex");
  }
}

async function* entriesOf(db: Knex, acts: readonly string[]): AsyncGenerator<StoredEntry> {
  for (let after = 0; ; ) {
    const page = { acts: [...acts], after, limit: entriesAtATime, bytes: bytesAtATime };
    const { rows } = await db.raw<{ rows: StoredEntry[] }>(entriesOfActsSql, page);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = Number(last.id);
  }
}

/** What an act says, in the very words of the database (audit_act_words). */
function hashOf({ seq, act, sealedAt, entries, previous }: StoredAct, digests: string): string {
  return sha256(`[${seq}, "${act}", "${sealedAt}", ${entries}, "${previous}", "${digests}"]`);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
