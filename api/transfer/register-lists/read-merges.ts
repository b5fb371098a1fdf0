/** Cells of a sheet that reach over others, rows and columns from 0, the last ones included. */
export interface CellSpan {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

const most = { spans: 500, bytes: 100_000, cells: 5000 };

/** Merged cells of a sheet as its XML names them at its end; what cannot be told, or is larger than any head, is left out. */
export function mergesOf(sheet: Uint8Array): CellSpan[] {
  const bytes = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength);
  const from = bytes.lastIndexOf("<mergeCells");
  if (from === -1) return [];
  const xml = bytes.subarray(from, from + most.bytes).toString("utf8");
  const refs = [...xml.matchAll(/<mergeCell\s+ref="([A-Z]{1,3})(\d{1,6}):([A-Z]{1,3})(\d{1,6})"/g)];
  return refs.slice(0, most.spans).flatMap(([, from, top, to, bottom]): CellSpan[] => {
    const span = {
      row: Number(top) - 1,
      column: columnAt(from ?? ""),
      lastRow: Number(bottom) - 1,
      lastColumn: columnAt(to ?? ""),
    };
    return isSound(span) ? [span] : [];
  });
}

/** Paths of the sheets of a workbook, in their order, from its two directories; empty where they cannot be read. */
export function sheetPaths(workbook: string, relations: string): string[] {
  const targets = new Map(
    [...relations.matchAll(/<Relationship\s([^>]*)>/g)].map(([, attributes = ""]) => [
      attribute(attributes, "Id"),
      attribute(attributes, "Target"),
    ]),
  );
  return [...workbook.matchAll(/<sheet\s([^>]*)>/g)].map(([, attributes = ""]) => {
    const target = targets.get(attribute(attributes, "r:id")) ?? "";
    return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  });
}

/** Which sheets of a workbook, in their order, a person does not see in Excel. */
export function hiddenSheets(workbook: string): boolean[] {
  return [...workbook.matchAll(/<sheet\s([^>]*)>/g)].map(([, attributes = ""]) =>
    ["hidden", "veryHidden"].includes(attribute(attributes, "state")),
  );
}

/** The names of the sheets of a workbook, in their order. */
export function sheetNames(workbook: string): string[] {
  return [...workbook.matchAll(/<sheet\s([^>]*)>/g)].map(([, attributes = ""]) =>
    attribute(attributes, "name").replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_, name: string) => entities[name] ?? "",
    ),
  );
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const attribute = (attributes: string, name: string) =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";

/** A is 0, AA is 26. */
const columnAt = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function isSound({ row, column, lastRow, lastColumn }: CellSpan): boolean {
  const isOrdered = row >= 0 && row <= lastRow && column <= lastColumn;
  return isOrdered && (lastRow - row + 1) * (lastColumn - column + 1) <= most.cells;
}
