import type { MultiPolygon, Position } from "geojson";
import { officialAreaM2 } from "../measure/area.ts";
import type { Bounds } from "../measure/bounds.ts";
import { geodesicDistanceM } from "../measure/geodesic.ts";
import { contactM, noGroundM2 } from "../measure/limits.ts";
import { type LocalPlane, localPlane } from "../width/local-plane.ts";
import { type MeasuredRing, measuredRings, ringLengthM } from "../width/plane-ring.ts";
import { edgeField, edgesOf, type FieldBox } from "./edge-field.ts";
import { facingStrips, type Strip } from "./facing-strips.ts";
import {
  type GapStretch,
  gapStretches,
  leastLine,
  type StretchOutline,
  stretchOutline,
} from "./gap-stretch.ts";

/** Ground lying between two mines. */
export interface GapGround {
  shape: MultiPolygon;
  areaM2: number;
  widthM: number;
  leastWidthM: number;
  /** the narrowest line across */
  leastLine: [Position, Position];
  frontM: number;
  /** of each polygon of the shape: last corner along the first mine and first along the second */
  fronts: [lastA: number, firstB: number][];
  /** middle of the widest line across */
  at: Position;
}

/**
 * The ground between two mines that is no wider than `gapM` (domain 2e 夹缝): swept by lines at right angles from one boundary
 * to the other that cross no mine, `others` included. Null where they only touch, cross or lie apart. Where the fronts diverge the ground
 * ends at the limit. Official area, m²; widths geodesic, m.
 */
export function gapGround(
  a: MultiPolygon,
  b: MultiPolygon,
  others: () => readonly MultiPolygon[],
  { gapM, zone }: { gapM: number; zone: Bounds },
): GapGround | null {
  const plane = localPlane((zone[0] + zone[2]) / 2, (zone[1] + zone[3]) / 2);
  const box = boxAround(zone, plane, gapM);
  const [ringsA, ringsB] = [measuredRings(a, plane), measuredRings(b, plane)];
  const edges = [...edgesOf(ringsA, "a", box), ...edgesOf(ringsB, "b", box)];
  const strips = facingStrips(edgeField(edges), gapM);
  // most pairs do not face each other at all: only for the others is it asked who stands between
  if (strips.length === 0) return null;
  const between = others().flatMap((other) => edgesOf(measuredRings(other, plane), "other", box));
  const free = between.length > 0 ? facingStrips(edgeField([...edges, ...between]), gapM) : strips;
  const pieces = facingGroups(free).flatMap((group) => {
    const rings = [ringsA[group[0]?.ringA ?? -1], ringsB[group[0]?.ringB ?? -1]] as const;
    return piecesBetween(group, rings, { plane, gapM });
  });
  return pieces.length > 0 ? together(pieces) : null;
}

interface Piece extends Omit<GapGround, "shape" | "fronts"> {
  outline: StretchOutline;
}

function boxAround([west, south, east, north]: Bounds, plane: LocalPlane, byM: number): FieldBox {
  const [x1, y1] = plane.toPlane([west, south]);
  const [x2, y2] = plane.toPlane([east, north]);
  return [x1 - byM, y1 - byM, x2 + byM, y2 + byM];
}

/** Strips by the two rings they lie between. */
function facingGroups(strips: readonly Strip[]): Strip[][] {
  const groups = new Map<string, Strip[]>();
  for (const strip of strips) {
    const key = `${strip.ringA} ${strip.ringB}`;
    const group = groups.get(key);
    if (group) group.push(strip);
    else groups.set(key, [strip]);
  }
  return [...groups.values()];
}

function piecesBetween(
  strips: readonly Strip[],
  [ringA, ringB]: readonly [MeasuredRing | undefined, MeasuredRing | undefined],
  { plane, gapM }: { plane: LocalPlane; gapM: number },
): Piece[] {
  if (!ringA || !ringB) return [];
  return gapStretches(strips, ringLengthM(ringA), ringLengthM(ringB)).flatMap((stretch) => {
    const outline = stretchOutline(stretch, [ringA, ringB], plane);
    const areaM2 = officialAreaM2({ type: "Polygon", coordinates: [outline.ring] });
    if (areaM2 < noGroundM2 || stretch.mostM < contactM) return [];
    const least = leastLine(stretch, [ringA, ringB], plane);
    return pieceOf(stretch, { outline, areaM2, leastLine: least }, { plane, gapM });
  });
}

function pieceOf(
  stretch: GapStretch,
  drawn: Pick<Piece, "outline" | "areaM2" | "leastLine">,
  { plane, gapM }: { plane: LocalPlane; gapM: number },
): Piece {
  const { onA, onB, fromA, toA, fromB, toB } = stretch;
  // the ground ends at the limit, on a plane whose lengths are true to 1 in 10,000
  const widthM = Math.min(gapM, geodesicDistanceM(plane.toLonLat(onA), plane.toLonLat(onB)));
  return {
    ...drawn,
    widthM,
    leastWidthM: Math.min(widthM, geodesicDistanceM(...drawn.leastLine)),
    frontM: (toA - fromA + toB - fromB) / 2,
    at: plane.toLonLat([(onA[0] + onB[0]) / 2, (onA[1] + onB[1]) / 2]),
  };
}

function together(pieces: readonly Piece[]): GapGround {
  const widest = pieces.reduce((best, piece) => (piece.widthM > best.widthM ? piece : best));
  const narrowest = pieces.reduce((best, piece) => (piece.leastWidthM < best.leastWidthM ? piece : best));
  const sum = (value: (piece: Piece) => number) => pieces.reduce((total, piece) => total + value(piece), 0);
  return {
    shape: { type: "MultiPolygon", coordinates: pieces.map(({ outline }) => [outline.ring]) },
    areaM2: sum(({ areaM2 }) => areaM2),
    widthM: widest.widthM,
    leastWidthM: narrowest.leastWidthM,
    leastLine: narrowest.leastLine,
    frontM: sum(({ frontM }) => frontM),
    fronts: pieces.map(({ outline }) => outline.fronts),
    at: widest.at,
  };
}
