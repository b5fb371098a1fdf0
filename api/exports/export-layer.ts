import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExportOrder } from "#contract/exports";
import { type ExportFormat, formatTraits, listsCorners } from "#gis/formats/export-formats";
import type { Actor, AppContext } from "../context.ts";
import { logExport } from "../export/export-log.ts";
import type { OpenLayer } from "../export/layer-source.ts";
import { requireReason } from "../export/require-reason.ts";
import { spoolFeatures } from "../export/spool.ts";
import { conflict, Problem } from "../http/problem.ts";
import { threads } from "../jobs/thread-pool.ts";
import { scopeOf, withinScope } from "../scope.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { type ExportSettings, exportSettings } from "./export-settings.ts";
import { openSource, readPermissions } from "./export-sources.ts";
import { filterParts, filterWords, titleWithParts } from "./filter-words.ts";

/** A file that is ready and in the log. */
export interface ExportedFile {
  path: string;
  fileName: string;
  bytes: number;
  sha256: string;
  count: number;
  /** rows that have no shape: in a format of shapes alone they are missing */
  withoutShape: number;
}

/** What is asked for; a program that reads a layer takes it also while there is nothing in it. */
type Order = ExportOrder & { mayBeEmpty?: true };

/** Makes the file of an order and hands it to `use`; afterwards nothing of it is left on this machine. */
export async function exportLayer<Result>(
  context: AppContext,
  actor: Actor,
  order: Order,
  use: (file: ExportedFile) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  requirePermission(actor, order);
  const scope = scopeOf(actor.grants, "export.coordinates", readPermissions[order.source.layer]);
  return await withinScope(scope, () => madeExport(context, actor, order, use, signal));
}

async function madeExport<Result>(
  context: AppContext,
  actor: Actor,
  order: Order,
  use: (file: ExportedFile) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const day = shanghaiDay(context.now());
  const ids = order.ids === undefined ? null : new Set(order.ids);
  const withParts = listsCorners(order.format);
  const layer = await openSource(context.db, order.source, { ids, today: day, withParts });
  requireRows(layer, ids?.size ?? null, order);
  requireReason(layer.restricted, order.reason, "body.reason");
  const settings = exportSettings(order, layer);
  const folder = await mkdtemp(join(tmpdir(), "kuangjie-export-"));
  try {
    const parts = await filterParts(context.db, order);
    const file = await makeFile(layer, { order, parts, settings, day, folder }, signal);
    const title = titleWithParts(layer.title, parts);
    await logExport(context, actor, { ...entryOf(order, layer, settings, file), title });
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Making {
  order: Order;
  /** what of the list it holds, in words */
  parts: readonly string[];
  settings: ExportSettings;
  day: string;
  folder: string;
}

async function makeFile(layer: OpenLayer, making: Making, signal?: AbortSignal): Promise<ExportedFile> {
  const { order, parts, settings, day, folder } = making;
  const { title, fields } = layer;
  const [spool, file] = [join(folder, "features"), join(folder, "file")];
  const { count, withoutShape } = await spoolFeatures(spool, layer.batches(), signal);
  const { format } = order;
  const outcome = await threads.one(
    "writeExport",
    {
      head: { title, fields, ...saidInSheet(order, parts) },
      spool,
      file,
      format,
      epsg: settings.system.epsg,
      ownZones: settings.ownZones,
      encoding: settings.encoding,
      day,
    },
    { signal },
  );
  if ("fault" in outcome) throw conflict("unfit_data", outcome.fault);
  const { extension, coordinates } = formatTraits[format];
  const epsg = epsgOf(format, settings);
  const system = epsg === null || coordinates === "lon-lat" ? "" : `_EPSG${epsg}`;
  const suffix = listsCorners(format) ? "拐点坐标表" : "";
  return {
    path: file,
    fileName: `${title}${suffix}${filterWords(parts)}_${day}${system}${extension}`,
    ...outcome,
    count,
    withoutShape,
  };
}

function requirePermission(actor: Actor, { source }: ExportOrder): void {
  if (actor.permissions.has("export.coordinates") && actor.permissions.has(readPermissions[source.layer]))
    return;
  throw new Problem(403, "forbidden", "您没有导出此图层的权限，如工作需要，请联系本单位安全管理员授予。");
}

function requireRows({ count }: OpenLayer, asked: number | null, { mayBeEmpty }: Order): void {
  if (asked !== null && count < asked) {
    throw conflict(
      "rows_gone",
      `所选 ${asked} 条中有 ${asked - count} 条已不在清单中，没有导出。请刷新清单后重新选择。`,
    );
  }
  if (count === 0 && !mayBeEmpty)
    throw conflict("nothing_to_export", "按当前筛选没有可导出的记录。请放宽筛选后再导出。");
}

function entryOf(order: ExportOrder, layer: OpenLayer, settings: ExportSettings, file: ExportedFile) {
  return {
    what: order.source.layer,
    filter: order.source.filter,
    selected: order.ids?.length ?? null,
    featureCount: file.count,
    format: order.format,
    epsg: epsgOf(order.format, settings),
    encoding: settings.encoding,
    restricted: layer.restricted,
    reason: order.reason ?? null,
    fileName: file.fileName,
    bytes: file.bytes,
    sha256: file.sha256,
  };
}

/** Lists of findings say in the sheet which of them they hold: their limits are too many for the name of a file. */
const saidInSheet = ({ source }: ExportOrder, parts: readonly string[]) =>
  source.layer === "topology" && parts.length > 0 ? { part: parts.join("；") } : {};

/** The one system of the coordinates of a file; null where there are none, or each mine has its own. */
function epsgOf(format: ExportFormat, { system, ownZones }: ExportSettings): number | null {
  return ownZones || formatTraits[format].coordinates === "none" ? null : system.epsg;
}
