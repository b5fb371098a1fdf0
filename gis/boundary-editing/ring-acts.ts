import type { MultiPolygon, Position } from "geojson";
import { officialAreaM2, ringAreaM2 } from "../measure/area.ts";
import { noGroundM2 } from "../measure/limits.ts";
import { overlapAreaM2 } from "../measure/overlap.ts";
import { type BoundaryPart, boundaryShape, type GroupBoundary } from "../schemes/group-boundary.ts";
import { type CornerRef, closeRing, type Edited, goneText, withParts, withRing } from "./corner-ref.ts";

/** Puts other corners (open) into the place of a whole ring. */
export function replaceRing(
  boundary: GroupBoundary,
  at: Pick<CornerRef, "part" | "ring">,
  corners: readonly Position[],
): Edited {
  if (!boundary.parts[at.part]?.rings[at.ring]) return { refusal: goneText };
  return { boundary: withRing(boundary, at, corners), corner: { ...at, corner: 0 } };
}

/** One more 采区, beside those there are. */
export function addPart(boundary: GroupBoundary, corners: readonly Position[]): Edited {
  const commonM2 = overlapAreaM2(ringShape(corners), boundaryShape(boundary));
  if (commonM2 >= noGroundM2)
    return { refusal: `新采区与已有采区重叠 ${commonM2.toFixed(2)} 平方米，面积会重复计算。请改正坐标。` };
  const parts = [...boundary.parts, { rings: [closeRing(corners)], topM: null, bottomM: null }];
  return { boundary: { parts }, corner: { part: parts.length - 1, ring: 0, corner: 0 } };
}

export function removePart(boundary: GroupBoundary, part: number): Edited {
  if (!boundary.parts[part]) return { refusal: "这个采区已不存在，请重新选择。" };
  if (boundary.parts.length === 1) return { refusal: "只剩这一个采区，不能删去。" };
  return { boundary: withParts(boundary, part, []) };
}

/** Cuts a hole of these corners out of the 采区 that it lies in. */
export function cutHole(boundary: GroupBoundary, corners: readonly Position[]): Edited {
  const hole = ringShape(corners);
  const holeM2 = ringAreaM2(closeRing(corners));
  const part = boundary.parts.findIndex(
    ({ rings }) => holeM2 - overlapAreaM2(hole, partShape(rings)) < noGroundM2,
  );
  const found = boundary.parts[part];
  if (!found || holeM2 < noGroundM2)
    return { refusal: "空洞须整个在一个采区之内，且不与已有空洞重叠。请改正坐标；要切去边角请移动拐点。" };
  const cut = { ...found, rings: [...found.rings, closeRing(corners)] };
  return {
    boundary: withParts(boundary, part, [cut]),
    corner: { part, ring: found.rings.length, corner: 0 },
  };
}

/** Gives the ground of a hole back to its 采区. */
export function fillHole(boundary: GroupBoundary, { part, ring }: Pick<CornerRef, "part" | "ring">): Edited {
  const found = boundary.parts[part];
  if (!found?.rings[ring]) return { refusal: goneText };
  if (ring === 0) return { refusal: "所选拐点在外圈上，不是空洞。请先选中空洞上的拐点。" };
  const filled = { ...found, rings: found.rings.filter((_, at) => at !== ring) };
  return { boundary: withParts(boundary, part, [filled]) };
}

/** Says of a 采区 from which elevation down to which it is mined, m; empty = not said. */
export function setElevations(
  boundary: GroupBoundary,
  part: number,
  said: Partial<Pick<BoundaryPart, "topM" | "bottomM">>,
): Edited {
  const found = boundary.parts[part];
  if (!found) return { refusal: "这个采区已不存在，请重新选择。" };
  for (const text of [said.topM, said.bottomM]) {
    if (text && !/^-?\d{1,4}(\.\d{1,3})?$/.test(text))
      return { refusal: `采区 ${part + 1}：标高“${text}”不是以米为单位的数（如 363 或 -20.5）。请改正。` };
  }
  return { boundary: withParts(boundary, part, [{ ...found, ...said }]) };
}

const partShape = (rings: Position[][]): MultiPolygon => ({ type: "MultiPolygon", coordinates: [rings] });
const ringShape = (corners: readonly Position[]): MultiPolygon => partShape([closeRing(corners)]);

export const partAreaM2 = ({ rings }: BoundaryPart): number => officialAreaM2(partShape(rings));
