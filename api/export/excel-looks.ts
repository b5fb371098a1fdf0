import type { CellMark } from "./excel-file.ts";

/** What all our workbooks look like. */
export const workbookFont = { fontFamily: "宋体", fontSize: 10 } as const;
export const borderColour = "#8c8c8c";
export const headerColour = "#e8eef5";

/** Fill and text of marked cells: the "bad" and "neutral" of Excel, apart in grey print as well. */
export const markStyles: Readonly<Record<CellMark, { backgroundColor: string; textColor: string }>> = {
  error: { backgroundColor: "#ffb3b3", textColor: "#9c0006" },
  warning: { backgroundColor: "#ffeb9c", textColor: "#7f4f00" },
};
