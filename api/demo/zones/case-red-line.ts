import type { Position } from "geojson";
import { destination } from "#gis/measure/geodesic";
import { type CaseMine, caseMines } from "../cases.ts";
import { type LocalPoint, toDrawnLonLat, toLocal } from "../ground/local-frame.ts";
import { roughLine } from "../ground/rough-line.ts";
import type { DemoMine } from "../mines/register-mine.ts";
import { seededRandom } from "../random.ts";

/** How far the red line lies inside the mine that overlaps it by a sliver, m. */
const sliverM = 0.002;

/**
 * A red line whose southern edge runs exactly along the north edge of one mine, two millimetres inside that of the next,
 * through the middle of the third and well south of the fourth.
 */
export function caseRedLineRing(mines: readonly DemoMine[]): Position[] {
  const touching = northEdge(mines, "redTouching");
  const sliver = northEdge(mines, "redSliver").map((corner) => destination(corner, 180, sliverM));
  const random = seededRandom("case red line");
  const eastward: LocalPoint[] = [
    [-19_100, 23_420],
    [-18_100, 23_420],
    [-16_000, 23_500],
  ];
  const aroundTheRidge: LocalPoint[] = [
    [-14_900, 24_300],
    [-15_600, 25_100],
    [-18_500, 25_350],
    [-21_400, 24_900],
    [-22_600, 24_000],
  ];
  const back: LocalPoint[] = [[-22_600, 24_000], toLocal(touching[0] ?? [])];
  return [
    ...touching,
    ...sliver,
    ...eastward.map(toDrawnLonLat),
    ...roughLine(aroundTheRidge, random).slice(0, -1).map(toDrawnLonLat),
    ...roughLine(back, random, { roughness: 0.1 }).slice(0, -1).map(toDrawnLonLat),
  ];
}

/** West and east end of a mine's northern edge, as surveyed. */
function northEdge(mines: readonly DemoMine[], key: CaseMine): Position[] {
  const mine = mines.find(({ name }) => name === caseMines[key]);
  const ring = mine?.boundary.shape.coordinates[0]?.[0]?.slice(0, -1) ?? [];
  return ring
    .toSorted((a, b) => (b[1] ?? 0) - (a[1] ?? 0))
    .slice(0, 2)
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
