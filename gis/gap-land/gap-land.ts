import type { MultiPolygon, Position } from "geojson";
import { compareText } from "../consolidation/compare-text.ts";
import { officialAreaM2 } from "../measure/area.ts";
import { shapeDistance } from "../measure/distance.ts";
import { perimeterM } from "../measure/length.ts";
import { contactM } from "../measure/limits.ts";
import { overlapAreaM2 } from "../measure/overlap.ts";
import { isSliver, type SliverRule } from "../measure/sliver.ts";
import { overlayShapes } from "../overlay/overlay-shapes.ts";
import { withGround } from "../overlay/with-ground.ts";
import { widthOf } from "../width/width-of.ts";
import { enclosedGround } from "./enclosed-ground.ts";
import { type FacingGround, facingGround } from "./facing-ground.ts";
import { forbidsMining, type Surroundings } from "./surroundings.ts";

/** One piece of 夹缝 between the licences of a group. */
export interface GapPiece {
  /** names it: the same ground has the same one */
  key: string;
  /** one polygon */
  shape: MultiPolygon;
  /** official area */
  areaM2: number;
  /** middle of its widest place */
  at: Position;
  widthM: number;
  /** licences it lies between, by id */
  memberIds: string[];
  /** 疑似套合误差: too thin to be meant */
  isSliver: boolean;
}

/**
 * 夹缝 between the licences of one group (domain XZ-02, XZ-14, 2e): the ground between each two that face each other within `joinM`, swept by
 * lines at right angles from boundary to boundary that cross no licence (gis/topology), and the ground that licences and such ground shut
 * in on all sides, nowhere wider than `joinM`. Licences that meet only corner to corner have none between them. Without licences of
 * anybody, members included, and without zones that forbid mining. Shapes are valid twice (gis/README.md) and, with the
 * licences, add up to what both cover. Largest first.
 */
export function gapLand(
  { members, others, zones }: Pick<Surroundings, "members" | "others" | "zones">,
  { joinM, sliver }: { joinM: number; sliver: SliverRule },
): GapPiece[] {
  const licences = members.map(({ shape }) => shape);
  const rights = others.map(({ shape }) => shape);
  const facing = facingGround(members, rights, joinM);
  const enclosed = enclosedGround(
    licences,
    facing.map(({ shape }) => shape),
    joinM,
  );
  const between = together([...facing.map(({ shape }) => shape), enclosed]);
  if (between.coordinates.length === 0) return [];
  const forbidding = zones.filter(({ kind }) => forbidsMining(kind)).map(({ shape }) => shape);
  const taken = [together(licences), together(rights), ...forbidding];
  const free = overlayShapes(
    [between, ...taken],
    ([isBetween, ...isTaken]) => isBetween === true && !isTaken.includes(true),
  );
  return (withGround(free)?.coordinates ?? [])
    .map((rings) => pieceOf({ type: "MultiPolygon", coordinates: [rings] }, { members, facing, sliver }))
    .sort((one, other) => other.areaM2 - one.areaM2 || compareText(one.key, other.key));
}

interface Scene extends Pick<Surroundings, "members"> {
  facing: readonly FacingGround[];
  sliver: SliverRule;
}

function pieceOf(shape: MultiPolygon, { members, facing, sliver }: Scene): GapPiece {
  const areaM2 = officialAreaM2(shape);
  const { widthM, at } = widthOf(shape);
  const facingIds = facing
    .filter((ground) => overlapAreaM2(ground.shape, shape) > 0)
    .flatMap(({ memberIds }) => memberIds);
  const known = new Set(facingIds);
  const bordering = members.filter(
    (member) => known.has(member.id) || shapeDistance(member.shape, shape).distanceM <= contactM,
  );
  return {
    key: keyOf(at, areaM2),
    ...{ shape, areaM2, at, widthM },
    memberIds: bordering.map(({ id }) => id),
    isSliver: isSliver({ areaM2, aroundM: perimeterM(shape), widestM: () => widthM }, sliver),
  };
}

/** To the centimetre and the hundredth of a m²: ground that moved by more has another. */
const keyOf = ([lon = 0, lat = 0]: Position, areaM2: number) =>
  `${lon.toFixed(7)},${lat.toFixed(7)},${areaM2.toFixed(2)}`;

const together = (shapes: readonly MultiPolygon[]): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: shapes.flatMap(({ coordinates }) => coordinates),
});
