import type { WorkFunctions } from "#gis/parallel/work";
import { compareList, type ListMatter } from "./compare-list.ts";
import type { ComparedRow } from "./compared-row.ts";
import { type HandedIn, handedBack } from "./marked-source.ts";
import { type ReadSheets, readSheets } from "./read-sheets.ts";

/** What a thread does for register lists. */
export type ListWork = {
  readSheets: { slice: { bytes: Uint8Array }; shared: null; output: ReadSheets };
  compareList: { slice: ListMatter; shared: null; output: ComparedRow[] };
  listWorkbook: { slice: HandedIn; shared: null; output: Uint8Array };
};

export const listTasks: WorkFunctions<ListWork> = {
  readSheets: (input) => readSheets(input),
  compareList: (matter) => compareList(matter),
  listWorkbook: (list) => handedBack(list),
};
