import Flatbush from "flatbush";
import type { MultiPolygon, Position } from "geojson";
import { type EarthShapes, earthShapes } from "./earth-shapes.ts";
import { type EdgePair, nearestEdges } from "./edge-scan.ts";
import { minCurvatureRadiusM } from "./ellipsoid.ts";
import { boundaryGap, containedGap, type ShapeGap } from "./exact-gap.ts";
import { contactM } from "./limits.ts";
import { loadEdges, type PlaneBox, type PlaneEdges, planeEdges } from "./plane-edges.ts";
import { planeGap, positionOn } from "./plane-gap.ts";
import { reachBox, surelyAround } from "./reach-box.ts";
import { frameAt, fromFrame, type TangentFrame } from "./tangent-frame.ts";

/** Two shapes of a list, by index (a < b), and the shortest way between them. */
export interface NearPair extends ShapeGap {
  a: number;
  b: number;
}

interface Search {
  shapes: EarthShapes;
  withinM: number;
  edgesA: PlaneEdges;
  edgesB: PlaneEdges;
}

/** Plane results are taken as they are when they cannot be farther off than this, m. */
const planeErrorM = 0.0001;
const progressEvery = 256;

/**
 * All pairs of shapes no farther apart than `withinM` metres (inclusive), by a then b, with the distance of
 * `shapeDistance` to 0.1 mm. Shapes without corners are near nothing. `onProgress` is told the share done, 0…1.
 */
export function nearPairs(
  shapes: readonly MultiPolygon[],
  withinM: number,
  onProgress?: (doneShare: number) => void,
): NearPair[] {
  const boxes = shapes.map(surelyAround);
  const index = boxIndex(boxes);
  const search = { shapes: earthShapes(shapes), withinM, edgesA: planeEdges(), edgesB: planeEdges() };
  const pairs: NearPair[] = [];
  boxes.forEach((box, a) => {
    if (a % progressEvery === 0) onProgress?.(a / shapes.length);
    if (box[0] > box[2]) return;
    const partners = index
      .search(...reachBox(box, withinM), (other) => other > a)
      .sort((one, two) => one - two);
    if (partners.length > 0) pairs.push(...pairsOf(search, a, centreOf(box), partners));
  });
  onProgress?.(1);
  return pairs;
}

function boxIndex(boxes: ReturnType<typeof surelyAround>[]): Flatbush {
  const index = new Flatbush(Math.max(1, boxes.length));
  for (const box of boxes) index.add(...box);
  if (boxes.length === 0) index.add(Infinity, Infinity, Infinity, Infinity);
  index.finish();
  return index;
}

function centreOf([west, south, east, north]: ReturnType<typeof surelyAround>): Position {
  return [(west + east) / 2, (south + north) / 2];
}

function pairsOf(search: Search, a: number, centre: Position, partners: number[]): NearPair[] {
  const frame = frameAt(centre);
  loadEdges(search.edgesA, search.shapes, a, frame);
  const reach = grown(search.edgesA.box, search.withinM + 1);
  return partners.flatMap((b) => {
    loadEdges(search.edgesB, search.shapes, b, frame, reach);
    const gap = gapWithin(search, a, b, frame);
    return gap ? [{ a, b, ...gap }] : [];
  });
}

function grown(box: PlaneBox, byM: number): PlaneBox {
  return { minX: box.minX - byM, minY: box.minY - byM, maxX: box.maxX + byM, maxY: box.maxY + byM };
}

function gapWithin(search: Search, a: number, b: number, frame: TangentFrame): ShapeGap | null {
  const { shapes, withinM, edgesA, edgesB } = search;
  const nearest = nearestEdges(edgesA, edgesB, withinM + edgesA.slackM + edgesB.slackM);
  const gap =
    nearest &&
    (gapOnPlane(search, frame, nearest) ?? boundaryGap(shapes, a, b, middle(search, frame, nearest)));
  if (gap?.distanceM === 0) return gap;
  return containedGap(shapes, a, b, frame) ?? (gap && gap.distanceM <= withinM ? gap : null);
}

/** The plane's answer, when the frame's own error can neither be seen in it nor turn it round at the limit. */
function gapOnPlane(search: Search, frame: TangentFrame, pair: EdgePair): ShapeGap | null {
  const { shapes, withinM, edgesA, edgesB } = search;
  const { onA, onB } = planeGap(edgesA, edgesB, pair);
  const reach2 = Math.max(onA.x ** 2 + onA.y ** 2, onB.x ** 2 + onB.y ** 2);
  const shrinkM = (pair.gapM * reach2) / (2 * minCurvatureRadiusM ** 2);
  if (shrinkM + edgesA.slackM + edgesB.slackM > planeErrorM) return null;
  if (Math.abs(pair.gapM - withinM) <= 2 * planeErrorM) return null;
  const from = positionOn(shapes, frame, edgesA, pair.edgeA, onA);
  if (pair.gapM < contactM) return { distanceM: 0, from, to: from };
  return { distanceM: pair.gapM, from, to: positionOn(shapes, frame, edgesB, pair.edgeB, onB) };
}

function middle({ edgesA, edgesB }: Search, frame: TangentFrame, pair: EdgePair): Position {
  const { onA, onB } = planeGap(edgesA, edgesB, pair);
  return fromFrame(frame, (onA.x + onB.x) / 2, (onA.y + onB.y) / 2);
}
