import type { FileFormat } from "./parsed-file.ts";
import { readBoundaryFile } from "./read-file.ts";

/** What a file holds at first sight, before the register is asked about it. */
export interface FirstLook {
  /** null when the layout is unknown */
  format: FileFormat | null;
  items: number;
  /** items with an error, and those with no more than a warning */
  withErrors: number;
  withWarnings: number;
  /** official area of all items, m² */
  areaM2: number;
}

/** Reads and checks a boundary file for its counts and total area (m²); an unreadable file has no format and no item. */
export function firstLook(source: { name: string; bytes: Uint8Array }): FirstLook {
  const { format, items } = readBoundaryFile(source);
  const gravest = items.map(({ issues, shape }) => {
    if (shape === null || issues.some(({ severity }) => severity === "error")) return "error";
    return issues.length > 0 ? "warning" : "fine";
  });
  return {
    format,
    items: items.length,
    withErrors: gravest.filter((grade) => grade === "error").length,
    withWarnings: gravest.filter((grade) => grade === "warning").length,
    areaM2: items.reduce((sum, { areaM2 }) => sum + areaM2, 0),
  };
}
