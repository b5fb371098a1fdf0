import type { MultiPolygon } from "geojson";
import { forbidsMining, type Surroundings, type ZoneGround } from "../gap-land/surroundings.ts";
import { officialAreaM2 } from "../measure/area.ts";
import { boundsOf } from "../measure/bounds.ts";
import { shapeDistance } from "../measure/distance.ts";
import { perimeterM } from "../measure/length.ts";
import { contactM } from "../measure/limits.ts";
import { differenceAreaM2, overlapAreaM2 } from "../measure/overlap.ts";
import { unionShape } from "../measure/overlap-shape.ts";
import type { SliverRule } from "../measure/sliver.ts";
import { type CommonFigure, commonFigures } from "./common-figures.ts";
import { boundaryShape, type GroupBoundary } from "./group-boundary.ts";
import { type SafetyFigure, type SafetyRule, safetyFigures } from "./safety-figures.ts";

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

export interface BoundaryRules extends SafetyRule {
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
    zones: commonFigures(shape, around.zones, rules.sliver).map(({ ground: { kind }, ...figure }) => ({
      ...figure,
      ...{ kind, forbids: forbidsMining(kind) },
    })),
    others: commonFigures(shape, around.others, rules.sliver).map(({ ground: _, ...figure }) => figure),
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

function outsidePlanM2(shape: MultiPolygon, { zones, zoneKinds }: Around): number | null {
  if (!zoneKinds.includes("concentrated_mining")) return null;
  const planned = zones.filter(({ kind }) => kind === "concentrated_mining").map((zone) => zone.shape);
  return planned.length > 0 ? differenceAreaM2(shape, together(planned)) : officialAreaM2(shape);
}

function holds([west, south, east, north]: Surroundings["box"], shape: MultiPolygon): boolean {
  if (shape.coordinates.length === 0) return true;
  const [w, s, e, n] = boundsOf(shape);
  return w >= west && s >= south && e <= east && n <= north;
}
