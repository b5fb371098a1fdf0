import type { MultiPolygon } from "geojson";
import { officialAreaM2 } from "../measure/area.ts";
import { azimuthDeg } from "../measure/geodesic.ts";
import { nearestBoundaryPoint } from "../measure/nearest-point.ts";
import { overlapAreaM2 } from "../measure/overlap.ts";
import { differenceShape } from "../measure/overlap-shape.ts";
import { deepestPoint } from "./deepest-point.ts";
import type { BreachParameters, LicenceFacts, WorkingBreach, WorkingFacts } from "./finding.ts";

/** Penetration in m, where it is deepest, and the direction out of the licence. */
interface Penetration {
  penetrationM: number;
  deepestAt: WorkingBreach["deepestAt"];
  azimuthDeg: number | null;
}

/** Less than this is the overlay's own rounding along a shared edge, m. */
const smallestPenetrationM = 0.001;
const none: Penetration = { penetrationM: 0, deepestAt: null, azimuthDeg: null };

/**
 * Mined ground against its licence (domain 2g, our ruling; no public tolerance exists): outside = working − licence;
 * the deepest penetration p decides, p ≤ k·√(σ²working + σ²licence) is 误差范围内, more is 疑似越界. Intrusions into other
 * licences (from the smallest area that counts, m²) are named only for ground that is suspected or has no licence at all.
 */
export function workingBreach(
  working: WorkingFacts,
  licence: LicenceFacts | null,
  others: readonly LicenceFacts[],
  parameters: BreachParameters,
): WorkingBreach {
  if (!licence) return unlicensed(working, others, parameters);
  const toleranceM = parameters.toleranceFactor * Math.hypot(working.sigmaM, licence.sigmaM);
  const found = {
    workingId: working.id,
    mineId: licence.mineId,
    toleranceM,
    belowBottomM: belowBottom(working, licence, toleranceM),
  };
  const outside = differenceShape(working.shape, licence.shape);
  const penetration = outside ? penetrationOf(outside, licence.shape) : none;
  if (!outside || penetration.penetrationM < smallestPenetrationM) {
    return { ...found, ...none, verdict: "inside", outsideM2: 0, intrusions: [], outside: null };
  }
  const suspected = penetration.penetrationM > toleranceM;
  return {
    ...found,
    ...penetration,
    verdict: suspected ? "suspected_outside" : "within_tolerance",
    outsideM2: officialAreaM2(outside),
    intrusions: suspected ? intrusionsOf(outside, others, licence.mineId, parameters) : [],
    outside,
  };
}

function unlicensed(
  working: WorkingFacts,
  others: readonly LicenceFacts[],
  parameters: BreachParameters,
): WorkingBreach {
  return {
    workingId: working.id,
    mineId: working.mineId,
    verdict: "no_licence",
    outsideM2: officialAreaM2(working.shape),
    ...none,
    toleranceM: 0,
    belowBottomM: null,
    intrusions: intrusionsOf(working.shape, others, working.mineId, parameters),
    outside: working.shape,
  };
}

function penetrationOf(outside: MultiPolygon, licence: MultiPolygon): Penetration {
  const deepestAt = deepestPoint(outside, licence);
  if (!deepestAt) return none;
  const edge = nearestBoundaryPoint(deepestAt, licence);
  return {
    penetrationM: millimetric(edge.distanceM),
    deepestAt,
    azimuthDeg: azimuthDeg(edge.point, deepestAt),
  };
}

/** 疑似超深: how far the mined floor lies below the band's bottom, m; null within tolerance or where either is unknown. */
function belowBottom(working: WorkingFacts, licence: LicenceFacts, toleranceM: number): number | null {
  if (working.floorM === null || licence.bottomM === null) return null;
  const belowM = millimetric(licence.bottomM - working.floorM);
  return belowM > toleranceM && belowM > 0 ? belowM : null;
}

function intrusionsOf(
  ground: MultiPolygon,
  others: readonly LicenceFacts[],
  ownMineId: string | null,
  { sliverMinM2 }: BreachParameters,
): WorkingBreach["intrusions"] {
  return others
    .filter((other) => other.mineId !== ownMineId)
    .map((other) => ({ mineId: other.mineId, areaM2: overlapAreaM2(ground, other.shape) }))
    .filter(({ areaM2 }) => areaM2 > 0 && areaM2 >= sliverMinM2);
}

function millimetric(valueM: number): number {
  return Math.round(valueM * 1000) / 1000;
}
