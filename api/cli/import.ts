import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { CodeCount } from "#contract/code-count";
import { commitStaging as commitEndpoint } from "#contract/staging-commit";
import { type Staging, TakenField } from "#contract/transfer";
import type { ReadOptions } from "#gis/formats/boundary-format";
import type { AppContext } from "../context.ts";
import { Problem } from "../http/problem.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { type CommitOrder, commitStaging } from "../transfer/commit-staging.ts";
import { importJob } from "../transfer/import-job.ts";
import { weighChoice } from "../transfer/review/weigh-choice.ts";
import { discardStaging } from "../transfer/review-staging.ts";
import { stageFile } from "../transfer/stage-file.ts";
import { acceptanceAdvice, acceptedOf } from "./accept-warnings.ts";
import { endOfJob } from "./end-of-job.ts";
import { bytesOf } from "./file-bytes.ts";
import { type ColumnWords, columnsOf, readByColumns } from "./import-columns.ts";
import { printReview } from "./import-review.ts";
import { inCities } from "./in-cities.ts";
import { readingOptions, readOptions } from "./read-options.ts";
import { withDatabase } from "./with-database.ts";
import { optionFaults, wrongCall } from "./wrong-call.ts";

const usage = `用法：npm run kuangjie -- import 文件 --batch 批次名称 --region 行政区代码 [选项]
  --mineral          文件没有矿种时填写；有新增矿山没有写明时必填
  --holder           文件没有采矿权人时填写，默认“待核”
  --level            发证机关级别 ministry|province|city|county，默认 county
  --status           矿山状态，默认 producing
  --from             矿区范围生效日期，默认今天
  --accept-warnings  已核对并接受的警告，逐类写明代码和图形数：--accept-warnings A16=2,E09=1；
                     还没有接受的先列出，不导入
  --take             已登记矿山与文件不同时采用文件的项目，以逗号分隔；不写则只更新范围和证载面积：
                     name,holder,creditCode,licenceNumber,mineral,method,capacity,bulkDensity,validFrom,validTo,orebodyId,
                     reserve（保有资源储量，须有核实日期）
  --column           列名认不出或认错时指定这一列是什么、单位是什么，可写多次：--column 储量=reserve:t
                     --column 企业名称=采矿权人，等号后留空为不采用；项目和单位用代号或中文，其余各列按列名识别
  --sender           报送单位：记住字段对应；同样各列的文件再来时沿用该单位上次的对应
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
  "accept-warnings": { type: "string", default: "" },
  take: { type: "string", default: "" },
  column: { type: "string", multiple: true },
  sender: { type: "string" },
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
  const columns = columnsOf(values.column ?? []);
  if (typeof columns === "string") return wrongCall(columns);
  const accepted = acceptedOf(values["accept-warnings"]);
  if (typeof accepted === "string") return wrongCall(accepted);
  const order = orderOf(values, accepted, new Date());
  if (typeof order === "string") return wrongCall(order);
  const bytes = bytesOf(path);
  if (bytes === null) return 2;
  const file = { name: basename(path), bytes };
  const words = { columns, sender: values.sender?.trim() };
  const work = { file, order, take, columns: words, options };
  return withDatabase((context) => inCities(context, () => importInto(context, work, print)));
}

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true });
type Values = ReturnType<typeof parse>["values"];

export interface FileImport {
  file: { name: string; bytes: Uint8Array };
  order: CommitOrder;
  /** what known mines take from the file where it differs */
  take: readonly TakenField[];
  /** what the person says of its attribute columns */
  columns: ColumnWords;
  options: ReadOptions;
}

/** Stages, reads by the columns that were said, lists what is wrong, commits what can be stored and waits for the end of the job. */
export async function importInto(context: AppContext, work: FileImport, print: Print): Promise<number> {
  let staging = await stageFile(context, actor, work.file, work.options);
  try {
    staging = await readByColumns(context, actor, staging, work.columns, print);
    await printStaging(context, staging, work, print);
    const job = await storeUsable(context, staging, work, print);
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

async function printStaging(
  context: AppContext,
  staging: Staging,
  { take, order }: FileImport,
  print: Print,
): Promise<void> {
  const { fileName, itemCount, usableCount, errorCount, warningCount } = staging;
  print(
    `${fileName}：识别 ${itemCount} 座矿山，可导入 ${usableCount}；错误 ${errorCount} 处，警告 ${warningCount} 处。`,
  );
  for (const { message } of staging.issues) print(`  ${message}`);
  await printReview(context, staging, take, print);
  const { warnings } = await weighChoice(context.db, staging.id, { include: "usable", take: [], within: {} });
  const advice = acceptanceAdvice(warnings, order.acceptWarnings);
  if (advice !== null) print(advice);
}

async function storeUsable(context: AppContext, staging: Staging, work: FileImport, print: Print) {
  const take = work.take.length > 0 ? [{ take: true, fields: [...work.take], filter: {} }] : [];
  const reviewed = { stagingId: staging.id, reviewTag: staging.reviewTag };
  const { jobId } = await commitStaging(context, actor, reviewed, { ...work.order, take });
  return endOfJob(context, jobId, { import: importJob }, print);
}

/** The fields named after --take, or in Chinese which of them is none. */
function takenOf(text: string): TakenField[] | string {
  const names = text.split(",").flatMap((name) => name.trim() || []);
  const unknown = names.filter((name) => !TakenField.safeParse(name).success);
  if (unknown.length > 0)
    return `--take 没有项目 ${unknown.join("、")}，可用的有 ${TakenField.options.join("、")}`;
  return names.map((name) => TakenField.parse(name));
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
function orderOf(values: Values, acceptWarnings: CodeCount[], now: Date): CommitOrder | string {
  const order = {
    batchName: values.batch,
    include: "usable",
    acceptWarnings,
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
