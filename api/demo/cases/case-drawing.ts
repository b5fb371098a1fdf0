import type { Position } from "geojson";
import { officialAreaM2 } from "#gis/measure/area";
import { destination } from "#gis/measure/geodesic";
import { type LocalPoint, toLonLat, turned } from "../ground/local-frame.ts";
import { type Outline, placedAt, scaledTo } from "../mines/mine-outline.ts";
import type { DrawnPart } from "../mines/survey.ts";

/** A plain licence block, a little askew as they are. */
export const blockOutline: Outline = [
  [-1, -0.72],
  [0.86, -0.8],
  [1.04, 0.12],
  [0.9, 0.74],
  [-0.72, 0.84],
  [-1.08, 0.16],
];

/** Corners of a pointed block as (azimuth from its axis, distance from the tip, m): all of it lies behind its tip. */
const pointedBlock = [
  [0, 0],
  [42, 190],
  [19, 350],
  [-22, 335],
  [-41, 180],
] as const;

export function rectangle(wideM: number, highM: number): Outline {
  return [
    [-wideM / 2, -highM / 2],
    [wideM / 2, -highM / 2],
    [wideM / 2, highM / 2],
    [-wideM / 2, highM / 2],
  ];
}

export function drawnRing(outline: Outline, center: LocalPoint): Position[] {
  return placedAt(outline, center).map(toLonLat);
}

/** An outline turned and scaled until the official area of what is drawn at that place is the wanted one. */
export function ringOfArea(outline: Outline, center: LocalPoint, areaM2: number, turnDeg = 0): Position[] {
  const shape = scaledTo(
    outline.map((corner) => turned(corner, turnDeg)),
    areaM2,
  );
  const drawnM2 = officialAreaM2({ type: "Polygon", coordinates: [drawnRing(shape, center)] });
  const factor = Math.sqrt(areaM2 / drawnM2);
  return drawnRing(
    shape.map(([east, north]) => [east * factor, north * factor]),
    center,
  );
}

/** Two blocks that point at each other: their tips, and so the two, are exactly `gapM` apart on the ellipsoid. */
export function tipToTip(tip: Position, azimuthDeg: number, gapM: number): [Position[], Position[]] {
  const otherTip = destination(tip, azimuthDeg, gapM);
  return [pointed(tip, azimuthDeg + 180), pointed(otherTip, azimuthDeg)];
}

export function onePart(ring: readonly Position[], band: readonly [number, number]): DrawnPart[] {
  return [{ name: null, bottomM: band[0], topM: band[1], rings: [ring] }];
}

function pointed(tip: Position, bodyAzimuthDeg: number): Position[] {
  return pointedBlock.map(([aside, distanceM]) =>
    distanceM === 0 ? tip : destination(tip, bodyAzimuthDeg + aside, distanceM),
  );
}
