import { basename } from "node:path";
import { brokenWords } from "../broken-words.ts";
import { ChainCheck } from "../chain-check.ts";
import { beginning, type ChainHead, type StoredEntry } from "../chain-link.ts";
import { type ArchiveLine, readArchive, sha256Of } from "./archive-file.ts";
import { mayHoldSeals, type NoteSeal, noteSealsIn } from "./archived-seals.ts";

/** What an archive proves by itself. */
export interface CheckedArchive {
  fileName: string;
  sha256: string;
  follows: ChainHead;
  /** as far as it holds */
  head: ChainHead;
  acts: number;
  entries: number;
  /** what it proves of notes of discipline inspection, once nothing is wrong with it */
  noteSeals: NoteSeal[];
  /** what is wrong with it, in Chinese; null: nothing */
  fault: string | null;
}

/** Computes every hash in an archive again, and compares with the anchors that were written at its time. */
export async function checkArchive(path: string, anchors: readonly ChainHead[]): Promise<CheckedArchive> {
  const reading = new Reading(anchors);
  let number = 0;
  let fault: string | null = null;
  for await (const line of readArchive(path)) {
    number += 1;
    fault = line === null ? `第 ${number} 行不是归档的内容，文件被改动。` : reading.take(line);
    if (fault !== null) break;
  }
  const { follows, check } = reading;
  const wrong = fault ?? reading.faultAtEnd();
  return {
    fileName: basename(path),
    sha256: await sha256Of(path),
    follows,
    head: check.head,
    acts: check.acts,
    entries: check.entries,
    noteSeals: wrong === null ? reading.sealing.flatMap(noteSealsIn) : [],
    fault: wrong,
  };
}

class Reading {
  readonly #anchors: readonly ChainHead[];
  #isBegun = false;
  #ends: ChainHead | null = null;
  follows: ChainHead = beginning;
  check: ChainCheck;
  readonly sealing: StoredEntry[] = [];

  constructor(anchors: readonly ChainHead[]) {
    this.#anchors = anchors;
    this.check = new ChainCheck(beginning, anchors);
  }

  take(line: ArchiveLine): string | null {
    if ("follows" in line) {
      this.#isBegun = true;
      this.follows = line.follows;
      this.check = new ChainCheck(line.follows, this.#anchors);
      return null;
    }
    if (!this.#isBegun || this.#ends) return "文件不是完整的一份归档。";
    if ("ends" in line) {
      this.#ends = line.ends;
      return null;
    }
    if ("entry" in line && mayHoldSeals(line.entry)) this.sealing.push(line.entry);
    const broken = this.check.take(line);
    return broken && brokenWords(broken);
  }

  faultAtEnd(): string | null {
    const { head } = this.check;
    const isWhole = this.#ends?.seq === head.seq && this.#ends.hash === head.hash && this.check.isClosed;
    return isWhole ? null : "文件不是完整的一份归档，末尾缺失或多出了内容。";
  }
}
