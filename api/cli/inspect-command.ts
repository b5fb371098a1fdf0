import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { ParsedFile } from "#gis/formats/parsed-file";
import { fileErrorBooks } from "../transfer/error-books/file-error-books.ts";
import type { BookScope } from "../transfer/error-books/listed-mines.ts";
import { bytesOf } from "./file-bytes.ts";
import { columnsOf } from "./import-columns.ts";
import { type InspectOptions, inspectFile } from "./inspect.ts";
import { readingOptions, readOptions } from "./read-options.ts";
import { wrongCall } from "./wrong-call.ts";

const usage = `用法：npm run kuangjie -- inspect 文件 [--json] [--zone 带号] [--zone-width 3|6] [--swap] [--encoding 编码]
                                         [--degrees decimal|packed] [--datum 坐标系] [--column 列名=项目]…
                                         [--errors-to 工作簿.xlsx [--all]]
  --json         输出 JSON，供程序读取
  --zone         文件没有带号时指定，例如 38
  --zone-width   分带宽度，3 或 6
  --degrees      不带符号的度是十进制（decimal）还是度分秒连写（packed，DDD.MMSS）
  --datum        文件没有写明坐标系时指定 CGCS2000、WGS84、XIAN80、BJ54；GCJ02 表示经纬度是火星坐标
  --swap         确认文件的 X、Y 写反，读取时交换
  --column       列名认不出或认错时指定这一列是什么、单位是什么，可写多次：--column 储量=reserve:t
                 --column 企业名称=采矿权人，等号后留空为不采用；项目和单位用代号或中文，其余各列按列名识别
  --errors-to    把有问题的图形写成 Excel 拐点坐标表，问题单元格着色，改好后可直接导入；
                 一本放不下的，另写成“工作簿_2.xlsx”等
  --all          与 --errors-to 同用：没有问题的图形也写入
  --encoding     文字编码 utf-8、gbk、gb18030 或 big5，默认按文件判断
退出码：0 没有错误，1 有错误，2 无法读取`;

/** `kuangjie inspect`: exit codes of inspectFile; 2 also when called wrongly. */
export async function runInspect(args: readonly string[], print: (line: string) => void): Promise<number> {
  const { values, positionals } = parse(args);
  const [path, ...more] = positionals;
  if (values.help) {
    print(usage);
    return 0;
  }
  if (path === undefined || more.length > 0) return wrongCall("须给出一个文件");
  const asked = inspectOptions(values);
  if (typeof asked === "string") return wrongCall(asked);
  const bytes = bytesOf(path);
  if (bytes === null) return 2;
  const name = basename(path);
  const { exitCode, text, file } = await inspectFile({ name, bytes }, asked);
  if (exitCode === 2) process.stderr.write(`${text}\n`);
  else print(text);
  const out = values["errors-to"];
  if (out === undefined || exitCode === 2) return exitCode;
  return (await writeErrorBook(out, name, file, values.all ? "all" : "issues")) ? exitCode : 2;
}

/** How the file is to be read, or in Chinese which option is wrong. */
function inspectOptions(values: Values): InspectOptions | string {
  const reading = readOptions(values);
  if (typeof reading === "string") return reading;
  const columns = columnsOf(values.column ?? []);
  return typeof columns === "string" ? columns : { json: values.json, columns, ...reading };
}

/** What was written is said on standard error, so that --json stays alone on standard output. */
async function writeErrorBook(
  out: string,
  name: string,
  file: ParsedFile,
  scope: BookScope,
): Promise<boolean> {
  for await (const { book, listed } of fileErrorBooks(name, file, scope)) {
    const path = partPath(out, listed);
    try {
      writeFileSync(path, book);
    } catch (error) {
      process.stderr.write(`无法写入 ${path}：${error instanceof Error ? error.message : String(error)}\n`);
      return false;
    }
    const left = listed.leftOut.length;
    const rest = left > 0 ? `，另有 ${left} 个没有列入，原因见“说明”表` : "";
    process.stderr.write(`已写出改错工作簿 ${path}：${listed.mines.length} 个图形${rest}。\n`);
  }
  return true;
}

/** Of several workbooks the first bears the name that was asked for, the others a number behind it. */
function partPath(out: string, { part }: { part: number }): string {
  return part === 1 ? out : out.replace(/(\.xlsx)?$/i, `_${part}.xlsx`);
}

const options = {
  json: { type: "boolean", default: false },
  "errors-to": { type: "string" },
  all: { type: "boolean", default: false },
  column: { type: "string", multiple: true },
  ...readingOptions,
  help: { type: "boolean", default: false },
} as const;

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true });
type Values = ReturnType<typeof parse>["values"];
