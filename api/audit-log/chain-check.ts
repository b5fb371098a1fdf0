import { ActDigest, type BrokenLink, type ChainHead, type ChainItem, type StoredAct } from "./chain-link.ts";

/** Follows a chain from where it begins, one item after the other, wherever it is kept. */
export class ChainCheck {
  readonly #anchored: ReadonlyMap<number, string>;
  readonly #open = new Map<string, ActDigest>();
  acts = 0;
  entries = 0;
  /** as far as it holds */
  head: ChainHead;

  /** `anchors` are links that were written down elsewhere. */
  constructor(start: ChainHead, anchors: readonly ChainHead[]) {
    this.head = start;
    this.#anchored = new Map(anchors.map(({ seq, hash }) => [seq, hash]));
  }

  /** What does not hold; null: all of it holds so far. */
  take(item: ChainItem): BrokenLink | null {
    if ("act" in item) return this.#close(item.act);
    const { entry } = item;
    const digest = this.#open.get(entry.act) ?? new ActDigest();
    this.#open.set(entry.act, digest);
    digest.add(entry);
    return null;
  }

  #close(act: StoredAct): BrokenLink | null {
    const digest = this.#open.get(act.act) ?? new ActDigest();
    this.#open.delete(act.act);
    const broken = digest.brokenAt(act, this.head) ?? this.brokenAnchor(act);
    if (broken) return broken;
    this.acts += 1;
    this.entries += act.entries;
    this.head = { seq: act.seq, hash: act.hash };
    return null;
  }

  /** whether no entry is left without its act */
  get isClosed(): boolean {
    return this.#open.size === 0;
  }

  brokenAnchor({ seq, hash }: ChainHead): BrokenLink | null {
    return (this.#anchored.get(seq) ?? hash) === hash ? null : { kind: "anchor", seq, entryId: null };
  }
}
