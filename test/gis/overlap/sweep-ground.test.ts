import type { MultiPolygon, Position } from "geojson";
import { expect, test } from "vitest";
import { boundsOf } from "#gis/measure/bounds";
import { equalAreaPlane } from "#gis/measure/equal-area-plane";
import { flatShapes } from "#gis/measure/flat-shapes";
import { differenceAreaM2, overlapAreaM2, unionAreaM2 } from "#gis/measure/overlap";
import { overlapsWith } from "#gis/overlap/overlaps-with";
import { zoneIndex } from "#gis/overlap/zone-index";
import { loadGeos } from "#test/support/geos";
import { nastyPairs } from "#test/support/nasty-pairs";

test("common, left and joint ground of nasty pairs are those of GEOS, from shapes or over resident zones", async () => {
  const geos = await loadGeos();
  const complaints: unknown[] = [];
  let compared = 0;
  for (const { a, b, trick } of nastyPairs(11, 1500)) {
    const areas = measured(shapeOf(a), shapeOf(b));
    if (!Object.values(areas).every((areaM2) => areaM2 >= 0 && Number.isFinite(areaM2))) {
      complaints.push({ trick, areas });
    }
    if (!geos.isValid([a]) || !geos.isValid([b])) continue;
    const toPlane = planeAround(a, b);
    const expected = geos.overlayAreas(toPlane(a), toPlane(b));
    compared += 1;
    const { common, resident, left, together } = areas;
    const offM2 = [common - expected.common, resident - expected.common, left - expected.left];
    offM2.push(together - expected.together);
    const most = Math.max(0.002, 1e-6 * expected.together);
    if (offM2.some((off) => Math.abs(off) > most)) complaints.push({ trick, offM2, expected });
  }
  expect(complaints).toEqual([]);
  expect(compared).toBeGreaterThan(700);
});

function measured(a: MultiPolygon, b: MultiPolygon) {
  const over = overlapsWith(zoneIndex(flatShapes([b])), flatShapes([a]));
  return {
    common: overlapAreaM2(a, b),
    resident: over.count === 0 ? 0 : (over.areaM2[0] ?? Number.NaN),
    left: differenceAreaM2(a, b),
    together: unionAreaM2(a, b),
  };
}

function shapeOf(rings: Position[][]): MultiPolygon {
  return { type: "MultiPolygon", coordinates: [rings] };
}

/** To the equal-area plane, where straight edges bound official areas: GEOS measures on planes only. */
function planeAround(a: Position[][], b: Position[][]) {
  const [west, south, east, north] = boundsOf({ type: "MultiPolygon", coordinates: [a, b] });
  const plane = equalAreaPlane((west + east) / 2, (south + north) / 2);
  return (rings: Position[][]) => [
    rings.map((ring) => ring.map(([lon = 0, lat = 0]) => plane.toPlane(lon, lat))),
  ];
}
