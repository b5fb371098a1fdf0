import type { MultiPolygon } from "geojson";
import {
  forbidsMining,
  type LicenceGround,
  type Surroundings,
  type ZoneGround,
} from "../gap-land/surroundings.ts";
import { officialAreaM2 } from "../measure/area.ts";
import { boundsOf } from "../measure/bounds.ts";
import { shapeDistance } from "../measure/distance.ts";
import { perimeterM } from "../measure/length.ts";
import { contactM } from "../measure/limits.ts";
import { differenceAreaM2, overlapAreaM2 } from "../measure/overlap.ts";
import { intersectionShape, unionShape } from "../measure/overlap-shape.ts";
import { isSliver, type SliverRule } from "../measure/sliver.ts";
import { widthOf } from "../width/width-of.ts";
import { boundaryShape, type GroupBoundary } from "./group-boundary.ts";

/** Ground in common with something else, m² by the official area. */
export interface CommonFigure {
  id: string;
  name: string;
  areaM2: number;
  /** 疑似套合误差: shown, not counted */
  isSliver: boolean;
}

/** How far the boundary of another mine is; `near`: not farther than is safe, `critical`: within the band of the limit. */
export interface SafetyFigure {
  id: string;
  name: string;
  distanceM: number;
  standing: "near" | "critical" | "far";
}

/** What the new boundary of a group comes to. */
export interface BoundaryFigures {
  /** official area, the sum of the parts */
  areaM2: number;
  partAreasM2: number[];
  /** all rings, holes included, geodesic */
  perimeterM: number;
  /** Polsby–Popper 4πA/P² of the official area and the geodesic perimeter: 1 is a circle, a square 0.79 */
  compactness: number;
  /** bodies of ground; parts that share an edge are one, parts that touch at a corner are not */
  bodies: number;
  /** parts of different bodies that touch at a corner only, numbered from 1 */
  cornerTouches: [number, number][];
  /** ground that no licence of the group covers */
  gapM2: number;
  /** ground of the licences of the group that is left out */
  leftOutM2: number;
  zones: (CommonFigure & { kind: ZoneGround["kind"]; forbids: boolean })[];
  /** rights of others */
  others: CommonFigure[];
  /** ground outside of 集中开采区; null where there is no such layer */
  outsidePlanM2: number | null;
  /** the nearest first: all that are not plainly farther than the limit, and the nearest one */
  safety: SafetyFigure[];
  /** it reaches beyond what is known of the surroundings: figures of zones and others are not whole */
  isBeyond: boolean;
}

export interface BoundaryRules {
  /** null = not asked */
  safetyM: number | null;
  bandM: number;
  sliver: SliverRule;
}

type Around = Pick<Surroundings, "box" | "members" | "others" | "zones" | "zoneKinds">;

/** The figures of a sound boundary: the same in the browser while it is drawn and on the server when it is kept. */
export function boundaryFigures(
  boundary: GroupBoundary,
  around: Around,
  rules: BoundaryRules,
): BoundaryFigures {
  const shape = boundaryShape(boundary);
  const partAreasM2 = shape.coordinates.map((coordinates) =>
    officialAreaM2({ type: "Polygon", coordinates }),
  );
  const areaM2 = partAreasM2.reduce((sum, area) => sum + area, 0);
  const aroundM = perimeterM(shape);
  const licences = together(around.members.map((member) => member.shape));
  return {
    ...{ areaM2, partAreasM2, perimeterM: aroundM },
    compactness: aroundM > 0 ? (4 * Math.PI * areaM2) / aroundM ** 2 : 0,
    ...contiguity(shape),
    gapM2: differenceAreaM2(shape, licences),
    leftOutM2: differenceAreaM2(licences, shape),
    zones: around.zones.flatMap((zone) =>
      common(shape, zone, rules.sliver).map((figure) => ({
        ...figure,
        ...{ kind: zone.kind, forbids: forbidsMining(zone.kind) },
      })),
    ),
    others: commonFigures(shape, around.others, rules.sliver),
    outsidePlanM2: outsidePlanM2(shape, around),
    safety: safetyFigures(shape, around.others, rules),
    isBeyond: !holds(around.box, shape),
  };
}

const together = (shapes: readonly MultiPolygon[]): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: shapes.flatMap(({ coordinates }) => coordinates),
});

const polygonsOf = ({ coordinates }: MultiPolygon): MultiPolygon[] =>
  coordinates.map((rings) => ({ type: "MultiPolygon", coordinates: [rings] }));

function contiguity(shape: MultiPolygon): Pick<BoundaryFigures, "bodies" | "cornerTouches"> {
  const whole = unionShape([shape]);
  const bodies = whole ? polygonsOf(whole) : [];
  const parts = polygonsOf(shape).map((part) => ({
    part,
    body: bodies.findIndex((body) => overlapAreaM2(body, part) > 0),
  }));
  const cornerTouches = parts.flatMap((one, place) =>
    parts
      .slice(place + 1)
      .flatMap((other, next): [number, number][] =>
        one.body !== other.body && shapeDistance(one.part, other.part).distanceM <= contactM
          ? [[place + 1, place + next + 2]]
          : [],
      ),
  );
  return { bodies: bodies.length, cornerTouches };
}

/** Ground in common with each of these; none with those that have none. */
export const commonFigures = (shape: MultiPolygon, grounds: readonly LicenceGround[], sliver: SliverRule) =>
  grounds.flatMap((ground) => common(shape, ground, sliver));

function common(
  shape: MultiPolygon,
  { id, name, shape: other }: LicenceGround,
  sliver: SliverRule,
): CommonFigure[] {
  const areaM2 = overlapAreaM2(shape, other);
  if (areaM2 === 0) return [];
  const ground = intersectionShape(shape, other);
  if (!ground) return [];
  const thin = { areaM2, aroundM: perimeterM(ground), widestM: () => widthOf(ground).widthM };
  return [{ id, name, areaM2, isSliver: isSliver(thin, sliver) }];
}

function outsidePlanM2(shape: MultiPolygon, { zones, zoneKinds }: Around): number | null {
  if (!zoneKinds.includes("concentrated_mining")) return null;
  const planned = zones.filter(({ kind }) => kind === "concentrated_mining").map((zone) => zone.shape);
  return planned.length > 0 ? differenceAreaM2(shape, together(planned)) : officialAreaM2(shape);
}

/** How far these licences are, the nearest first: all that are not plainly farther than is safe, and the nearest one. */
export function safetyFigures(
  shape: MultiPolygon,
  others: readonly LicenceGround[],
  rules: Pick<BoundaryRules, "safetyM" | "bandM">,
): SafetyFigure[] {
  if (rules.safetyM === null) return [];
  return others
    .map(({ id, name, shape: other }) => {
      const { distanceM } = shapeDistance(shape, other);
      return { id, name, distanceM, standing: safetyStanding(distanceM, rules) };
    })
    .sort((one, other) => one.distanceM - other.distanceM)
    .filter(({ standing }, place) => place === 0 || standing !== "far");
}

/** As far as the limit is too near (domain 2e: 须大于); where none is asked for, everything is far. */
export function safetyStanding(
  distanceM: number,
  { safetyM, bandM }: Pick<BoundaryRules, "safetyM" | "bandM">,
): SafetyFigure["standing"] {
  if (safetyM === null) return "far";
  if (Math.abs(distanceM - safetyM) < bandM) return "critical";
  return distanceM <= safetyM ? "near" : "far";
}

function holds([west, south, east, north]: Surroundings["box"], shape: MultiPolygon): boolean {
  if (shape.coordinates.length === 0) return true;
  const [w, s, e, n] = boundsOf(shape);
  return w >= west && s >= south && e <= east && n <= north;
}
