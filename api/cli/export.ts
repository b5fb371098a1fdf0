import { access, constants, copyFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { ExportOrder } from "#contract/exports";
import { permissions } from "#contract/permission";
import { exportFormats, exportLayers } from "#gis/formats/export-formats";
import type { Actor, AppContext } from "../context.ts";
import { type ExportedFile, exportLayer } from "../exports/export-layer.ts";
import { Problem } from "../http/problem.ts";
import { scopeNow } from "../scope.ts";
import { inCities } from "./in-cities.ts";
import { withDatabase } from "./with-database.ts";
import { optionFaults, wrongCall } from "./wrong-call.ts";

const usage = `用法：npm run kuangjie -- export --layer 图层 --format 格式 --out 文件 [选项]
  --layer     ${exportLayers.join("|")}
  --format    ${exportFormats.join("|")}
  --out       写到哪个文件
  --region    行政区代码，含下级（mines、workings、topology）
  --kind      管控类型，如 ecological_red_line（zones）
  --run       分析编号（merge_groups、breaches、overlaps、topology）
  --scheme    整合方案编号（scheme_rights）
  --ids       只导出这些编号的记录，以逗号分隔
  --crs       EPSG:4490 或 EPSG:4491 至 EPSG:4554，默认按格式
  --encoding  utf-8|gbk，默认按格式
  --reason    事由；含红线、基本农田等受控数据时必填
导出与网页相同，并记入导出记录。服务正在使用同一内置数据库时请先停止服务，或在网页中导出。
退出码：0 已导出，1 没有导出，2 用法错误`;

const options = {
  layer: { type: "string" },
  format: { type: "string" },
  out: { type: "string" },
  region: { type: "string" },
  kind: { type: "string" },
  run: { type: "string" },
  scheme: { type: "string" },
  ids: { type: "string" },
  crs: { type: "string" },
  encoding: { type: "string" },
  reason: { type: "string" },
  help: { type: "boolean", default: false },
} as const;
type Print = (line: string) => void;

/** Whoever is at the server may export everything of the regions that the command works for. */
function actorHere(): Actor {
  const all = new Set(permissions);
  const regions = scopeNow()?.regions ?? [""];
  const grants = regions.map((region) => {
    return { permissions: all, region: region || null, holders: ["*"], dataClass: "restricted" } as const;
  });
  return { id: "cli", name: "命令行", regionCode: null, permissions: all, grants };
}

/** `kuangjie export`: the same file, rules and log as the page, for scripts. */
export async function runExport(args: readonly string[], print: Print): Promise<number> {
  const { values } = parse(args);
  if (values.help) {
    print(usage);
    return 0;
  }
  const { out } = values;
  if (out === undefined || out === "") return wrongCall("须用 --out 指定写到哪个文件");
  const order = orderOf(values);
  if (typeof order === "string") return wrongCall(order);
  if (!(await isWritable(dirname(out))))
    return wrongCall(`--out 所在的文件夹 ${dirname(out)} 不存在或不能写入`);
  return withDatabase((context) => inCities(context, () => exportTo(context, order, out, print)));
}

/** Asked before the work: an export that is in the log should also be on the disk. */
const isWritable = (folder: string) =>
  access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options });
type Values = ReturnType<typeof parse>["values"];

/** Writes the file of an order to a path and tells what is in it. */
export async function exportTo(
  context: AppContext,
  order: ExportOrder,
  path: string,
  print: Print,
): Promise<number> {
  try {
    const file = await exportLayer(context, actorHere(), order, async (made) => {
      await copyFile(made.path, path);
      return made;
    });
    print(wordsOf(file, path));
    return 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    print(error.message);
    return 1;
  }
}

function wordsOf({ count, withoutShape, bytes, sha256 }: ExportedFile, path: string): string {
  const bare = withoutShape === 0 ? "" : `，其中 ${withoutShape} 条没有登记图形`;
  return `已导出 ${count} 条${bare}：${path}（${bytes} 字节，SHA-256 ${sha256}）`;
}

const orderOptions = {
  layer: "--layer",
  format: "--format",
  region: "--region",
  kind: "--kind",
  runId: "--run",
  schemeId: "--scheme",
  ids: "--ids",
  crs: "--crs",
  encoding: "--encoding",
  reason: "--reason",
};

/** What is to be exported, or in Chinese which option is missing, wrong or none of this layer's. */
function orderOf({
  layer,
  format,
  region,
  kind,
  run,
  scheme,
  ids,
  crs,
  encoding,
  reason,
}: Values): ExportOrder | string {
  const filter = Object.fromEntries(
    Object.entries({ region, kind, runId: run, schemeId: scheme }).filter(([, value]) => value !== undefined),
  );
  const order = { source: { layer, filter }, ids: ids?.split(","), format, crs, encoding, reason };
  const checked = ExportOrder.safeParse(order, { reportInput: true });
  if (checked.success) return checked.data;
  const strangers = checked.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys : [],
  );
  if (strangers.length === 0) return optionFaults(checked.error, orderOptions);
  const names = strangers.map((key) => (orderOptions as Record<string, string>)[key] ?? key);
  return `图层 ${layer} 没有选项 ${names.join("、")}`;
}
