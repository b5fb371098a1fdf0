import type { MultiPolygon, Position } from "geojson";
import type { ReadOptions } from "../formats/boundary-format.ts";
import { buildItem } from "../formats/build-item.ts";
import type { ParsedItem } from "../formats/parsed-file.ts";
import type { Issue, IssueCode } from "../issue.ts";
import { officialAreaM2 } from "../measure/area.ts";
import { differenceShape } from "../measure/overlap-shape.ts";
import type { CandidateRepair, RepairSource } from "./candidate-repair.ts";
import { closeRings } from "./close-ring.ts";
import { dropEmptyRings, dropRepeats, dropSpikes } from "./drop-points.ts";
import { fitHoles } from "./fit-holes.ts";
import { ordinaryNumbers, otherZones, swapAxes, zonesInTerritory } from "./other-readings.ts";
import { separateParts } from "./part-overlaps.ts";
import { holesNotDeducted, otherAreaUnits } from "./stated-area-readings.ts";
import { swapElevations } from "./swap-elevations.ts";
import { uncrossRings } from "./uncross-ring.ts";

/** What a repair does to the ground, by the official area. */
export interface RepairEffect {
  /** area after less area before, m² */
  areaChangeM2: number;
  /** ground that is only in one of the two, m²: 0 when not a corner of it moves */
  differenceM2: number;
}

/** A way to mend a mine, offered to a person; nothing is changed until they take it. */
export interface RepairProposal {
  /** names it among those of its mine, the same as long as the mine is the same */
  id: string;
  code: IssueCode;
  /** Chinese: what is done */
  title: string;
  effect: RepairEffect;
  /** rings that are new, closed, lon/lat */
  rings: Position[][];
  /** corners that are dropped, moved or put in another order */
  points: { name: string | null; line: number | null; at: Position }[];
  /** the mine as it would be, checked afresh */
  repaired: ParsedItem;
}

const proposers: readonly ((source: RepairSource) => CandidateRepair[])[] = [
  otherZones,
  zonesInTerritory,
  swapAxes,
  ordinaryNumbers,
  closeRings,
  dropEmptyRings,
  dropRepeats,
  dropSpikes,
  uncrossRings,
  separateParts,
  fitHoles,
  holesNotDeducted,
  otherAreaUnits,
  swapElevations,
];

/**
 * Ways to mend a mine (E01–E09, E11–E13), each tried out: only those after which its issue is gone, or no error any more, and no
 * error is new are offered. Where several readings are possible all are offered. E10, another datum, has none: no public
 * transformation exists. Never applied here, and the mine is not changed.
 */
export function proposeRepairs(item: ParsedItem, options: ReadOptions = {}): RepairProposal[] {
  const { draft } = item;
  if (draft === null) return [];
  const source: RepairSource = {
    parts: draft.parts,
    crs: item.crs,
    issues: draft.issues,
    codes: new Set(item.issues.map(({ code }) => code)),
    declaredAreaText: item.declaredAreaText,
    territory: options.territory ?? null,
  };
  return proposers
    .flatMap((propose) => propose(source))
    .map((candidate) => tryOut(item, candidate, options))
    .filter(({ code, repaired }) => helps(code, item.issues, repaired.issues));
}

function tryOut(item: ParsedItem, candidate: CandidateRepair, options: ReadOptions): RepairProposal {
  const { code, key, title, parts, points, settles } = candidate;
  const { crs = item.crs, declaredAreaM2 = item.declaredAreaM2 } = candidate;
  const issues = (item.draft?.issues ?? []).filter((issue) => settles?.(issue) !== true);
  const { draft, ...said } = item;
  const read = { item: 1, datumText: null, ...draft, parts, issues };
  const rebuilt = buildItem({ ...said, ...read, crs, declaredAreaM2 }, options);
  const effect = effectOf(item, rebuilt);
  const repaired = { ...rebuilt, repairs: [...item.repairs, { code, title, ...effect }] };
  return {
    id: `${code}.${key}`,
    code,
    title,
    effect,
    rings: newRings(item.shape, repaired.shape),
    points: points.map(({ name, line, at }) => ({ name, line, at: [...at] })),
    repaired,
  };
}

function effectOf(before: ParsedItem, after: ParsedItem): RepairEffect {
  const areaChangeM2 = after.areaM2 - before.areaM2;
  const difference = lostM2(before.shape, after.shape) + lostM2(after.shape, before.shape);
  return { areaChangeM2, differenceM2: difference };
}

function lostM2(from: MultiPolygon | null, to: MultiPolygon | null): number {
  if (from === null) return 0;
  const left = to === null ? from : differenceShape(from, to);
  return left === null ? 0 : officialAreaM2(left);
}

function newRings(before: MultiPolygon | null, after: MultiPolygon | null): Position[][] {
  const known = new Set((before?.coordinates ?? []).flat().map(String));
  return (after?.coordinates ?? []).flat().filter((ring) => !known.has(String(ring)));
}

function helps(code: IssueCode, before: readonly Issue[], after: readonly Issue[]): boolean {
  const [errorsBefore, errorsAfter] = [before.filter(isError), after.filter(isError)];
  const sameErrors = countOf(errorsAfter, code) === countOf(errorsBefore, code);
  const fewer = sameErrors
    ? countOf(after, code) < countOf(before, code)
    : countOf(errorsAfter, code) < countOf(errorsBefore, code);
  return (
    fewer && errorsAfter.every((each) => countOf(errorsAfter, each.code) <= countOf(errorsBefore, each.code))
  );
}

function isError({ severity }: Issue): boolean {
  return severity === "error";
}

function countOf(issues: readonly Issue[], code: IssueCode): number {
  return issues.filter((issue) => issue.code === code).length;
}
