import { shapeCount } from "#gis/measure/flat-shapes";
import { overlapsWith } from "#gis/overlap/overlaps-with";
import { zoneIndex } from "#gis/overlap/zone-index";
import type { BenchResult, BenchRow } from "./bench-row.ts";
import { minesAmongRedLines } from "./ground/mines-among-red-lines.ts";
import { redLines } from "./ground/red-lines.ts";
import { noPostgis } from "./peers/postgis.ts";
import { type PeerOverlaps, type PeerWork, postgisOverlaps } from "./peers/postgis-overlaps.ts";
import { medianMs, peakMb } from "./stopwatch.ts";

const mineCount = 100_000;
const lineCount = 500;

/** Common ground of mines and red lines, the index of the lines resident, against a peer with its index resident. */
export function overlapsRow(row: { name: string; peer: string; goal: number; work: PeerWork }): BenchRow {
  return {
    name: row.name,
    async measure() {
      const lines = redLines(lineCount);
      const mines = minesAmongRedLines(mineCount, lineCount);
      const { ms: indexMs, answer: index } = await medianMs(() => zoneIndex(lines));
      const { ms: oursMs, answer } = await medianMs(() => overlapsWith(index, mines));
      const memoryMb = peakMb();
      const totalM2 = answer.areaM2.subarray(0, answer.count).reduce((sum, area) => sum + area, 0);
      const peer = await postgisOverlaps(lines, mines, row.work);
      const ours = `${answer.count} overlaps, ${km2(totalM2)} km²; ${lines.lonLat.length / 2} corners indexed in ${Math.round(indexMs)} ms`;
      return {
        ...result(row, oursMs, memoryMb, peer),
        n: shapeCount(mines),
        notes: [ours, ...peerNotes(peer)],
      };
    },
  };
}

function result(
  { peer: name, goal }: { peer: string; goal: number },
  oursMs: number,
  memoryMb: number,
  peer: PeerOverlaps | null,
): Omit<BenchResult, "n" | "notes"> {
  return { oursMs, peakMb: memoryMb, peer: name, peerMs: peer === null ? null : peer.ms * peer.scale, goal };
}

function peerNotes(peer: PeerOverlaps | null): string[] {
  if (peer === null) return [noPostgis];
  const sample =
    peer.scale === 1
      ? []
      : [`peer measured on every ${peer.scale}th mine, ${Math.round(peer.ms)} ms, times ${peer.scale}`];
  return [...sample, `${peer.count} overlaps, ${km2(peer.totalM2)} km² by PostGIS`, ...peer.notes];
}

function km2(m2: number): string {
  return (m2 / 1e6).toFixed(3);
}
