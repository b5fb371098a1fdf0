import { Exact } from "#gis/exact-decimal";
import { areaKm2Text } from "#gis/measure/area-text";
import { mineColumns } from "../mines/mine-store.ts";
import { demoId } from "./demo-id.ts";
import { city } from "./ground/counties.ts";
import type { DemoDisposition } from "./history/disposition.ts";
import type { DemoLineage } from "./history/lineage.ts";
import type { DemoQuota } from "./history/quota.ts";
import type { DemoMine } from "./mines/register-mine.ts";
import type { SurveyedBoundary } from "./mines/survey.ts";
import { zoneLayers } from "./zones/zone-layers.ts";

export function mineRow(mine: DemoMine) {
  return { id: mine.id, ...mineColumns(mine) };
}

export interface BoundaryRow {
  id: string;
  mineId: string;
  shape: SurveyedBoundary["shape"];
  officialAreaM2: number;
  declaredAreaM2: number;
  zone: number;
  sourceText: string;
  sourceName: string;
  validFrom: string;
  validTo: string | null;
  parts: SurveyedBoundary["parts"];
}

/** Each mine's extent as licensed, and before it what it was until enlarged. */
export function boundaryRows(mines: readonly DemoMine[]): BoundaryRow[] {
  const versions = mines.flatMap((mine) => {
    const { former } = mine;
    const current = { mine, boundary: mine.boundary, validTo: null };
    if (!former) return [{ ...current, validFrom: mine.validFrom }];
    return [
      { mine, boundary: former.boundary, validFrom: mine.validFrom, validTo: former.enlargedOn },
      { ...current, validFrom: former.enlargedOn },
    ];
  });
  return versions.map((version, index) => boundaryRow(version, demoId("boundary", index + 1)));
}

interface BoundaryVersion {
  mine: DemoMine;
  boundary: SurveyedBoundary;
  validFrom: string;
  validTo: string | null;
}

function boundaryRow({ mine, boundary, validFrom, validTo }: BoundaryVersion, id: string): BoundaryRow {
  const areaKm2 = validTo ? areaKm2Text(boundary.officialAreaM2) : mine.licensedAreaKm2;
  return {
    id,
    mineId: mine.id,
    shape: boundary.shape,
    officialAreaM2: boundary.officialAreaM2,
    declaredAreaM2: new Exact(areaKm2).times(1_000_000).toNumber(),
    zone: boundary.zone,
    sourceText: noticeText(mine, areaKm2, boundary),
    sourceName: "演示数据：采矿许可证副本",
    validFrom,
    validTo,
    parts: boundary.parts,
  };
}

/** As a licensing notice prints it. */
function noticeText(mine: DemoMine, areaKm2: string, { zone, coordinateText }: SurveyedBoundary): string {
  return [
    `矿山名称：${mine.name}`,
    `采矿许可证号：${mine.licenceNumber}`,
    `坐标系：2000国家大地坐标系，3度带第${zone}带`,
    `矿区面积：${areaKm2}平方千米`,
    coordinateText,
  ].join("\n");
}

export function partRows(boundaries: readonly BoundaryRow[]) {
  return boundaries.flatMap(({ id, parts }) =>
    parts.map((part, index) => ({ boundaryId: id, position: index + 1, ...part })),
  );
}

export function reserveRows(mines: readonly DemoMine[]) {
  const reports = mines.flatMap((mine) => mine.reserves.map((report) => ({ mine, report })));
  return reports.map(({ mine, report }, index) => ({
    id: demoId("reserve", index + 1),
    mine_id: mine.id,
    verified_on: report.verifiedOn,
    remaining: report.remaining,
    recoverable: report.recoverable,
    unit: report.unit,
    bulk_density: report.bulkDensity,
    document: `云储核〔${report.verifiedOn.slice(0, 4)}〕${(index % 97) + 1}号`,
  }));
}

export function lineageRows(lineage: readonly DemoLineage[]) {
  return lineage.map((row) => ({
    id: row.id,
    kind: row.kind,
    from_mine_id: row.fromMineId,
    to_mine_id: row.toMineId,
    happened_on: row.happenedOn,
    document: row.document,
  }));
}

/** Delivered to the city, whose planners keep them. */
export function zoneLayerRows() {
  return zoneLayers.map(({ key: _, accessClass, validFrom, validTo, ...layer }) => ({
    ...layer,
    access_class: accessClass,
    valid_from: validFrom,
    valid_to: validTo,
    kept_by: [city.code],
  }));
}

export function quotaRows(quota: readonly DemoQuota[]) {
  return quota.map(({ mineId, issuedWt, usedWt, ...period }) => ({
    ...period,
    mine_id: mineId,
    issued_wt: issuedWt,
    used_wt: usedWt,
  }));
}

export function dispositionRows(dispositions: readonly DemoDisposition[]) {
  return dispositions.map((row, index) => ({
    id: demoId("disposition", index + 1),
    mine_id: row.mineId,
    suggested: row.suggested,
    suggested_reason: row.suggestedReason,
    decided: row.decided,
    decided_on: row.decidedOn,
    decided_document: row.decidedDocument,
    approved: row.approved,
    approved_on: row.approvedOn,
    approved_document: row.approvedDocument,
    complete_by: row.completeBy,
    completed_on: row.completedOn,
  }));
}
