import type { FlatShapes } from "#gis/measure/flat-shapes";
import { shapeAt } from "#gis/measure/join-shapes";
import { auditTopology } from "#gis/topology/audit";
import { type AuditedMine, defaultTopologyOptions } from "#gis/topology/finding";
import type { BenchRow } from "../bench-row.ts";
import { clusteredMines } from "../ground/clustered-mines.ts";
import { noPostgis } from "../peers/postgis.ts";
import { postgisTopology } from "../peers/postgis-topology.ts";
import { medianMs, peakMb } from "../stopwatch.ts";

const n = 100_000;

/** 拓扑检查 of a whole register on one thread, shapes and widths and all, against the same audit in SQL, on one core too. */
export const topology100k: BenchRow = {
  name: "topology-100k",
  async measure() {
    const shapes = clusteredMines(n);
    const mines = minesOf(shapes);
    const { ms: oursMs, answer } = await medianMs(() => auditTopology(mines, defaultTopologyOptions));
    const memoryMb = peakMb();
    const peer = await postgisTopology(shapes, defaultTopologyOptions.gapM);
    const common = answer.filter(({ ground }) => ground === "common");
    const km2 = (m2: number) => (m2 / 1e6).toFixed(3);
    const overlapM2 = common.reduce((sum, { areaM2 }) => sum + areaM2, 0);
    const told = `${common.length} overlaps of ${km2(overlapM2)} km², ${answer.length - common.length} gaps that run along both mines`;
    const peerTold = peer
      ? [
          `PostGIS: ${peer.overlaps} overlaps of ${km2(peer.overlapM2)} km², ${peer.duplicates} doubles; ${peer.filled} filled by closing, width told of ${peer.gaps}`,
          `the peer without width and place of gaps: ${peer.withoutGapWidthsMs.toFixed(0)} ms, ${(peer.withoutGapWidthsMs / oursMs).toFixed(1)}×`,
          "ours alone: least width and front of gaps, areas of gaps on the ellipsoid, shares, bands, shapes as GeoJSON",
        ]
      : [noPostgis];
    return {
      n,
      oursMs,
      peakMb: memoryMb,
      peer: "PostGIS DWithin, Intersection, InscribedCircle, closing; GiST",
      peerMs: peer?.ms ?? null,
      goal: 5,
      notes: [told, ...peerTold],
    };
  },
};

function minesOf(shapes: FlatShapes): AuditedMine[] {
  return Array.from({ length: n }, (_, place) => ({
    id: String(place).padStart(6, "0"),
    licenceNumber: null,
    holder: null,
    shape: shapeAt(shapes, place),
    parts: [],
  }));
}
