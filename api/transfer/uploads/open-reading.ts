import { readFile as readBytes, stat } from "node:fs/promises";
import type { ReadOptions } from "#gis/formats/boundary-format";
import type { ParsedItem } from "#gis/formats/parsed-file";
import { Problem } from "../../http/problem.ts";
import type { JobControl } from "../../jobs/run-job.ts";
import { threads } from "../../jobs/thread-pool.ts";
import { dxfReader } from "../containers/dxf/read-dxf.ts";
import { geopackageReader } from "../containers/geopackage/read-geopackage.ts";
import { openZipFile } from "../containers/open-zip.ts";
import { zipReaderOf } from "../containers/read-container.ts";
import { kmlReader } from "../containers/read-kml.ts";
import { kmzReader } from "../containers/read-kmz.ts";
import { workbookReader } from "../containers/read-workbook.ts";
import { containerReaders } from "../containers/registry.ts";
import { shapefileReader } from "../containers/shapefile/read-shapefile.ts";
import { isZip, headOf as textHead } from "../containers/sniff.ts";
import { stagedRows } from "../staged-rows.ts";
import { storableJson } from "../storable-json.ts";
import { fileHead, judgedOr } from "./file-texts.ts";
import { firstPasses } from "./first-passes.ts";
import { openDxf } from "./open-dxf.ts";
import { openGeojson } from "./open-geojson.ts";
import { openGeopackage } from "./open-geopackage.ts";
import { openKmlFile } from "./open-kml.ts";
import { openKmz } from "./open-kmz.ts";
import { openNotice } from "./open-notice.ts";
import { openRegistryString } from "./open-registry-string.ts";
import { openShapefile } from "./open-shapefile.ts";
import { openTable } from "./open-table.ts";
import { openTxt } from "./open-txt.ts";
import { openWktTable } from "./open-wkt-table.ts";
import { openWorkbook } from "./open-workbook.ts";
import { openXyList } from "./open-xy-list.ts";
import {
  itemsPerSlice,
  refusedUnless,
  type StagedSlice,
  type UploadReading,
  type UploadSource,
} from "./upload-reading.ts";

/** Layouts that are not cut into features are read whole: larger ones would not fit beside the rest of the service. */
const mostWholeBytes = 64 * 1024 ** 2;

type Control = Pick<JobControl, "signal" | "report">;

/** Opens a file on the disk: what can be cut into features a few at a time, anything else whole in a thread. */
export async function openReading(
  source: UploadSource,
  options: ReadOptions,
  control: Control,
  wholeUpToBytes = mostWholeBytes,
): Promise<UploadReading> {
  const streamed = await openStream(source, options, control);
  if (streamed !== null) return streamed;
  const { size } = await stat(source.path);
  if (size > wholeUpToBytes) throw tooLarge(size);
  return await readWhole(source, options, control.signal);
}

/** By the first bytes, as a small file is; null for what is only read whole. */
async function openStream(source: UploadSource, options: ReadOptions, control: Control) {
  const head = await fileHead(source.path);
  if (isZip(head)) return await refusedUnless(null, openZipped(source, options, control));
  if (geopackageReader.recognise(head)) {
    return await refusedUnless("geopackage", openGeopackage(source.path, options, control));
  }
  if (kmlReader.recognise(head)) {
    return await refusedUnless("kml", openKmlFile(source.path, options, control));
  }
  const { size } = await stat(source.path);
  if (dxfReader.recognise(head)) {
    return await refusedUnless("dxf", openDxf(source.path, size, options, control));
  }
  if (containerReaders.some((reader) => reader.recognise(head))) return null;
  const passes = firstPasses(size, control);
  const { encoding, issues } = await judgedOr(options.encoding, source.path, passes);
  const text = { path: source.path, encoding };
  const reading = /^\s*\{/.test(textHead(head))
    ? await openGeojson(text, options, passes)
    : await refusedUnless(null, openLines(text, options, passes, source.unpackTo));
  return reading && { ...reading, issues: [...issues, ...reading.issues] };
}

async function openLines(...text: Parameters<typeof openTable>): Promise<UploadReading | null> {
  for (const opened of [openWktTable, openTxt, openXyList, openTable, openRegistryString, openNotice]) {
    const reading = await opened(...text);
    if (reading !== null) return reading;
  }
  return null;
}

/** A zip of layers, a KMZ or a workbook; null for one of anything else. */
async function openZipped(source: UploadSource, options: ReadOptions, control: Control) {
  const zip = await openZipFile(source.path);
  try {
    const reader = zipReaderOf(zip.members);
    if (reader === shapefileReader)
      return await openShapefile(zip.members, source.unpackTo, options, control);
    if (reader === kmzReader)
      return await refusedUnless("kml", openKmz(zip.members, source.unpackTo, options, control));
    if (reader !== workbookReader) return null;
    const workbook = openWorkbook(source.path, source.unpackTo, options, control);
    return await refusedUnless("corner-table", workbook);
  } finally {
    zip.close();
  }
}

async function readWhole({ name, path }: UploadSource, options: ReadOptions, signal: AbortSignal) {
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

function tooLarge(bytes: number): Problem {
  const megabytes = Math.ceil(bytes / 1024 ** 2);
  return new Problem(
    413,
    "too_large_whole",
    `该文件 ${megabytes} MB。超过 64 MB 的只能是 GeoJSON（FeatureCollection）、Shapefile 压缩包、GeoPackage、KML/KMZ、DXF、Excel、国土 TXT、公示文本、XY001= 坐标、每行一矿的区域坐标、拐点坐标表（CSV）或每行一矿的 WKT 表（CSV）。其他软件写的 Excel 请在 Excel 或 WPS 中打开后另存为 .xlsx，或把坐标所在的工作表另存为 CSV 再上传；其他格式请按县区拆分成每个不超过 64 MB 的文件。`,
  );
}
