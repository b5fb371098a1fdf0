import type { MultiPolygon } from "geojson";
import { ringOverlaps } from "../check/ring-overlap.ts";
import type { TracedPart } from "../check/traced-item.ts";
import { overlapAreaM2 } from "../measure/overlap.ts";
import { differenceShape, unionShape } from "../measure/overlap-shape.ts";
import type { CandidateRepair, RepairSource } from "./candidate-repair.ts";
import { groundLeft } from "./fit-holes.ts";
import { numbered, partsOfShape, pointsOf } from "./traced-parts.ts";

interface Ground {
  part: TracedPart;
  shape: MultiPolygon;
}

/**
 * E07, two readings: parts on the same ground are one part, or the part listed later ends where the earlier one begins. Holes
 * that overlap are joined.
 */
export function separateParts({ parts }: RepairSource): CandidateRepair[] {
  if (ringOverlaps(parts, {}).length === 0) return [];
  const grounds = parts.flatMap((part): Ground[] => {
    const shape = groundLeft(part);
    return shape === null ? [] : [{ part, shape }];
  });
  const points = pointsOf(parts);
  const repair = (key: string, title: string, changed: readonly TracedPart[]): CandidateRepair => {
    return { code: "E07", key, title, parts: numbered(changed), points: movedPoints(points, changed) };
  };
  const joinedHoles = grounds.flatMap(({ part, shape }) => partsOfShape(shape, part));
  const several = grounds.length > 1;
  return [
    repair("holes", "把互相重叠或相接的内圈合并后扣除", joinedHoles),
    ...(several
      ? [repair("merge", "把重叠或相接的部分合并为一块（名称、标高取先列的）", merged(grounds))]
      : []),
    ...(several ? [repair("yield", "后列的部分让出与先列部分重叠的范围", yielding(grounds))] : []),
  ];
}

function merged(grounds: readonly Ground[]): TracedPart[] {
  const together = unionShape(grounds.map(({ shape }) => shape));
  return (together?.coordinates ?? []).flatMap((polygon) => {
    const shape: MultiPolygon = { type: "MultiPolygon", coordinates: [polygon] };
    const first = grounds.find((ground) => overlapAreaM2(ground.shape, shape) > 0);
    const all = grounds.map(({ part }) => part);
    return first === undefined ? [] : partsOfShape(shape, first.part, all);
  });
}

function yielding(grounds: readonly Ground[]): TracedPart[] {
  const all = grounds.map(({ part }) => part);
  return grounds.flatMap(({ part, shape }, at) => {
    const earlier = unionShape(grounds.slice(0, at).map((ground) => ground.shape));
    return partsOfShape(earlier === null ? shape : differenceShape(shape, earlier), part, all);
  });
}

/** Corners that are no corners any more. */
function movedPoints(points: ReturnType<typeof pointsOf>, changed: readonly TracedPart[]) {
  const kept = new Set(pointsOf(changed).map(({ at }) => at.join()));
  return points.filter(({ at }) => !kept.has(at.join()));
}
