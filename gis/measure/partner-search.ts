import type Flatbush from "flatbush";
import { type Bounds, emptyBounds, stretchTo } from "./bounds.ts";
import { integersFor } from "./growing-array.ts";
import { numberAt } from "./number-at.ts";
import type { PairSearch } from "./pair-search.ts";
import { reachBox, reachOf } from "./reach-box.ts";

/**
 * Finds for neighbouring shapes which shapes of the index may be within reach of each: one search of the index for all of them,
 * then box against box in flat arrays. Asking the index for each shape alone took a fifth of the time of all pairs.
 */
export interface PartnerSearch {
  /** the shapes that may be near one of the group, by number */
  ids: Int32Array;
  count: number;
}

/** A buffer to be used for one group after the other. */
export function partnerSearch(): PartnerSearch {
  return { ids: new Int32Array(256), count: 0 };
}

/** Collects all that may be in reach of a group of shapes. */
export function gatherPartners(
  partners: PartnerSearch,
  index: Flatbush,
  { shapeBox, withinM }: PairSearch,
  group: Int32Array,
): void {
  const around = emptyBounds();
  for (const shape of group) {
    const at = 4 * shape;
    stretchTo(
      around,
      numberAt(shapeBox, at),
      numberAt(shapeBox, at + 1),
      numberAt(shapeBox, at + 2),
      numberAt(shapeBox, at + 3),
    );
  }
  partners.count = 0;
  if (around[0] > around[2]) return;
  const found = index.search(...reachBox(around, withinM));
  partners.ids = integersFor(partners.ids, found.length);
  partners.ids.set(found);
  partners.ids.subarray(0, found.length).sort();
  partners.count = found.length;
}

/** Puts the gathered shapes above a shape whose boxes may be in reach of its box into `into`, by number. */
export function partnersWithin(
  { ids, count }: PartnerSearch,
  { shapeBox, withinM }: PairSearch,
  above: { shape: number; box: Bounds },
  into: number[],
): void {
  into.length = 0;
  const { lon, lat } = reachOf(above.box, withinM);
  const west = above.box[0];
  const south = above.box[1];
  const east = above.box[2];
  const north = above.box[3];
  const mostEast = east + lon;
  const mostWest = west - lon;
  const mostNorth = north + lat;
  const mostSouth = south - lat;
  for (let place = count - 1; place >= 0; place -= 1) {
    const id = ids[place] ?? 0;
    if (id <= above.shape) break;
    if (numberAt(shapeBox, 4 * id) > mostEast || numberAt(shapeBox, 4 * id + 2) < mostWest) continue;
    if (numberAt(shapeBox, 4 * id + 1) > mostNorth || numberAt(shapeBox, 4 * id + 3) < mostSouth) continue;
    const lonGap = beyond(shapeBox, 4 * id, west, east) / lon;
    const latGap = beyond(shapeBox, 4 * id + 1, south, north) / lat;
    // boxes that lie aslant are farther apart than along either axis
    if (lonGap * lonGap + latGap * latGap <= 1) into.push(id);
  }
  into.reverse();
}

/** How far a box lies from a span of one axis, its own span at `at` and `at` + 2. */
function beyond(boxes: Float64Array, at: number, low: number, high: number): number {
  return Math.max(0, numberAt(boxes, at) - high, low - numberAt(boxes, at + 2));
}
