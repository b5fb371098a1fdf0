import type Flatbush from "flatbush";
import { type Bounds, emptyBounds, stretchTo, writeBox } from "./bounds.ts";
import { type EarthShapes, shapeBounds } from "./earth-shapes.ts";
import { integersFor } from "./growing-array.ts";
import { numberAt } from "./number-at.ts";
import { reachBox, reachOf } from "./reach-box.ts";

/**
 * Finds for neighbouring shapes which shapes of the index may be within reach of each: one search of the index for all of them,
 * then box against box in flat arrays. Asking the index for each shape alone took a fifth of the time of all pairs.
 */
export interface PartnerSearch {
  /** the shapes that may be near one of the group, by number */
  ids: Int32Array;
  /** west, south, east, north of each */
  boxes: Float64Array;
  count: number;
}

/** Buffers to be used for one group after the other. */
export function partnerSearch(): PartnerSearch {
  return { ids: new Int32Array(256), boxes: new Float64Array(4 * 256), count: 0 };
}

/** Collects all that may be within `withinM` of a group of shapes. */
export function gatherPartners(
  partners: PartnerSearch,
  index: Flatbush,
  shapes: EarthShapes,
  group: Int32Array,
  withinM: number,
): void {
  const around = emptyBounds();
  for (const shape of group) stretchTo(around, ...shapeBounds(shapes, shape));
  partners.count = 0;
  if (around[0] > around[2]) return;
  const found = index.search(...reachBox(around, withinM));
  partners.ids = integersFor(partners.ids, found.length);
  partners.ids.set(found);
  partners.ids.subarray(0, found.length).sort();
  partners.count = found.length;
  if (partners.boxes.length < 4 * found.length) partners.boxes = new Float64Array(8 * found.length);
  for (let place = 0; place < found.length; place += 1) {
    writeBox(partners.boxes, place, shapeBounds(shapes, partners.ids[place] ?? 0));
  }
}

/** Puts the gathered shapes above a number whose boxes may be within `withinM` of its box into `into`, by number. */
export function partnersWithin(
  { ids, boxes, count }: PartnerSearch,
  above: { shape: number; box: Bounds },
  withinM: number,
  into: number[],
): void {
  into.length = 0;
  const { lon, lat } = reachOf(above.box, withinM);
  const [west, south, east, north] = above.box;
  for (let place = count - 1; place >= 0 && (ids[place] ?? 0) > above.shape; place -= 1) {
    const lonGap = beyond(boxes, 4 * place, west, east) / lon;
    if (lonGap > 1) continue;
    const latGap = beyond(boxes, 4 * place + 1, south, north) / lat;
    // boxes that lie aslant are farther apart than along either axis
    if (lonGap * lonGap + latGap * latGap <= 1) into.push(ids[place] ?? 0);
  }
  into.reverse();
}

/** How far a box lies from a span of one axis, its own span at `at` and `at` + 2. */
function beyond(boxes: Float64Array, at: number, low: number, high: number): number {
  return Math.max(0, numberAt(boxes, at) - high, low - numberAt(boxes, at + 2));
}
