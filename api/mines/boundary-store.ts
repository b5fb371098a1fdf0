import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import type { z } from "zod";
import type { Boundary, NewBoundary } from "#contract/mines";
import type { Datum } from "#gis/formats/parsed-file";
import { officialAreaM2 } from "#gis/measure/area";
import { requireSoundParts } from "../shapes/shape-checks.ts";
import { storingShape } from "../shapes/stored-shape.ts";
import { boundariesSql, insertBoundarySql, insertPartSql } from "./boundary-sql.ts";

export type BoundaryInput = z.output<typeof NewBoundary>;

/** Datums whose lon/lat may decide; WGS 84 agrees with CGCS2000 to the decimetre. */
const decidingDatums: readonly Datum[] = ["CGCS2000", "WGS84"];

/** Refuses parts that are no area or overlap (422, every fault in Chinese). Slow for many corners: call it before a transaction. */
export function requireSoundBoundary({ parts, sourceCrs }: BoundaryInput, path: string): void {
  const placed = parts.map((part, index) => ({ ...part, path: `${path}parts.${index}.shape` }));
  requireSoundParts(placed, sourceCrs.datum);
}

/** Stores a boundary in force from its day on, with the official area of each part and of the whole. */
export async function insertBoundary(
  tx: Knex,
  row: { id: string; mineId: string },
  boundary: BoundaryInput,
): Promise<void> {
  const { sourceCrs, parts, ...rest } = boundary;
  const areas = parts.map((part) => officialAreaM2(part.shape));
  const bindings = {
    ...row,
    ...rest,
    ...sourceCrs,
    shape: JSON.stringify(joined(parts.map((part) => part.shape))),
    officialAreaM2: areas.reduce((sum, areaM2) => sum + areaM2, 0),
    notForDecision: !decidingDatums.includes(sourceCrs.datum),
  };
  await storingShape(tx.raw(insertBoundarySql, bindings as Record<string, Knex.Value>));
  for (const [index, part] of parts.entries()) {
    const stored = { ...part, boundaryId: row.id, position: index + 1, areaM2: areas[index] ?? 0 };
    const partBindings = { ...stored, shape: JSON.stringify(part.shape) } as unknown as Record<
      string,
      Knex.Value
    >;
    await storingShape(tx.raw(insertPartSql, partBindings));
  }
}

/** Every boundary of a mine, newest first. */
export async function boundariesOf(db: Knex, mineId: string): Promise<Boundary[]> {
  const { rows } = await db.raw(boundariesSql, { mineId });
  return rows.map(boundaryOf);
}

/** The boundary in force on a day, if any: from its first day, up to but without its last. */
export function inForceOn(boundaries: readonly Boundary[], day: string): Boundary | null {
  const holds = ({ validFrom, validTo }: Boundary) => validFrom <= day && (validTo === null || validTo > day);
  return boundaries.find(holds) ?? null;
}

/** Parts do not overlap, so their polygons side by side are the whole. */
function joined(shapes: readonly MultiPolygon[]): MultiPolygon {
  return { type: "MultiPolygon", coordinates: shapes.flatMap((shape) => shape.coordinates) };
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
