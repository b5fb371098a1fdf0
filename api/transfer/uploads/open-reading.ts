import { readFile as readBytes, stat } from "node:fs/promises";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { collectionCrs } from "#gis/formats/geojson-collection";
import type { ParsedFile, ParsedItem } from "#gis/formats/parsed-file";
import { Problem } from "../../http/problem.ts";
import { threads } from "../../jobs/thread-pool.ts";
import { stagedRows } from "../staged-rows.ts";
import { storableJson } from "../storable-json.ts";
import { encodingOf, featureTexts, frameOf } from "./file-texts.ts";

export interface StagedSlice {
  /** JSON of rows of staged_item */
  rows: string;
  count: number;
}

/** A file under way into staging: what it is, and its items in order from any of them on. */
export interface UploadReading extends Pick<ParsedFile, "format" | "encoding" | "issues"> {
  count: number;
  items: (from: number) => AsyncIterable<StagedSlice>;
}

/** A file that began like one of a format and is none. */
export class NotTheFormat extends Error {
  override readonly name = "NotTheFormat";
}

interface Source {
  name: string;
  path: string;
}

/** Layouts that are not cut into features are read whole: larger ones would not fit beside the rest of the service. */
const mostWholeBytes = 64 * 1024 ** 2;
const itemsPerSlice = 200;
/** read ahead of what is being written, so that the threads have work */
const slicesAhead = 2;

/** Opens a file on the disk: a GeoJSON collection feature by feature, anything else whole in a thread. */
export async function openReading(
  source: Source,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<UploadReading> {
  const encoding = options.encoding ?? (await encodingOf(source.path));
  const found = await frameOf(source.path, encoding);
  const crs = found && collectionCrs(found.frame);
  if (!found || !crs) return await readWhole(source, options, signal);
  const items = (from: number) => inSlices(source.path, { encoding, from, crs, options }, signal);
  return { format: "geojson", encoding, issues: noItems(found.count), count: found.count, items };
}

type Cut = Parameters<typeof threads.one<"stageFeatures">>[1];
type Slicing = Pick<Cut, "crs" | "options"> & { encoding: ParsedFile["encoding"]; from: number };

async function* inSlices(
  path: string,
  { encoding, from, crs, options }: Slicing,
  signal: AbortSignal,
): AsyncGenerator<StagedSlice> {
  let first = from;
  const underWay: Promise<StagedSlice>[] = [];
  for await (const texts of featureTexts(path, encoding, { from, atATime: itemsPerSlice })) {
    const slice = threads.one("stageFeatures", { texts, first, crs, options }, { signal });
    underWay.push(slice.then((rows) => ({ rows: needed(rows), count: texts.length })));
    // a slice that fails while an earlier one is written is told when its turn comes
    underWay.at(-1)?.catch(() => undefined);
    first += texts.length;
    const next = underWay.length > slicesAhead ? underWay.shift() : undefined;
    if (next) yield await next;
  }
  for (const slice of underWay) yield await slice;
}

function needed(rows: string | null): string {
  if (rows === null) throw new NotTheFormat("a feature of the collection is no JSON");
  return rows;
}

async function readWhole({ name, path }: Source, options: ReadOptions, signal: AbortSignal) {
  const { size } = await stat(path);
  if (size > mostWholeBytes) throw tooLarge(size);
  const bytes = await readBytes(path);
  const file = await threads.one("readFile", { name, bytes, options }, { signal });
  const items = (from: number) => slicesOf(file.items, from);
  const { format, encoding, issues } = file;
  return { format, encoding, issues, count: file.items.length, items };
}

async function* slicesOf(items: readonly ParsedItem[], from: number): AsyncGenerator<StagedSlice> {
  for (let first = from; first < items.length; first += itemsPerSlice) {
    const slice = items.slice(first, first + itemsPerSlice);
    yield { rows: storableJson(stagedRows(slice, first)), count: slice.length };
  }
}

function noItems(count: number): ParsedFile["issues"] {
  return count > 0 ? [] : [{ code: "F04", severity: "error", place: {}, context: {} }];
}

function tooLarge(bytes: number): Problem {
  const megabytes = Math.ceil(bytes / 1024 ** 2);
  return new Problem(
    413,
    "too_large_whole",
    `该文件 ${megabytes} MB。超过 64 MB 的只能是 GeoJSON（FeatureCollection）；TXT、表格、压缩包等请按县区拆分成几个文件再上传。`,
  );
}
