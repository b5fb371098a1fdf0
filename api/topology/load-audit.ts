import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import type { AuditedMine, AuditedPart } from "#gis/topology/finding";
import { type AuditChunk, auditChunk } from "./audit-chunk.ts";
import { auditedMinesSql } from "./topology-sql.ts";

/** Who a mine is and which version of its boundary was audited. */
export interface AuditCard {
  mineId: string;
  name: string;
  holder: string;
  licenceNumber: string | null;
  regionCode: string;
  regionName: string;
  boundaryId: string;
  boundaryVersion: number;
  boundaryFrom: string;
}

export interface LoadedAudit {
  chunks: AuditChunk[];
  cards: Map<string, AuditCard>;
  notForDecision: number;
  missingBoundary: number;
}

interface AuditRow {
  id: string;
  name: string;
  holder: string;
  licence_number: string | null;
  region_code: string;
  region_name: string;
  not_for_decision: boolean;
  boundary_id: string | null;
  boundary_version: number;
  boundary_from: string;
  shape: MultiPolygon | null;
  parts: AuditedPart[] | null;
}

/** So many as are laid out without anybody waiting. */
const rowsPerPage = 500;

/**
 * The mines of the whole city of a region: a neighbour across the county line is a neighbour. Mines without a boundary or
 * not in CGCS2000 are counted, for the region alone, and left out.
 */
export async function loadAudit(db: Knex, order: { region: string; asOf: string }): Promise<LoadedAudit> {
  const loaded: LoadedAudit = { chunks: [], cards: new Map(), notForDecision: 0, missingBoundary: 0 };
  let after: string | null = null;
  do {
    const bindings = { day: order.asOf, scope: order.region.slice(0, 4), after, limit: rowsPerPage };
    const { rows } = await db.raw(auditedMinesSql, bindings);
    const page = rows as AuditRow[];
    loaded.chunks.push(auditChunk(page.flatMap((row) => takeRow(loaded, row, order.region))));
    after = page.length < rowsPerPage ? null : (page.at(-1)?.id ?? null);
  } while (after !== null);
  return loaded;
}

function takeRow(loaded: LoadedAudit, row: AuditRow, region: string): AuditedMine[] {
  const isHere = row.region_code.startsWith(region);
  const { shape, boundary_id: boundaryId } = row;
  if (shape === null || boundaryId === null) {
    if (isHere) loaded.missingBoundary += 1;
    return [];
  }
  if (row.not_for_decision) {
    if (isHere) loaded.notForDecision += 1;
    return [];
  }
  const { id, holder, licence_number: licenceNumber } = row;
  loaded.cards.set(id, {
    mineId: id,
    name: row.name,
    holder,
    licenceNumber,
    regionCode: row.region_code,
    regionName: row.region_name,
    boundaryId,
    boundaryVersion: row.boundary_version,
    boundaryFrom: row.boundary_from,
  });
  return [{ id, holder, licenceNumber, shape, parts: row.parts ?? [] }];
}
