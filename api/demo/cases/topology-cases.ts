import type { CaseMine } from "../cases.ts";
import { type LocalPoint, shifted } from "../ground/local-frame.ts";
import type { MineDraft } from "../mines/mine-draft.ts";
import { caseDraft } from "./case-draft.ts";
import { drawnRing, onePart } from "./case-drawing.ts";

interface TopologySite {
  mine: CaseMine;
  /** south-west corner, width and height from the site's corner, m */
  block: readonly [eastM: number, northM: number, widthM: number, heightM: number];
  band?: readonly [bottomM: number, topM: number];
  holder?: string;
}

/** Empty ground far from every belt. */
const site: LocalPoint = [1_600, -2_000];
const oneHolder = "云岭示例同主采石有限公司";

/** What a register should not hold, one of each kind: found by the topology audit and by nothing else. */
const sites: readonly TopologySite[] = [
  // 40 m of common ground, one licence above the other: 垂直投影 counts all the same
  { mine: "overlapWest", block: [0, 0, 420, 320], band: [760, 820] },
  { mine: "overlapEast", block: [380, 60, 420, 320], band: [690, 750] },
  { mine: "outer", block: [1_100, 0, 520, 460] },
  { mine: "inner", block: [1_260, 140, 160, 120] },
  { mine: "twinFirst", block: [2_000, 0, 400, 300] },
  { mine: "twinSecond", block: [2_000, 0, 400, 300] },
  // a corridor of 3 m
  { mine: "gapSouth", block: [0, 900, 420, 300] },
  { mine: "gapNorth", block: [30, 1_203, 360, 320] },
  // 8 mm, less than any survey can tell
  { mine: "sliverWest", block: [1_100, 900, 400, 320] },
  { mine: "sliverEast", block: [1_499.992, 900, 380, 320] },
  { mine: "holderFirst", block: [2_150, 900, 380, 320], holder: oneHolder },
  { mine: "holderSecond", block: [2_470, 980, 380, 320], holder: oneHolder },
];

/** Mines laid wrongly beside each other. */
export function topologyDrafts(): MineDraft[] {
  return sites.map(({ mine, block: [eastM, northM, widthM, heightM], band = [700, 780], holder }, index) => {
    const corner = shifted(site, [eastM, northM]);
    const ring = drawnRing(
      [
        [0, 0],
        [widthM, 0],
        [widthM, heightM],
        [0, heightM],
      ],
      corner,
    );
    return caseDraft(mine, {
      mineral: "建筑石料用灰岩",
      orebodyId: `岭阳Ⅰ-${index + 1}号矿体`,
      ring,
      parts: onePart(ring, band),
      reserveWt: "86.00",
      decimals: 4,
      ...(holder ? { holder } : {}),
    });
  });
}
