import { distinctPoints } from "../check/distinct-points.ts";
import { ringsOverload } from "../check/ring-load.ts";
import type { TracedPart, TracedRing } from "../check/traced-item.ts";
import { nestRings } from "./nest-rings.ts";

/**
 * Parts of 国土TXT: 圈号 tells rings apart, geometry tells holes from further parts, as tools use the number for both. Too many
 * rings to be laid against each other stay parts of their own, and `buildItem` refuses them.
 */
export function arrangeRings(rings: readonly TracedRing[]): TracedPart[] {
  const open = rings.map(distinctPoints);
  const nests = ringsOverload(open) ? open.map((_, outer) => ({ outer, holes: [] })) : nestRings(open);
  return nests.map(({ outer, holes }, i) => ({
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
