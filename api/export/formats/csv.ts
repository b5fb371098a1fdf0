import { coordinateSystemText } from "#gis/crs/coordinate-system";
import { type ExportField, type FeatureWriter, type FieldValue, headOf, valueText } from "../layer.ts";
import { planeShape, shapeWkt } from "./shape-text.ts";

/**
 * CSV for Excel and GIS: UTF-8 with BOM, the system and the WKT of each shape last, and no text that a spreadsheet would run as a
 * formula. Read back by `wktTableFormat`.
 */
export const writeCsv: FeatureWriter = function* ({ fields, features }, { system }) {
  yield Buffer.from(`\ufeff${csvLine([...fields.map(headOf), "坐标系", "WKT"])}`);
  for (const { values, shape } of features) {
    const cells = fields.map((field, at) => cellText(values[at] ?? null, field));
    const wkt = shape ? shapeWkt(planeShape(shape, system, "right-hand")) : "";
    yield Buffer.from(csvLine([...cells, coordinateSystemText(system), wkt]));
  }
};

/** A text that begins like a formula is given an apostrophe: Excel then shows it instead of running it. */
export function harmless(text: string): string {
  return /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

function cellText(value: FieldValue, field: ExportField): string {
  const text = valueText(value, field);
  return field.kind === "number" && /^-?\d+(\.\d+)?(e[+-]\d+)?$/i.test(text) ? text : harmless(text);
}

/** A line of a CSV with its end, quoted where it must be. */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${quoted.join(",")}\r\n`;
}
