import { basename } from "node:path";
import { parseArgs } from "node:util";
import { bytesOf } from "./file-bytes.ts";
import { inspectFile } from "./inspect.ts";
import { readingOptions, readOptions } from "./read-options.ts";
import { wrongCall } from "./wrong-call.ts";

const usage = `用法：npm run kuangjie -- inspect 文件 [--json] [--zone 带号] [--zone-width 3|6] [--swap] [--encoding 编码]
                                         [--degrees decimal|packed] [--datum 坐标系]
  --json         输出 JSON，供程序读取
  --zone         文件没有带号时指定，例如 38
  --zone-width   分带宽度，3 或 6
  --degrees      不带符号的度是十进制（decimal）还是度分秒连写（packed，DDD.MMSS）
  --datum        文件没有写明坐标系时指定 CGCS2000、WGS84、XIAN80、BJ54；GCJ02 表示经纬度是火星坐标
  --swap         确认文件的 X、Y 写反，读取时交换
  --encoding     文字编码 utf-8、gbk、gb18030 或 big5，默认按文件判断
退出码：0 没有错误，1 有错误，2 无法读取`;

/** `kuangjie inspect`: exit codes of inspectFile; 2 also when called wrongly. */
export async function runInspect(args: readonly string[], print: (line: string) => void): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [path, ...more] = positionals;
  if (values.help) {
    print(usage);
    return 0;
  }
  if (path === undefined || more.length > 0) return wrongCall("须给出一个文件");
  const reading = readOptions(values);
  if (typeof reading === "string") return wrongCall(reading);
  const bytes = bytesOf(path);
  if (bytes === null) return 2;
  const { exitCode, text } = await inspectFile(
    { name: basename(path), bytes },
    { json: values.json, ...reading },
  );
  if (exitCode === 2) process.stderr.write(`${text}\n`);
  else print(text);
  return exitCode;
}

const options = {
  json: { type: "boolean", default: false },
  ...readingOptions,
  help: { type: "boolean", default: false },
} as const;
