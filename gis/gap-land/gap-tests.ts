import type { Position } from "geojson";
import { officialAreaM2 } from "../measure/area.ts";
import { areaM2Text } from "../measure/area-text.ts";
import { shapeDistance } from "../measure/distance.ts";
import { latOf, lonOf } from "../measure/positions.ts";
import { zoneKindLabels } from "../zones/zone-kind.ts";
import type { GapPiece } from "./gap-land.ts";
import type { GapParameters } from "./gap-parameters.ts";
import { forbiddingKinds, type LicenceGround, type Surroundings } from "./surroundings.ts";

export const gapVerdicts = ["yes", "no", "unknown"] as const;
export type GapVerdict = (typeof gapVerdicts)[number];

/** One of the tests by which ground is 夹缝 (自然资规〔2023〕6号 二(三), as the pack holds it). */
export interface GapTest {
  key: "distance" | "block";
  verdict: GapVerdict;
  /** m or m² */
  value: number | null;
  limit: number | null;
  text: string;
}

type Known = Pick<Surroundings, "members" | "others" | "zoneKinds" | "missingMembers" | "doubtfulOthers">;

/** The tests of a piece: whether its licences are near enough, and whether it is smaller than one block. */
export function gapTests(
  piece: Pick<GapPiece, "areaM2" | "at" | "memberIds">,
  known: Known,
  parameters: GapParameters,
): GapTest[] {
  const isOpen = known.missingMembers.length > 0 || known.doubtfulOthers.length > 0;
  return [distanceTest(piece, known, parameters), blockTest(piece, parameters)].map((test) =>
    isOpen ? { ...test, verdict: "unknown", text: `${test.text}；有矿区范围不能用于判定，待核实` } : test,
  );
}

function distanceTest(
  { memberIds }: Pick<GapPiece, "memberIds">,
  { members }: Known,
  { mostM, bandM }: GapParameters,
): GapTest {
  const value = longestStepM(members.filter(({ id }) => memberIds.includes(id)));
  const test = { key: "distance", value, limit: mostM } as const;
  if (value === null)
    return { ...test, verdict: "unknown", text: "不与两座以上成员矿山相邻，无法量距离，待核实" };
  const told = `形成夹缝的采矿权最近距离 ${value.toFixed(2)} 米`;
  if (mostM === null) return { ...test, verdict: "unknown", text: `${told}，政策包没有限值，待核实` };
  if (Math.abs(value - mostM) < bandM)
    return {
      ...test,
      verdict: "unknown",
      text: `${told}，与 ${mostM} 米相差不足 ${bandM} 米，临界，须实测复核`,
    };
  return value < mostM
    ? { ...test, verdict: "yes", text: `${told}，在 ${mostM} 米以内` }
    : { ...test, verdict: "no", text: `${told}，超过 ${mostM} 米` };
}

/** Of licences joined by the shortest ways, the longest of these ways, m; null for fewer than two. */
function longestStepM(licences: readonly LicenceGround[]): number | null {
  const [first, ...left] = licences;
  if (!first || left.length === 0) return null;
  const reach = new Map(left.map((one) => [one, shapeDistance(first.shape, one.shape).distanceM]));
  let longestM = 0;
  while (reach.size > 0) {
    const [[next, stepM] = [first, 0]] = [...reach].sort(([, one], [, other]) => one - other);
    reach.delete(next);
    longestM = Math.max(longestM, stepM);
    for (const [one, distanceM] of reach)
      reach.set(one, Math.min(distanceM, shapeDistance(next.shape, one.shape).distanceM));
  }
  return longestM;
}

function blockTest(
  { areaM2, at }: Pick<GapPiece, "areaM2" | "at">,
  { blockMinutes }: GapParameters,
): GapTest {
  const test = { key: "block", value: areaM2 } as const;
  const told = `面积 ${areaM2Text(areaM2)} 平方米`;
  if (blockMinutes === null)
    return {
      ...test,
      limit: null,
      verdict: "unknown",
      text: `${told}，政策包没有基本单位区块的大小，待核实`,
    };
  const limit = blockAreaM2(at, blockMinutes);
  const block = `当地一个基本单位区块（${blockMinutes}′×${blockMinutes}′，${limit.toFixed(0)} 平方米）`;
  return areaM2 < limit
    ? { ...test, limit, verdict: "yes", text: `${told}，小于${block}` }
    : { ...test, limit, verdict: "no", text: `${told}，不小于${block}` };
}

/** Official area of the block of the grid of whole minutes that a place lies in, m². */
function blockAreaM2(at: Position, minutes: number): number {
  const side = minutes / 60;
  const [west, south] = [Math.floor(lonOf(at) / side) * side, Math.floor(latOf(at) / side) * side];
  const [east, north] = [west + side, south + side];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return officialAreaM2({ type: "Polygon", coordinates: [ring] });
}

/** What is not known and may change the gap land, each as a sentence; none where all is known. */
export function gapDoubts({ missingMembers, doubtfulOthers, zoneKinds }: Known): string[] {
  const missingKinds = forbiddingKinds.filter((kind) => !zoneKinds.includes(kind));
  const said = (names: readonly string[], end: string) =>
    names.length > 0 ? [`${names.join("、")}${end}`] : [];
  return [
    ...said(missingMembers, "没有可用于判定的矿区范围，夹缝未计入其周边。"),
    ...said(doubtfulOthers, "在附近，但其矿区范围不可用于判定，没有扣除。"),
    ...said(
      missingKinds.map((kind) => zoneKindLabels[kind]),
      "没有当日有效、可查看的图层，没有扣除。",
    ),
  ];
}
