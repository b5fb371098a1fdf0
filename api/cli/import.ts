import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Job } from "#contract/jobs";
import { commitStaging as commitEndpoint } from "#contract/staging-commit";
import { TakenField } from "#contract/transfer";
import type { ReadOptions } from "#gis/formats/boundary-format";
import type { AppContext } from "../context.ts";
import { Problem } from "../http/problem.ts";
import { findJob } from "../jobs/job-queue.ts";
import { startWorker } from "../jobs/worker.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { type CommitOrder, commitStaging } from "../transfer/commit-staging.ts";
import { importJob } from "../transfer/import-job.ts";
import { discardStaging } from "../transfer/review-staging.ts";
import { stageFile } from "../transfer/stage-file.ts";
import { bytesOf } from "./file-bytes.ts";
import { printReview } from "./import-review.ts";
import { readingOptions, readOptions } from "./read-options.ts";
import { withDatabase } from "./with-database.ts";
import { optionFaults, wrongCall } from "./wrong-call.ts";

const usage = `用法：npm run kuangjie -- import 文件 --batch 批次名称 --region 行政区代码 --mineral 矿种 [选项]
  --holder           文件没有采矿权人时填写，默认“待核”
  --level            发证机关级别 ministry|province|city|county，默认 county
  --status           矿山状态，默认 producing
  --from             矿区范围生效日期，默认今天
  --accept-warnings  已核对并接受警告
  --take             已登记矿山与文件不同时采用文件的项目，以逗号分隔；不写则只更新范围和证载面积：
                     name,holder,creditCode,licenceNumber,mineral,method,capacity,bulkDensity,validFrom,validTo,orebodyId
  --zone --zone-width --swap  文件缺带号、X/Y 颠倒时指定
  --encoding         文字编码 utf-8、gbk、gb18030 或 big5，默认按文件判断
  --degrees --datum  度的写法 decimal|packed；文件未写坐标系时指定 CGCS2000|WGS84|XIAN80|BJ54|GCJ02
先检查、再在一个事务中入库；有错误的矿山不入库并逐项列出。
服务正在使用同一内置数据库时请先停止服务，或在网页中导入。
退出码：0 全部导入，1 有矿山未导入，2 用法错误或无法读取`;

const options = {
  batch: { type: "string" },
  region: { type: "string" },
  mineral: { type: "string" },
  holder: { type: "string", default: "待核" },
  level: { type: "string", default: "county" },
  status: { type: "string", default: "producing" },
  from: { type: "string" },
  "accept-warnings": { type: "boolean", default: false },
  take: { type: "string", default: "" },
  ...readingOptions,
  help: { type: "boolean", default: false },
} as const;
type Print = (line: string) => void;
const actor = { id: "cli", name: "命令行" };

/** `kuangjie import`: the same staging and commit as the page, for scripts. */
export async function runImport(args: readonly string[], print: Print): Promise<number> {
  const { values, positionals } = parse(args);
  if (values.help) {
    print(usage);
    return 0;
  }
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) return wrongCall("须给出一个文件");
  const options = readOptions(values);
  if (typeof options === "string") return wrongCall(options);
  const take = takenOf(values.take);
  if (typeof take === "string") return wrongCall(take);
  const order = orderOf(values, new Date());
  if (typeof order === "string") return wrongCall(order);
  const bytes = bytesOf(path);
  if (bytes === null) return 2;
  const file = { name: basename(path), bytes };
  return withDatabase((context) => importInto(context, { file, order, take, options }, print));
}

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true });
type Values = ReturnType<typeof parse>["values"];

export interface FileImport {
  file: { name: string; bytes: Uint8Array };
  order: CommitOrder;
  /** what known mines take from the file where it differs */
  take: readonly TakenField[];
  options: ReadOptions;
}

/** Stages, lists what is wrong, commits what can be stored and waits for the end of the job. */
export async function importInto(context: AppContext, work: FileImport, print: Print): Promise<number> {
  const staging = await stageFile(context, actor, work.file, work.options);
  print(
    `${staging.fileName}：识别 ${staging.itemCount} 座矿山，可导入 ${staging.usableCount}；错误 ${staging.errorCount} 处，警告 ${staging.warningCount} 处。`,
  );
  for (const { message } of staging.issues) print(`  ${message}`);
  await printReview(context, staging, work.take, print);
  const take = work.take.length > 0 ? [{ take: true, fields: [...work.take], filter: {} }] : [];
  try {
    const reviewed = { stagingId: staging.id, reviewTag: staging.reviewTag };
    const { jobId } = await commitStaging(context, actor, reviewed, { ...work.order, take });
    const job = await endOf(context, jobId, print);
    if (job.state !== "done") {
      print(job.error ?? "导入已取消，没有写入数据。");
      return 1;
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await discardStaging(context.db, { stagingId: staging.id, reviewTag: staging.reviewTag });
    print(error.message);
    return 1;
  }
  print(`已导入 ${staging.usableCount} 座矿山，批次“${work.order.batchName}”。`);
  return staging.usableCount === staging.itemCount ? 0 : 1;
}

/** The fields named after --take, or in Chinese which of them is none. */
function takenOf(text: string): TakenField[] | string {
  const names = text.split(",").flatMap((name) => name.trim() || []);
  const unknown = names.filter((name) => !TakenField.safeParse(name).success);
  if (unknown.length > 0)
    return `--take 没有项目 ${unknown.join("、")}，可用的有 ${TakenField.options.join("、")}`;
  return names.map((name) => TakenField.parse(name));
}

async function endOf(context: AppContext, jobId: string, print: Print): Promise<Job> {
  const worker = startWorker(context, { import: importJob });
  let told = "";
  try {
    for (;;) {
      const job = await findJob(context.db, jobId);
      if (!job) throw new Error(`import job ${jobId} vanished`);
      if (job.message !== null && job.message !== told) print(job.message);
      told = job.message ?? told;
      if (job.finishedAt !== null) return job;
      await sleep(200);
    }
  } finally {
    await worker.stop();
  }
}

const orderOptions = {
  batchName: "--batch",
  regionCode: "--region",
  mineral: "--mineral",
  licenceLevel: "--level",
  holder: "--holder",
  status: "--status",
  validFrom: "--from",
};

/** What is to be stored, or in Chinese which option is missing or wrong. */
function orderOf(values: Values, now: Date): CommitOrder | string {
  const order = {
    batchName: values.batch,
    include: "usable",
    acceptWarnings: values["accept-warnings"],
    defaults: {
      regionCode: values.region,
      mineral: values.mineral,
      licenceLevel: values.level,
      holder: values.holder,
      status: values.status,
      validFrom: values.from ?? shanghaiDay(now),
    },
  };
  const checked = commitEndpoint.body.safeParse(order, { reportInput: true });
  return checked.success ? checked.data : optionFaults(checked.error, orderOptions);
}
