import type { ReadOptions } from "#gis/formats/boundary-format";
import type { JobControl } from "../../jobs/run-job.ts";
import { threads } from "../../jobs/thread-pool.ts";
import { orNothing } from "../containers/container-fault.ts";
import { cornerCount, type DrawnArea } from "../containers/dxf/dxf-drawing.ts";
import {
  drawingCrs,
  drawingPage,
  dxfHeadBytes,
  leftOutIssue,
  refuseOtherCad,
} from "../containers/dxf/read-dxf.ts";
import { headOf } from "../containers/sniff.ts";
import { fileHead, judgedOr } from "./file-texts.ts";
import { firstPasses } from "./first-passes.ts";
import { doneOf } from "./outcome.ts";
import { inGroups, readAhead, type UploadReading } from "./upload-reading.ts";

/** corners of a slice, so that outlines of many do not fill the memory together */
const byCorners = { weightOf: ({ ring }: DrawnArea) => cornerCount(ring), most: 4_000 };

/** A drawing gone through once where it lies: its areas and texts are kept, the rest of the map is only counted. */
export async function openDxf(
  path: string,
  sizeBytes: number,
  options: ReadOptions,
  control: Pick<JobControl, "signal" | "report">,
): Promise<UploadReading> {
  const { signal } = control;
  const head = headOf(await fileHead(path, dxfHeadBytes), dxfHeadBytes);
  refuseOtherCad(head);
  const judged = await judgedOr(options.encoding, path, firstPasses(sizeBytes, control));
  const page = options.encoding === undefined && judged.encoding !== "utf-8" ? drawingPage(head) : undefined;
  const encoding = page ?? judged.encoding;
  const { areas, leftOut } = doneOf(await threads.one("scanDrawing", { path, encoding }, { signal }));
  const crs = drawingCrs(areas);
  const items = (from: number) =>
    readAhead(inGroups(each(areas), from, byCorners), async ({ things, first }) => ({
      rows: await threads.one("stageDrawing", { areas: things, first, crs, options }, { signal }),
      count: things.length,
    }));
  const doubts = page === undefined ? judged.issues : [];
  const issues = orNothing([...doubts, ...leftOutIssue(leftOut, areas.length)], areas.length);
  return { format: "dxf", encoding, issues, count: areas.length, items };
}

async function* each<Thing>(things: readonly Thing[]): AsyncGenerator<Thing> {
  yield* things;
}
