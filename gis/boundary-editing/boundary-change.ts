import { officialAreaM2 } from "../measure/area.ts";
import { areaKm2Text } from "../measure/area-text.ts";
import { geodesicDistanceM } from "../measure/geodesic.ts";
import { type BoundaryPart, boundaryShape, type GroupBoundary } from "../schemes/group-boundary.ts";
import { cornerAt, samePlace } from "./corner-ref.ts";
import { type NumberedCorner, numberedCorners } from "./numbered-corners.ts";

type Side = GroupBoundary | null;

/** that many moved corners are named, the others counted */
const mostNamed = 5;

/** What has become another between two states of a boundary, in words; corners by the numbers they had before. */
export function boundaryChange(before: Side, after: Side, zone: number): string[] {
  if (!before || !after) return before === after ? [] : [before ? "删去了边界" : "新建了边界"];
  return [
    ...countChange("采区", "个", before.parts.length, after.parts.length),
    ...countChange("空洞", "个", holesOf(before), holesOf(after)),
    ...cornerChange(before, after, zone),
    ...elevationChange(before, after),
    ...areaChange(before, after),
  ];
}

const holesOf = ({ parts }: GroupBoundary) => parts.reduce((sum, { rings }) => sum + rings.length - 1, 0);

function countChange(what: string, unit: string, before: number, after: number): string[] {
  return before === after ? [] : [`${what}由 ${before} ${unit}变为 ${after} ${unit}`];
}

/** Rings of as many corners as before are told corner by corner; of others only how many corners came and went. */
function cornerChange(before: GroupBoundary, after: GroupBoundary, zone: number): string[] {
  const corners = numberedCorners(before, zone);
  if (!isAlike(before, after)) return comeAndGone(corners, numberedCorners(after, zone));
  const moved = corners.flatMap(({ name, place, ref }) => {
    const now = cornerAt(after, ref);
    return now && !samePlace(place, now) ? [`${name} 移动 ${movedText(geodesicDistanceM(place, now))}`] : [];
  });
  const named = moved.slice(0, mostNamed).join("，");
  if (moved.length === 0) return [];
  return [moved.length > mostNamed ? `${named}，等 ${moved.length} 个拐点` : named];
}

const movedText = (metres: number) => `${metres.toFixed(metres < 1 ? 3 : 2)} 米`;

const isAlike = (before: GroupBoundary, after: GroupBoundary): boolean =>
  shapeKey(before) === shapeKey(after);
const shapeKey = ({ parts }: GroupBoundary) =>
  parts.map(({ rings }) => rings.map(({ length }) => length).join()).join(";");

function comeAndGone(before: readonly NumberedCorner[], after: readonly NumberedCorner[]): string[] {
  const [old, now] = [placesOf(before), placesOf(after)];
  const come = [...now].filter((place) => !old.has(place)).length;
  const gone = [...old].filter((place) => !now.has(place)).length;
  return [...(come > 0 ? [`新增 ${come} 个拐点`] : []), ...(gone > 0 ? [`去掉 ${gone} 个拐点`] : [])];
}

const placesOf = (corners: readonly NumberedCorner[]) => new Set(corners.map(({ place }) => String(place)));

function elevationChange(before: GroupBoundary, after: GroupBoundary): string[] {
  if (before.parts.length !== after.parts.length) return [];
  return before.parts.flatMap((one, at) => {
    const [was, is] = [bandText(one), bandText(after.parts[at] ?? one)];
    return was === is ? [] : [`采区 ${at + 1} 开采标高由 ${was} 改为 ${is}`];
  });
}

/** From which elevation down to which a 采区 is mined. */
export const bandText = ({ topM, bottomM }: Pick<BoundaryPart, "topM" | "bottomM">): string =>
  topM === null && bottomM === null ? "未填" : `${topM ?? "未填"} 至 ${bottomM ?? "未填"} 米`;

function areaChange(before: GroupBoundary, after: GroupBoundary): string[] {
  const [was, is] = [before, after].map((one) => areaKm2Text(officialAreaM2(boundaryShape(one))));
  return was === is ? [] : [`面积 ${was} → ${is} km²`];
}
