import Flatbush from "flatbush";
import { pointInRing } from "#gis/check/point-in-ring";
import type { LonLat } from "#gis/check/traced-item";
import { ContainerFault } from "../container-fault.ts";

/** Which rings of a drawing lie around a place; smallest first. */
export interface RingPlaces {
  around(x: number, y: number): number[];
  /** rings around the first corner of a ring whose box holds its box */
  holding(ring: number): number[];
}

/** Edges looked at in all: about a second. A drawing of a register has some hundred thousand, a hostile one has no end. */
const mostSteps = 20_000_000;

/** what finding and sorting a ring costs beside its edges */
const searchSteps = 8;

/** An index over rings in drawing units. Rings with a corner that is no number are nowhere. */
export function ringPlaces(rings: readonly (readonly number[][])[]): RingPlaces {
  const open = rings.map((ring) => ring.map(([x = Number.NaN, y = Number.NaN]): LonLat => [x, y]));
  const boxes = open.map(boxOf);
  const placed = boxes.flatMap((box, i) => (box === null ? [] : [{ box, i }]));
  if (placed.length === 0) return { around: () => [], holding: () => [] };
  const index = new Flatbush(placed.length);
  for (const { box } of placed) index.add(...box);
  index.finish();
  const sizeOf = (i: number) => {
    const [west, south, east, north] = boxes[i] ?? [0, 0, 0, 0];
    return (east - west) * (north - south);
  };
  let steps = 0;
  const holds = (i: number, x: number, y: number) => {
    const ring = open[i] ?? [];
    steps += ring.length + searchSteps;
    if (steps > mostSteps) throw new ContainerFault("C02", { kind: "work" });
    return pointInRing([x, y], ring) !== "outside";
  };
  const around = (x: number, y: number) =>
    index
      .search(x, y, x, y)
      .map((at) => placed[at]?.i ?? 0)
      .filter((i) => holds(i, x, y))
      .sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
  const holding = (ring: number) => {
    const [x, y] = open[ring]?.[0] ?? [Number.NaN, Number.NaN];
    const others = boxes[ring] === null ? [] : around(x, y);
    return others.filter((other) => other !== ring && boxWithin(boxes[ring], boxes[other]));
  };
  return { around, holding };
}

type Box = [west: number, south: number, east: number, north: number];

function boxWithin(inner: Box | null | undefined, outer: Box | null | undefined): boolean {
  if (!inner || !outer) return false;
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

function boxOf(ring: readonly LonLat[]): Box | null {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return ring.length === 0 ? null : box;
}
