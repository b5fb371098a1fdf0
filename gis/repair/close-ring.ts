import { pointLabel } from "../check/traced-item.ts";
import type { CandidateRepair, RepairSource } from "./candidate-repair.ts";
import { replaceRing, ringWords } from "./traced-parts.ts";

/** E02, two readings: the last point is a corner of its own, or it is the first point written wrongly. */
export function closeRings({ parts }: RepairSource): CandidateRepair[] {
  return parts.flatMap((part) =>
    part.rings
      .filter(({ brokenClosure }) => brokenClosure)
      .flatMap((ring): CandidateRepair[] => {
        const where = ringWords(parts, part, ring);
        const [first, last] = [pointLabel(ring, 0), pointLabel(ring, ring.points.length - 1)];
        const points = ring.points.slice(-1);
        const closed = { ...ring, brokenClosure: false };
        const key = `${part.number}.${ring.number}`;
        return [
          {
            code: "E02",
            key: `join.${key}`,
            title: `${where}：末点${last}作为单独的拐点保留，再连回首点${first}`,
            parts: replaceRing(parts, ring, closed),
            points,
          },
          {
            code: "E02",
            key: `drop.${key}`,
            title: `${where}：末点${last}视为首点${first}的误写，删去末点，由上一点连回首点`,
            parts: replaceRing(parts, ring, { ...closed, points: ring.points.slice(0, -1) }),
            points,
          },
        ];
      }),
  );
}
