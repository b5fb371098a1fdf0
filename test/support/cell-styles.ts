/** Looks of single cells of a workbook, out of its XML as `unzipText` gives it. */
type Parts = Readonly<Record<string, string>>;

/** Fill colours (ARGB) of cells of a sheet; null where a cell has none. */
export function fillsOf(parts: Parts, cells: readonly string[], sheet = 1): (string | null)[] {
  const fills = elementsOf(parts["xl/styles.xml"] ?? "", "fills", "fill");
  return cells.map((cell) => {
    const fill = fills[Number(/fillId="(\d+)"/.exec(lookOf(parts, cell, sheet))?.[1] ?? 0)] ?? "";
    return /<fgColor rgb="(\w+)"/.exec(fill)?.[1] ?? null;
  });
}

/** Number format of a cell of the first sheet as Excel writes it, e.g. @ for text; null for the general one. */
export function formatOf(parts: Parts, cell: string): string | null {
  const id = /numFmtId="(\d+)"/.exec(lookOf(parts, cell, 1))?.[1];
  const format = elementsOf(parts["xl/styles.xml"] ?? "", "numFmts", "numFmt").find((one) =>
    one.includes(`numFmtId="${id}"`),
  );
  return /formatCode="([^"]*)"/.exec(format ?? "")?.[1] ?? null;
}

function lookOf(parts: Parts, cell: string, sheet: number): string {
  const xml = parts[`xl/worksheets/sheet${sheet}.xml`] ?? "";
  const style = new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(xml)?.[1];
  return elementsOf(parts["xl/styles.xml"] ?? "", "cellXfs", "xf")[Number(style ?? 0)] ?? "";
}

function elementsOf(xml: string, list: string, element: string): string[] {
  const inside = new RegExp(`<${list}[^>]*>(.*?)</${list}>`, "s").exec(xml)?.[1] ?? "";
  return inside.match(new RegExp(`<${element}\\b[^>]*?(?:/>|>.*?</${element}>)`, "gs")) ?? [];
}
