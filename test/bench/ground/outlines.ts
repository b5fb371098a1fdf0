import type { Random } from "#api/demo/random";
import type { ShapeCollector } from "#gis/measure/flat-shapes";

/** East and north of some place, m. */
export type PlanePoint = readonly [eastM: number, northM: number];
/** Corners of a ring, anticlockwise, not closed. */
export type Ring = readonly PlanePoint[];
/** Outer ring and holes. */
export type PlanePart = readonly Ring[];

/** Puts metres around a place on the globe, near enough for drawing test ground. */
export type Placing = (point: PlanePoint) => readonly [lon: number, lat: number];

const metresOfDegree = 111_300;

/** Metres east and north of a place to lon/lat. */
export function placeAt(lon: number, lat: number): Placing {
  const eastDeg = 1 / (metresOfDegree * Math.cos((lat * Math.PI) / 180));
  return ([eastM, northM]) => [lon + eastM * eastDeg, lat + northM / metresOfDegree];
}

/** A ring with one corner in each direction, 35 % to 100 % of `reachM` away. */
export function star(random: Random, [x, y]: PlanePoint, reachM: number, corners: number): Ring {
  return Array.from({ length: corners }, (_, index): PlanePoint => {
    const turn = (2 * Math.PI * index) / corners;
    const awayM = reachM * random.between(0.35, 1);
    return [x + awayM * Math.cos(turn), y + awayM * Math.sin(turn)];
  });
}

/** A block that shares an edge, corner for corner, with a ring. */
export function blockBeside(random: Random, ring: Ring): Ring {
  const edge = random.integer(0, ring.length - 1);
  const from = ring[edge] ?? [0, 0];
  const to = ring[(edge + 1) % ring.length] ?? [0, 0];
  const lengthM = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const share = random.between(150, 500) / Math.max(1, lengthM);
  const out = [(to[1] - from[1]) * share, (from[0] - to[0]) * share] as const;
  return [to, from, [from[0] + out[0], from[1] + out[1]], [to[0] + out[0], to[1] + out[1]]];
}

/** Adds a shape of such parts, rings closed, to a collector. */
export function addShape(collector: ShapeCollector, place: Placing, parts: readonly PlanePart[]): void {
  collector.startShape();
  for (const rings of parts) {
    collector.startPolygon();
    for (const ring of rings) {
      collector.startRing();
      for (const corner of ring) collector.addCorner(...place(corner));
      collector.addCorner(...place(ring[0] ?? [0, 0]));
    }
  }
}
