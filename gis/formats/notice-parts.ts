import type { TracedPart, TracedRing } from "../check/traced-item.ts";
import { ringShape } from "../check/traced-shape.ts";
import { officialAreaM2 } from "../measure/area.ts";
import { overlapAreaM2 } from "../measure/overlap.ts";
import type { FooterReading } from "./notice-footer.ts";

export interface FootedRing {
  ring: TracedRing;
  footer: FooterReading;
}

/** Makes a part of each ring that adds ground; a ring flagged −1 is taken out of the part it lies in most. */
export function arrangeNoticeParts(rings: readonly FootedRing[]): TracedPart[] {
  const adding = rings.filter(({ footer }) => !footer.subtract);
  const holders = new Map(
    rings.filter(({ footer }) => footer.subtract).map((hole) => [hole, holderOf(hole, adding)] as const),
  );
  const parts = adding.map((outer, i) => {
    const holes = [...holders].filter(([, holder]) => holder === outer).map(([hole]) => asHole(hole));
    return partOf(outer, i + 1, [outer.ring, ...holes]);
  });
  const homeless = [...holders].filter(([, holder]) => holder === null).map(([hole]) => hole);
  return [...parts, ...homeless.map((hole, i) => partOf(hole, parts.length + i + 1, [asHole(hole)]))];
}

function holderOf(hole: FootedRing, adding: readonly FootedRing[]): FootedRing | null {
  const shape = ringShape(hole.ring);
  const shares = adding.map((outer) => {
    const outerShape = ringShape(outer.ring);
    const sharedM2 = shape === null || outerShape === null ? 0 : overlapAreaM2(shape, outerShape);
    return { outer, sharedM2, areaM2: outerShape === null ? 0 : officialAreaM2(outerShape) };
  });
  // an island that fills its hole is no ground to take the hole from
  const holeM2 = shape === null ? 0 : officialAreaM2(shape);
  const larger = shares.filter(({ areaM2 }) => areaM2 > holeM2 * (1 + 1e-9));
  const candidates = larger.length > 0 ? larger : shares;
  const [best] = candidates.toSorted((a, b) => b.sharedM2 - a.sharedM2 || a.areaM2 - b.areaM2);
  return best === undefined ? null : best.outer;
}

function asHole({ ring }: FootedRing): TracedRing {
  return { ...ring, role: "hole" };
}

function partOf({ footer }: FootedRing, number: number, rings: readonly TracedRing[]): TracedPart {
  const { name, topM, bottomM, line } = footer;
  return { number, name, topM, bottomM, line, rings };
}
