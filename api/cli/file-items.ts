import type { MultiPolygon } from "geojson";
import type { ParsedItem } from "#gis/formats/parsed-file";
import { issueSentence } from "#gis/issue-sentence";
import { readFile } from "../transfer/read-file.ts";
import { isUsable } from "../transfer/staged-body.ts";

/** An item of a file that can be judged, by its place in it. */
export interface FileItem {
  id: string;
  name: string;
  shape: MultiPolygon;
  item: ParsedItem;
}

export interface FileItems {
  items: FileItem[];
  /** why an item of the file, or all of it, is not judged */
  faults: string[];
}

const decisive = ["CGCS2000", "WGS84"];

/** Items of a boundary file that may decide: without errors and in CGCS2000. */
export async function itemsOfFile(name: string, bytes: Uint8Array): Promise<FileItems> {
  const file = await readFile({ name, bytes, options: {} });
  const fileFaults = file.issues.filter(({ severity }) => severity === "error").map(issueSentence);
  const itemFaults = file.items.flatMap((item, index) => faultsOf(item, index));
  return { items: file.items.flatMap(fileItem), faults: [...fileFaults, ...itemFaults] };
}

function faultsOf(item: ParsedItem, index: number): string[] {
  if (!isUsable(item)) {
    const errors = item.issues.filter(({ severity }) => severity === "error").map(issueSentence);
    return errors.length > 0 ? errors : [`${nameOf(item, index)}：没有可用的图形。`];
  }
  return isDecisive(item) ? [] : [`${nameOf(item, index)}：坐标系不是2000国家大地坐标系，不可用于判定。`];
}

function fileItem(item: ParsedItem, index: number): FileItem[] {
  if (!isUsable(item) || !isDecisive(item) || item.shape === null) return [];
  return [{ id: String(index + 1), name: nameOf(item, index), shape: item.shape, item }];
}

const isDecisive = (item: ParsedItem) => decisive.includes(item.crs.datum);
const nameOf = (item: ParsedItem, index: number) => item.name ?? item.number ?? `第${index + 1}个图形`;
