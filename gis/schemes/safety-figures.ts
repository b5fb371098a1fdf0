import type { MultiPolygon } from "geojson";
import type { LicenceGround } from "../gap-land/surroundings.ts";
import { type Bounds, boundsOf, boxesMeet } from "../measure/bounds.ts";
import { shapeDistance } from "../measure/distance.ts";
import { reachBox, surelyAround } from "../measure/reach-box.ts";

/** How far the boundary of another mine is; `near`: not farther than is safe, `critical`: within the band of the limit. */
export interface SafetyFigure {
  id: string;
  name: string;
  distanceM: number;
  standing: "near" | "critical" | "far";
}

export interface SafetyRule {
  /** null = not asked */
  safetyM: number | null;
  bandM: number;
}

/** How far these licences are, the nearest first: all that are not plainly farther than is safe, and the nearest one. */
export function safetyFigures(
  shape: MultiPolygon,
  others: readonly LicenceGround[],
  rule: SafetyRule,
): SafetyFigure[] {
  if (rule.safetyM === null || shape.coordinates.length === 0) return [];
  return nearestOf(shape, others, rule.safetyM + rule.bandM)
    .map(({ other: { id, name }, distanceM }) => ({
      ...{ id, name, distanceM },
      standing: safetyStanding(distanceM, rule),
    }))
    .sort((one, other) => one.distanceM - other.distanceM)
    .filter(({ standing }, place) => place === 0 || standing !== "far");
}

/** As far as the limit is too near (domain 2e: 须大于); where none is asked for, everything is far. */
export function safetyStanding(distanceM: number, { safetyM, bandM }: SafetyRule): SafetyFigure["standing"] {
  if (safetyM === null) return "far";
  if (Math.abs(distanceM - safetyM) < bandM) return "critical";
  return distanceM <= safetyM ? "near" : "far";
}

interface Measured {
  other: LicenceGround;
  distanceM: number;
}

/** Licences with their distance: all within `withinM`, and the nearest one wherever it is; others are not measured. */
function nearestOf(shape: MultiPolygon, others: readonly LicenceGround[], withinM: number): Measured[] {
  const box = surelyAround(boundsOf(shape));
  const measured = new Map<LicenceGround, number>();
  const isFound = (reachM: number) => [...measured.values()].some((distanceM) => distanceM <= reachM);
  // what the box does not reach is farther than it
  for (let reachM = withinM + 1; measured.size < others.length && !isFound(reachM / 2); reachM *= 2) {
    const reach = reachM > mostM ? everywhere : reachBox(box, reachM);
    for (const other of others)
      if (!measured.has(other) && boxesMeet(reach, boxOf(other)))
        measured.set(other, shapeDistance(shape, other.shape).distanceM);
  }
  return [...measured].map(([other, distanceM]) => ({ other, distanceM }));
}

/** farther than anything is looked for around a group */
const mostM = 100_000;
const everywhere: Bounds = [-Infinity, -Infinity, Infinity, Infinity];

/** a boundary is measured against the same licences at every act */
const boxes = new WeakMap<MultiPolygon, Bounds>();

function boxOf({ shape }: LicenceGround): Bounds {
  const known = boxes.get(shape);
  if (known) return known;
  const box = surelyAround(boundsOf(shape));
  boxes.set(shape, box);
  return box;
}
