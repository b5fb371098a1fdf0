import type { PairColumns } from "#gis/measure/pair-columns";

/** How a peer's pairs differ from ours. */
export interface Agreement {
  onlyOurs: [a: number, b: number, distanceM: number][];
  onlyPeer: [a: number, b: number][];
}

/** A pair as one number, to be kept in a set. */
export function pairKey(a: number, b: number): number {
  return a * 2 ** 32 + b;
}

export function compareWith(ours: PairColumns, peer: ReadonlySet<number>): Agreement {
  const unseen = new Set(peer);
  const onlyOurs: Agreement["onlyOurs"] = [];
  for (let row = 0; row < ours.count; row += 1) {
    const [a, b] = [ours.a[row] ?? 0, ours.b[row] ?? 0];
    if (!unseen.delete(pairKey(a, b))) onlyOurs.push([a, b, ours.distanceM[row] ?? 0]);
  }
  const onlyPeer = [...unseen].map((key): [number, number] => [Math.floor(key / 2 ** 32), key % 2 ** 32]);
  return { onlyOurs, onlyPeer };
}
