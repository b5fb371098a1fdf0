import { holesOutside } from "../check/hole-outside.ts";
import type { TracedPart, TracedRing } from "../check/traced-item.ts";
import { ringShape, tracedShape } from "../check/traced-shape.ts";
import { differenceShape, unionShape } from "../measure/overlap-shape.ts";
import type { CandidateRepair, RepairSource } from "./candidate-repair.ts";
import { numbered, partsOfShape, replacePart, replaceRing, ringWords } from "./traced-parts.ts";

/** E08: a hole that does not lie inside is dropped, made a part of its own, or taken out only where there is ground. */
export function fitHoles({ parts }: RepairSource): CandidateRepair[] {
  return parts.flatMap((part) => {
    const faulty = new Set(holesOutside(part, {}).map(({ place }) => place.ring));
    const holes = part.rings.filter(({ role, number }) => role === "hole" && faulty.has(number));
    return [...holes.flatMap((hole) => choices(parts, part, hole)), ...cutOut(parts, part, holes)];
  });
}

function choices(parts: readonly TracedPart[], part: TracedPart, hole: TracedRing): CandidateRepair[] {
  const where = ringWords(parts, part, hole);
  const key = `${part.number}.${hole.number}`;
  const own: TracedPart = { ...part, rings: [{ ...hole, role: "outer", number: 1 }] };
  const without = replaceRing(parts, hole, null);
  return [
    {
      code: "E08",
      key: `drop.${key}`,
      title: `${where}：删去这个内圈，不扣除`,
      parts: without,
      points: hole.points,
    },
    {
      code: "E08",
      key: `part.${key}`,
      title: `${where}：不扣除，改为单独的一块范围`,
      parts: numbered([...without, own]),
      points: hole.points,
    },
  ];
}

/** The ground as it is left when the holes are taken out of it, in as many pieces as that makes. */
function cutOut(
  parts: readonly TracedPart[],
  part: TracedPart,
  faulty: readonly TracedRing[],
): CandidateRepair[] {
  const left = groundLeft(part);
  if (faulty.length === 0 || left === null) return [];
  const pieces = partsOfShape(left, part);
  const outside = pieces.length > 1 ? `，分成${pieces.length}块` : "";
  const title = `${part.name ?? `第${part.number}部分`}：内圈只扣除落在外圈内的部分${outside}`;
  const points = faulty.flatMap((ring) => ring.points);
  return [{ code: "E08", key: `cut.${part.number}`, title, parts: replacePart(parts, part, pieces), points }];
}

/** Outer rings less the ground of all holes together, m² counted once where holes overlap; null when nothing is left. */
export function groundLeft(part: TracedPart) {
  const outers = tracedShape({ ...part, rings: part.rings.filter(({ role }) => role === "outer") });
  const holes = part.rings.filter(({ role }) => role === "hole").flatMap((ring) => ringShape(ring) ?? []);
  const together = unionShape(holes);
  return outers === null || together === null ? outers : differenceShape(outers, together);
}
