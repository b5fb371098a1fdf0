import { shapeDistance } from "#gis/measure/distance";
import type { FlatShapes } from "#gis/measure/flat-shapes";
import { shapeAt } from "#gis/measure/join-shapes";
import type { PairColumns } from "#gis/measure/pair-columns";
import { limitM } from "./all-pairs.ts";
import { compareWith } from "./pair-agreement.ts";

const mostMeasured = 50;

/** Says on how many pairs a peer decides otherwise than we do, and how far those are from the limit. */
export function agreementNotes(flat: FlatShapes, ours: PairColumns, peer: ReadonlySet<number>): string[] {
  const { onlyOurs, onlyPeer } = compareWith(ours, peer);
  const all = `${ours.count} pairs; the peer leaves out ${onlyOurs.length} and adds ${onlyPeer.length}`;
  const left = onlyOurs.map(([, , distanceM]) => distanceM);
  const added = onlyPeer
    .slice(0, mostMeasured)
    .map(([a, b]) => shapeDistance(shapeAt(flat, a), shapeAt(flat, b)).distanceM);
  return [all, ...spanNote("left out", left), ...spanNote("added", added)];
}

function spanNote(what: string, distancesM: readonly number[]): string[] {
  if (distancesM.length === 0) return [];
  const offM = distancesM.map((distanceM) => Math.abs(distanceM - limitM)).sort((one, other) => one - other);
  const near = offM[0] ?? 0;
  const far = offM.at(-1) ?? 0;
  return [`${what}: truly ${near.toFixed(3)} to ${far.toFixed(3)} m from the limit`];
}
