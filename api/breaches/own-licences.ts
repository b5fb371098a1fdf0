import { overlapAreaM2 } from "#gis/measure/overlap";
import type { WorkingRow } from "./matter-rows.ts";

type LicensedRow = Pick<WorkingRow, "id" | "shape" | "licence_shape" | "in_force_then">;

/**
 * Of the licences each working may be judged by, one: in force when the ground was seen before in force only now, then the one
 * with most ground in common, m² by the engine; of equals the first. Workings stay in their order.
 */
export function ownLicences<Row extends LicensedRow>(rows: readonly Row[]): Row[] {
  const own = new Map<string, Row>();
  for (const row of rows) {
    const known = own.get(row.id);
    if (!known || isBetter(row, known)) own.set(row.id, row);
  }
  return [...own.values()];
}

function isBetter(row: LicensedRow, than: LicensedRow): boolean {
  if (row.in_force_then !== than.in_force_then) return row.in_force_then === true;
  return commonM2(row) > commonM2(than);
}

function commonM2({ shape, licence_shape }: LicensedRow): number {
  return licence_shape === null ? 0 : overlapAreaM2(shape, licence_shape);
}
