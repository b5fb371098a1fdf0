import type { ExcelColumn } from "./excel-file.ts";

export const textColumn = (header: string, width: number): ExcelColumn => ({ header, width, kind: "text" });

export const dateColumn = (header: string, width: number): ExcelColumn => ({ header, width, kind: "date" });

/** `format` as Excel writes it, e.g. 0.0000 */
export const numberColumn = (header: string, width: number, format: string): ExcelColumn => ({
  header,
  width,
  kind: "number",
  format,
});
