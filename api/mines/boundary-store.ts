import type { Knex } from "knex";
import type { z } from "zod";
import type { listBoundaries } from "#contract/boundaries";
import type { Boundary, NewBoundary } from "#contract/mines";
import type { Datum } from "#gis/formats/parsed-file";
import { officialAreaM2 } from "#gis/measure/area";
import { type Page, readPage } from "../db/read-page.ts";
import { requireSoundParts } from "../shapes/shape-checks.ts";
import { storingShape } from "../shapes/stored-shape.ts";
import { boundaryList, insertBoundarySql, insertPartSql, replaceBoundaryShapeSql } from "./boundary-sql.ts";

export type BoundaryInput = z.output<typeof NewBoundary>;

/** Whether lon/lat of this datum may decide; WGS 84 agrees with CGCS2000 to the decimetre. */
export const decides = (datum: Datum): boolean => datum === "CGCS2000" || datum === "WGS84";

/** Refuses parts that are no area or overlap (422, every fault in Chinese). Slow for many corners: call it before a transaction. */
export function requireSoundBoundary(
  { parts, sourceCrs }: Pick<BoundaryInput, "parts"> & { sourceCrs?: BoundaryInput["sourceCrs"] | undefined },
  path: string,
): void {
  const placed = parts.map((part, index) => ({ ...part, path: `${path}parts.${index}.shape` }));
  requireSoundParts(placed, sourceCrs?.datum ?? "CGCS2000");
}

/** Stores a boundary in force from its day on, with the official area of each part and of the whole. */
export async function insertBoundary(
  tx: Knex,
  row: { id: string; mineId: string },
  boundary: BoundaryInput,
): Promise<void> {
  const { sourceCrs, parts, ...rest } = boundary;
  const bindings = {
    ...row,
    ...rest,
    ...sourceCrs,
    ...wholeOf(parts),
    notForDecision: !decides(sourceCrs.datum),
  };
  await storingShape(tx.raw(insertBoundarySql, bindings));
  await insertParts(tx, row.id, parts);
}

/** Gives a stored boundary other parts: its shape and its official area follow. */
export async function replaceParts(
  tx: Knex,
  boundaryId: string,
  parts: BoundaryInput["parts"],
): Promise<void> {
  const bindings = { id: boundaryId, ...wholeOf(parts) };
  await storingShape(tx.raw(replaceBoundaryShapeSql, bindings));
  await tx("boundary_part").where({ boundary_id: boundaryId }).delete();
  await insertParts(tx, boundaryId, parts);
}

/** Parts do not overlap: their polygons side by side are the whole, their areas together its area. */
function wholeOf(parts: BoundaryInput["parts"]): { shape: string; officialAreaM2: number } {
  const coordinates = parts.flatMap(({ shape }) => shape.coordinates);
  return {
    shape: JSON.stringify({ type: "MultiPolygon", coordinates }),
    officialAreaM2: officialAreaOf(parts),
  };
}

/** 椭球面积 of the whole, m². */
export function officialAreaOf(parts: BoundaryInput["parts"]): number {
  return parts.reduce((sum, { shape }) => sum + officialAreaM2(shape), 0);
}

async function insertParts(tx: Knex, boundaryId: string, parts: BoundaryInput["parts"]): Promise<void> {
  for (const [index, part] of parts.entries()) {
    const stored = { ...part, boundaryId, position: index + 1, areaM2: officialAreaM2(part.shape) };
    const partBindings = { ...stored, shape: JSON.stringify(part.shape) };
    await storingShape(tx.raw(insertPartSql, partBindings));
  }
}

type BoundaryQuery = z.output<typeof listBoundaries.query>;

export function pageOfBoundaries(db: Knex, mineId: string, query: BoundaryQuery): Promise<Page<Boundary>> {
  return readPage<StoredBoundary & { sort_key: string }, Boundary, BoundaryQuery["sort"]>(
    db,
    boundaryList,
    query,
    {
      filter: { mineId, asOf: query.asOf ?? null },
      idOf: ({ id }) => id,
      itemOf: boundaryOf,
    },
  );
}

/** Every boundary of a mine, newest first. */
export async function boundariesOf(db: Knex, mineId: string): Promise<Boundary[]> {
  return (await pageOfBoundaries(db, mineId, { sort: "-validFrom", limit: 1000 })).items;
}

/** The boundary in force on a day, if any: from its first day, up to but without its last. */
export function inForceOn(boundaries: readonly Boundary[], day: string): Boundary | null {
  const holds = ({ validFrom, validTo }: Boundary) => validFrom <= day && (validTo === null || validTo > day);
  return boundaries.find(holds) ?? null;
}

interface StoredBoundary {
  id: string;
  version: number;
  mine_id: string;
  shape: Boundary["shape"];
  parts: Boundary["parts"];
  official_area_m2: number;
  declared_area_m2: number | null;
  source_datum: Datum;
  source_kind: Boundary["sourceCrs"]["kind"];
  source_zone_width: Boundary["sourceCrs"]["zoneWidth"];
  source_zone: number | null;
  source_text: string | null;
  source_name: string | null;
  not_for_decision: boolean;
  valid_from: string;
  valid_to: string | null;
}

function boundaryOf(stored: StoredBoundary): Boundary {
  return {
    id: stored.id,
    version: stored.version,
    mineId: stored.mine_id,
    shape: stored.shape,
    parts: stored.parts,
    officialAreaM2: stored.official_area_m2,
    declaredAreaM2: stored.declared_area_m2,
    sourceCrs: {
      datum: stored.source_datum,
      kind: stored.source_kind,
      zoneWidth: stored.source_zone_width,
      zone: stored.source_zone,
    },
    sourceText: stored.source_text,
    sourceName: stored.source_name,
    notForDecision: stored.not_for_decision,
    validFrom: stored.valid_from,
    validTo: stored.valid_to,
  };
}
