import { officialAreaM2 } from "../measure/area.ts";
import { boundsOf } from "../measure/bounds.ts";
import { differenceShape } from "../measure/overlap-shape.ts";
import { isRounding, isSliver } from "../measure/sliver.ts";
import { widthOf } from "../width/width-of.ts";
import { type CommonGround, commonGround, outlineM, type SizedShape } from "./common-ground.ts";
import type { Tie, TopologyFinding, TopologyKind, TopologyOptions } from "./finding.ts";
import type { FoundGround } from "./finding-of.ts";

/**
 * The common ground of two shapes, of known area in m², as a finding: 重复 when neither has more than a sliver to itself, 包含 when
 * one has not, 碎屑 by domain 2f, else 重叠; ground of one licence or holder is 同证重叠. Null when they only touch.
 */
export function judgeCommon(
  a: SizedShape,
  b: SizedShape,
  { areaM2, tie, options }: { areaM2: number; tie: Tie; options: TopologyOptions },
): FoundGround | null {
  const ground = areaM2 > 0 ? commonGround(a, b, areaM2) : null;
  if (!ground || isRounding(areaM2, ground.aroundM)) return null;
  const insideB = isSwallowed(a, areaM2, ground, options);
  const insideA = isSwallowed(b, areaM2, ground, options);
  const bounds = boundsOf(ground.shape);
  const width = widthOf(ground.shape, bounds);
  const isThin = isSliver({ areaM2, aroundM: ground.aroundM, widestM: () => width.widthM }, options);
  return {
    kind: kindOf({ insideA, insideB, isThin }, tie),
    ground: "common",
    inner: innerOf({ insideA, insideB }),
    areaM2,
    shareA: Math.min(1, areaM2 / a.areaM2),
    shareB: Math.min(1, areaM2 / b.areaM2),
    widthM: width.widthM,
    leastWidthM: null,
    leastLine: null,
    frontM: ground.aroundM / 2,
    fronts: [],
    at: width.at,
    bounds,
    shape: ground.shape,
  };
}

/** Whether what is left of a shape outside the common ground is nothing or a sliver. */
function isSwallowed(
  { shape, areaM2, aroundM }: SizedShape,
  commonM2: number,
  ground: CommonGround,
  options: TopologyOptions,
): boolean {
  const restM2 = areaM2 - commonM2;
  if (restM2 < options.sliverMinM2) return true;
  // the outline of the rest is made of these two
  if (!isSliver({ areaM2: restM2, aroundM: aroundM + ground.aroundM, widestM: () => 0 }, options))
    return false;
  const rest = differenceShape(shape, ground.shape);
  if (rest === null) return true;
  const left = { areaM2: officialAreaM2(rest), aroundM: outlineM(rest), widestM: () => widthOf(rest).widthM };
  return isSliver(left, options);
}

interface Reading {
  insideA: boolean;
  insideB: boolean;
  isThin: boolean;
}

function kindOf({ insideA, insideB, isThin }: Reading, tie: Tie): TopologyKind {
  const isOneLicence = tie === "parts" || tie === "licence";
  if (insideA && insideB) return isOneLicence ? "same_licence" : "duplicate";
  if (isThin && !insideA && !insideB) return "sliver";
  if (tie !== "none") return "same_licence";
  return insideA || insideB ? "contained" : "overlap";
}

function innerOf({ insideA, insideB }: Omit<Reading, "isThin">): TopologyFinding["inner"] {
  if (insideA && insideB) return null;
  if (insideB) return "a";
  return insideA ? "b" : null;
}
