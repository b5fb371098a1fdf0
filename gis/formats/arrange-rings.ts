import { distinctPoints } from "../check/distinct-points.ts";
import type { TracedPart, TracedRing } from "../check/traced-item.ts";
import { nestRings } from "./nest-rings.ts";

/** Parts of 国土TXT: 圈号 tells rings apart, geometry tells holes from further parts, as tools use the number for both. */
export function arrangeRings(rings: readonly TracedRing[]): TracedPart[] {
  return nestRings(rings.map(distinctPoints)).map(({ outer, holes }, i) => ({
    number: i + 1,
    name: null,
    topM: null,
    bottomM: null,
    line: null,
    rings: [outer, ...holes].flatMap((at): TracedRing[] => {
      const ring = rings[at];
      return ring === undefined ? [] : [{ ...ring, role: at === outer ? "outer" : "hole" }];
    }),
  }));
}
