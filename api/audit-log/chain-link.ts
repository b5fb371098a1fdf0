import { createHash } from "node:crypto";
import type { NoteNumber } from "#contract/audit-log";

/** The first place at which the log is not what was written. */
export interface BrokenLink {
  kind:
    | "entry_altered"
    | "entries_missing"
    | "act_altered"
    | "act_missing"
    | "entry_loose"
    | "note_altered"
    | "note_unlogged"
    | "anchor";
  seq: number | null;
  entryId: number | null;
  /** which note of discipline inspection, where no entry tells of it */
  note?: NoteNumber;
}

export interface ChainHead {
  seq: number;
  hash: string;
}

export interface StoredAct {
  seq: number;
  act: string;
  entries: number;
  previous: string;
  hash: string;
  sealedAt: string;
}

export interface StoredEntry {
  id: number;
  act: string;
  words: string;
  digest: string;
}

/** The log as it is read to be verified: each act after the last of its entries. */
export type ChainItem = { entry: StoredEntry } | { act: StoredAct };

/** What the first act follows. */
export const beginning: ChainHead = { seq: 0, hash: "0".repeat(64) };

/** What is gathered of one act while its entries come in order. */
export class ActDigest {
  readonly #hash = createHash("sha256");
  entries = 0;
  /** the first entry whose words are not those of its digest */
  altered: number | null = null;

  add({ id, words, digest }: StoredEntry): void {
    this.#hash.update(digest, "hex");
    this.entries += 1;
    if (this.altered === null && sha256(words) !== digest) this.altered = Number(id);
  }

  /** What does not hold of the act, whose entries these were, as the one after `head`; null: it holds. */
  brokenAt(act: StoredAct, head: ChainHead): BrokenLink | null {
    const seq = head.seq + 1;
    if (act.seq !== seq) return { kind: "act_missing", seq, entryId: null };
    if (this.altered !== null) return { kind: "entry_altered", seq, entryId: this.altered };
    if (this.entries !== act.entries) return { kind: "entries_missing", seq, entryId: null };
    const holds = act.previous === head.hash && hashOf(act, this.#hash.digest("hex")) === act.hash;
    return holds ? null : { kind: "act_altered", seq, entryId: null };
  }
}

/** What an act says, in the very words of the database (audit_act_words). */
function hashOf({ seq, act, sealedAt, entries, previous }: StoredAct, digests: string): string {
  return sha256(`[${seq}, "${act}", "${sealedAt}", ${entries}, "${previous}", "${digests}"]`);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
