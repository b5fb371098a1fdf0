import { stat } from "node:fs/promises";
import type { ReadOptions } from "#gis/formats/boundary-format";
import type { JobControl } from "../../jobs/run-job.ts";
import { threads } from "../../jobs/thread-pool.ts";
import { ContainerFault } from "../containers/container-fault.ts";
import { hiddenIssue, sheetOf } from "../containers/read-workbook.ts";
import type { UnpackedSheet } from "../containers/workbook/unpack-workbook.ts";
import { readCorners } from "./corner-reading.ts";
import { type FirstPasses, firstPasses } from "./first-passes.ts";
import { doneOf } from "./outcome.ts";
import { jsonLines } from "./row-file.ts";
import { makeEmpty, removeUnpacked } from "./unpacked-folder.ts";
import { behindEachOther, type UploadReading } from "./upload-reading.ts";

/** How much more than the packed workbook its rows take on the disk, at the least. */
const rowsToPacked = 10;

/** The corner tables of a workbook, from rows laid onto the disk sheet by sheet; null for one that has to be read whole. */
export async function openWorkbook(
  path: string,
  folder: string,
  options: ReadOptions,
  control: Pick<JobControl, "signal" | "report">,
): Promise<UploadReading | null> {
  const close = () => removeUnpacked(folder);
  let reading: UploadReading | null = null;
  try {
    const { size } = await stat(path);
    await makeEmpty(folder, size * rowsToPacked);
    control.report(0, "正在展开工作簿");
    const sheets = doneOf(await threads.one("unpackWorkbook", { path, folder }, { signal: control.signal }));
    reading =
      sheets && (await readSheets(sheets, folder, options, firstPasses(size * rowsToPacked, control)));
  } finally {
    if (reading === null) await close();
  }
  return reading && { ...reading, close };
}

async function readSheets(
  sheets: readonly UnpackedSheet[],
  folder: string,
  options: ReadOptions,
  passes: FirstPasses,
): Promise<UploadReading | null> {
  const tables: Pick<UploadReading, "count" | "items">[] = [];
  const hidden: string[] = [];
  let count = 0;
  for (const [at, { name, isHidden, path }] of sheets.entries()) {
    const source = {
      rows: () => jsonLines(path),
      sheet: sheetOf(name),
      itemsBefore: count,
      folder: `${folder}/${at}`,
    };
    const table = await readCorners(source, options, passes);
    if (table === "too much") return null;
    if (table === "no table" || table.count === 0) continue;
    if (isHidden) hidden.push(name);
    else {
      tables.push(table);
      count += table.count;
    }
  }
  if (count === 0 && hidden.length === 0) throw new ContainerFault("C04", { kind: "corners" });
  return {
    format: "corner-table",
    encoding: "utf-8",
    issues: hiddenIssue(hidden, count),
    ...behindEachOther(tables),
  };
}
