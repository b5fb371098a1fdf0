import type { MappedColumn } from "./mapped-field.ts";

/**
 * Columns with one of them mapped as a person says: what it holds is read from it alone, so another column that held the same lets
 * it go. A name that is not among them changes nothing.
 */
export function chooseColumn(columns: readonly MappedColumn[], chosen: MappedColumn): MappedColumn[] {
  if (!columns.some(({ name }) => name === chosen.name)) return [...columns];
  return columns.map((column) => {
    if (column.name === chosen.name) return chosen;
    const lets = chosen.field !== null && column.field === chosen.field;
    return lets ? { ...column, field: null, unit: null } : column;
  });
}
