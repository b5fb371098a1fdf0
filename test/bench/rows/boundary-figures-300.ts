import type { MultiPolygon } from "geojson";
import { gapLand } from "#gis/gap-land/gap-land";
import { shapeDistance } from "#gis/measure/distance";
import { destination } from "#gis/measure/geodesic";
import { overlapAreaM2 } from "#gis/measure/overlap";
import { intersectionShape } from "#gis/measure/overlap-shape";
import { boundaryFigures } from "#gis/schemes/boundary-figures";
import { boundaryShape } from "#gis/schemes/group-boundary";
import { startBoundary } from "#gis/schemes/start-boundary";
import { widthOf } from "#gis/width/width-of";
import { lots } from "#test/gis/optimum/scattered-mines";
import { polygonOf } from "#test/support/squares";
import type { BenchRow } from "../bench-row.ts";
import { medianMs, peakMb } from "../stopwatch.ts";

const n = 300;
const members = 24;
const sliver = { sliverMinM2: 1, sliverWidthM: 0.1 };
const rules = { safetyM: 300, bandM: 0.5, sliver };

/** The figures of one boundary over 24 licences, among 276 others, a long red line and 200 fields, as at every act on it. */
export const boundaryFigures300: BenchRow = {
  name: "boundary-figures-300",
  async measure() {
    const licences = Array.from({ length: n }, (_, at) => {
      const isMember = at < members;
      const [column, row] = isMember ? [at % 6, Math.floor(at / 6)] : [at % 23, 6 + Math.floor(at / 23)];
      return { id: `m${at}`, name: `m${at}`, shape: blob(column * 0.008, row * 0.0065, 250, 40), bands: [] };
    });
    const fields = Array.from({ length: 200 }, (_, at) => ({
      ...{ id: `f${at}`, name: `f${at}`, kind: "permanent_farmland" as const },
      shape: blob(-0.01 + (at % 20) * 0.004, -0.01 + Math.floor(at / 20) * 0.0035, 90, 60),
    }));
    const line = {
      id: "z",
      name: "z",
      kind: "ecological_red_line" as const,
      shape: blob(0.02, -0.022, 2300, 4000),
    };
    const [own, others, zones] = [licences.slice(0, members), licences.slice(members), [line, ...fields]];
    const gap = gapLand({ members: own, others, zones: [] }, { joinM: 500, sliver });
    const start = startBoundary(own, gap);
    const around = {
      ...{ box: [111, 37, 114, 40] as [number, number, number, number], members: own, others, zones },
      zoneKinds: ["ecological_red_line", "permanent_farmland"] as const,
    };
    const { ms: oursMs, answer } = await medianMs(() => boundaryFigures(start, around, rules));
    const memoryMb = peakMb();
    const shape = boundaryShape(start);
    const peer = await medianMs(() => [
      others.map((other) => shapeDistance(shape, other.shape)),
      zones
        .filter((zone) => overlapAreaM2(shape, zone.shape) > 0)
        .map((zone) => intersectionShape(shape, zone.shape))
        .map((common) => common && widthOf(common)),
    ]);
    return {
      ...{ n, oursMs, peakMb: memoryMb, peer: "every other measured, every common ground cut out" },
      ...{ peerMs: peer.ms, goal: 1 },
      notes: [
        `a boundary of ${shape.coordinates.flat(2).length} corners on ${answer.zones.length} of ${zones.length} zones; under 100 ms: ${oursMs < 100 ? "yes" : "no"}`,
      ],
    };
  },
};

/** Ground with bays of so many corners about so far around a place, degrees east and north of one. */
function blob(lon: number, lat: number, radiusM: number, corners: number): MultiPolygon {
  const draw = lots(corners + radiusM);
  const ring = Array.from({ length: corners }, (_, at) => {
    const angle = (2 * Math.PI * at) / corners;
    const bay = 0.93 + 0.04 * Math.sin(7 * angle) + 0.02 * Math.sin(31 * angle) + draw(100) / 100_000;
    return destination([112.5 + lon, 38.4 + lat], (360 * at) / corners, radiusM * bay);
  });
  return polygonOf(ring);
}
