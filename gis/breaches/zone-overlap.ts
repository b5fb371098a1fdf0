import type { MultiPolygon, Position } from "geojson";
import { type Bounds, boundsOf } from "../measure/bounds.ts";
import { flatShapes } from "../measure/flat-shapes.ts";
import { noGroundM2 } from "../measure/limits.ts";
import { differenceShape, intersectionShape } from "../measure/overlap-shape.ts";
import { isRounding, isSliver, type SliverRule } from "../measure/sliver.ts";
import { type GroundOutline, outlineReader } from "../overlap/outline.ts";
import { type Ground, sweepGround } from "../overlap/sweep-ground.ts";
import { zoneNear } from "../overlap/zone-near.ts";
import { takeShape, takeZone, type ZoneReader } from "../overlap/zone-reader.ts";
import { byZone, findChunks, polygonsNear } from "../overlap/zone-search.ts";
import { widthOf } from "../width/width-of.ts";
import { boundariesTouch } from "./boundary-contact.ts";
import type { OverlapRelation, ZoneOverlap } from "./finding.ts";

/** More than a millimetre in degrees, so that an edge that only touches is looked at. */
const reachDeg = 2e-8;

/** A zone, by its place in the index, and how a shape lies to it. */
export interface NearZoneOverlap {
  zone: number;
  overlap: ZoneOverlap;
}

/**
 * 压占 of one mine by every resident zone it meets (domain 2f), in the order of the zones: areas by the official method, told
 * per polygon of the mine, holes respected, m². Touching is 0 m²; a sliver (our ruling) is shown but does not count; ground left
 * over outside the zone that is itself no more than a sliver makes the mine contained. Zones that lie apart are left out.
 */
export function zoneOverlaps(
  reader: ZoneReader,
  mine: MultiPolygon,
  parameters: SliverRule,
): NearZoneOverlap[] {
  const box = grown(boundsOf(mine));
  return byZone(reader.search.index, polygonsNear(reader.search, box)).flatMap((polygons) => {
    const zone = reader.search.index.zoneOfPolygon[polygons[0] ?? 0] ?? 0;
    const overlap = overlapOf(reader, mine, { zone, polygons, box }, parameters);
    return overlap.relation === "disjoint" ? [] : [{ zone, overlap }];
  });
}

interface NearZone {
  zone: number;
  polygons: readonly number[];
  box: Bounds;
}

function overlapOf(
  reader: ZoneReader,
  mine: MultiPolygon,
  near: NearZone,
  parameters: SliverRule,
): ZoneOverlap {
  const whole = groundOf(reader, mine, near.polygons);
  const { bothM2, bothM } = whole;
  if (bothM2 < noGroundM2 || isRounding(bothM2, bothM)) {
    return apart(mine, touches(reader, mine, near) ? "touching" : "disjoint");
  }
  const zone = () => zoneNear(reader.search.index.zones, near.zone, near.box);
  const overlap = whole.onlyAM2 < noGroundM2 ? mine : intersectionShape(mine, zone());
  return {
    relation: relationOf(whole, { overlap, rest: () => differenceShape(mine, zone()) }, parameters),
    overlapM2: bothM2,
    share: bothM2 / (bothM2 + whole.onlyAM2),
    perPartM2: partsM2(reader, mine, near.polygons, bothM2),
    overlap,
  };
}

function touches({ search }: ZoneReader, mine: MultiPolygon, near: NearZone): boolean {
  const hasEdges = near.polygons.some((polygon) => findChunks(search, polygon, ...near.box) > 0);
  return hasEdges && boundariesTouch(mine, zoneNear(search.index.zones, near.zone, near.box));
}

type MeasuredGround = Ground & GroundOutline;

function groundOf(reader: ZoneReader, shape: MultiPolygon, polygons: readonly number[]): MeasuredGround {
  takeShape(reader, flatShapes([shape]), 0, boundsOf(shape));
  takeZone(reader, polygons);
  const { read, outline } = outlineReader(reader.window);
  return { ...sweepGround(reader.room, reader.edges, reader.window, read), ...outline() };
}

/** The two grounds as they are drawn: the widths in them decide where neither area nor outline does. */
interface DrawnGround {
  overlap: MultiPolygon | null;
  rest: () => MultiPolygon | null;
}

function relationOf(
  { bothM2, bothM, onlyAM2, onlyAM }: MeasuredGround,
  { overlap, rest }: DrawnGround,
  rule: SliverRule,
): OverlapRelation {
  const left = { areaM2: onlyAM2, aroundM: onlyAM, widestM: () => widestM(rest()) };
  if (isSliver(left, rule)) return "contained";
  const common = { areaM2: bothM2, aroundM: bothM, widestM: () => widestM(overlap) };
  return isSliver(common, rule) ? "sliver" : "partial";
}

/** Ground too thin to be drawn has no width. */
function widestM(shape: MultiPolygon | null): number {
  return shape ? widthOf(shape).widthM : 0;
}

function partsM2(
  reader: ZoneReader,
  { coordinates }: MultiPolygon,
  polygons: readonly number[],
  wholeM2: number,
): number[] {
  if (coordinates.length === 1) return [wholeM2];
  return coordinates.map((rings) => {
    const { bothM2 } = groundOf(reader, asShape(rings), polygons);
    return bothM2 < noGroundM2 ? 0 : bothM2;
  });
}

function apart(mine: MultiPolygon, relation: "touching" | "disjoint"): ZoneOverlap {
  return { relation, overlapM2: 0, share: 0, perPartM2: mine.coordinates.map(() => 0), overlap: null };
}

function grown([west, south, east, north]: Bounds): Bounds {
  return [west - reachDeg, south - reachDeg, east + reachDeg, north + reachDeg];
}

function asShape(rings: Position[][]): MultiPolygon {
  return { type: "MultiPolygon", coordinates: [rings] };
}
