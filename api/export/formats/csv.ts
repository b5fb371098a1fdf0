import { type ExportField, type FeatureWriter, type FieldValue, headOf, valueText } from "../layer.ts";
import { planeShape, shapeWkt } from "./shape-text.ts";

/** CSV for Excel and GIS: UTF-8 with BOM, one WKT column last, and no text that a spreadsheet would run as a formula. */
export const writeCsv: FeatureWriter = function* ({ fields, features }, { system }) {
  yield Buffer.from(`\ufeff${csvLine([...fields.map(headOf), "WKT"])}`);
  for (const { values, shape } of features) {
    const cells = fields.map((field, at) => cellText(values[at] ?? null, field));
    yield Buffer.from(csvLine([...cells, shape ? shapeWkt(planeShape(shape, system, "right-hand")) : ""]));
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
