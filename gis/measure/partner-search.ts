import type Flatbush from "flatbush";
import { type Bounds, emptyBounds, stretchTo } from "./bounds.ts";
import { type EarthShapes, shapeBounds } from "./earth-shapes.ts";
import { integersFor } from "./growing-array.ts";
import { reachBox } from "./reach-box.ts";

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
    partners.boxes.set(shapeBounds(shapes, partners.ids[place] ?? 0), 4 * place);
  }
}

/** Puts the gathered shapes above a number whose boxes meet the box of its reach into `into`, by number. */
export function partnersWithin(
  { ids, boxes, count }: PartnerSearch,
  above: number,
  [west, south, east, north]: Bounds,
  into: number[],
): void {
  into.length = 0;
  for (let place = count - 1; place >= 0 && (ids[place] ?? 0) > above; place -= 1) {
    if (meets(boxes, 4 * place, west, south, east, north)) into.push(ids[place] ?? 0);
  }
  into.reverse();
}

function meets(
  boxes: Float64Array,
  box: number,
  west: number,
  south: number,
  east: number,
  north: number,
): boolean {
  if ((boxes[box] ?? 0) > east || (boxes[box + 2] ?? 0) < west) return false;
  return (boxes[box + 1] ?? 0) <= north && (boxes[box + 3] ?? 0) >= south;
}
