import { parseArgs } from "node:util";
import { chainVerdictText, noteText } from "#contract/audit-words";
import { archiveLog } from "../audit-log/archive/archive-log.ts";
import type { CheckedArchive } from "../audit-log/archive/check-archive.ts";
import { type HeldNotes, holdNotes } from "../audit-log/archive/hold-notes.ts";
import { verifyArchives } from "../audit-log/archive/verify-archives.ts";
import { verifyLog } from "../audit-log/verify-log.ts";
import { readConfig } from "../config.ts";
import type { AppContext } from "../context.ts";
import { withDatabase } from "./with-database.ts";
import { wrongCall } from "./wrong-call.ts";

const usage = `用法：npm run audit -- verify [--archive 归档文件]… [--json]
      npm run audit -- archive --to 文件夹
  verify   重新计算整条哈希链，与每日锚点核对，指出第一处被改动的地方；给出归档文件时一并核验，核对与链接续，并以其中的封存值核对督查线索
  archive  把早于 AUDIT_KEEP_MONTHS 个月的记录写入文件夹中的归档文件，核对无误后才从数据库移除；须用数据库表的所有者登录
退出码：0 完整或完成，1 已被改动或没有完成，2 用法错误。内置数据库同时只能由一个程序打开：请先停止服务，或在网页“审计日志”中核验。`;

type Print = (line: string) => void;

const options = {
  archive: { type: "string", multiple: true, default: [] as string[] },
  to: { type: "string" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

/** `npm run audit`: proves that the audit log is what was written, and archives what is old. */
export async function runAuditLog(args: readonly string[], print: Print): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  if (values.help) {
    print(usage);
    return 0;
  }
  const [command] = positionals;
  if (positionals.length === 1 && command === "verify") {
    return withDatabase((context) => verify(context, { archives: values.archive, json: values.json, print }));
  }
  if (positionals.length !== 1 || command !== "archive") return wrongCall("须给出 verify 或 archive");
  if (values.to === undefined) return wrongCall("归档须用 --to 给出文件夹");
  const keepMonths = readConfig().auditKeepMonths;
  if (keepMonths === null) return wrongCall("没有设置 AUDIT_KEEP_MONTHS：审计日志永久保留在数据库中，不归档");
  const order = { folder: values.to, keepMonths };
  return withDatabase((context) => archive(context, order, print));
}

interface Verifying {
  archives: readonly string[];
  json: boolean;
  print: Print;
}

/** The log in the database, and the archives before it. */
export async function verify(
  context: Pick<AppContext, "db" | "auditAnchorDir">,
  { archives, json, print }: Verifying,
): Promise<number> {
  const found = await verifyLog(context);
  const checked = await verifyArchives(context, archives);
  const notes = await holdNotes(context.db, checked, found.unheldNotes);
  const verdict = { ...found, unheldNotes: notes.unheld };
  const shown = checked.map(({ noteSeals, ...archive }) => ({ ...archive, noteSeals: noteSeals.length }));
  if (json) print(JSON.stringify({ ...verdict, archives: shown, notes }, null, 2));
  else
    for (const line of [chainVerdictText(verdict), ...checked.map(archiveText), ...notesText(notes)])
      print(line);
  const isBroken = found.broken !== null || checked.some(({ fault }) => fault !== null);
  return isBroken || notes.altered.length + notes.unlogged.length > 0 ? 1 : 0;
}

function notesText({ held, altered, unlogged }: HeldNotes): string[] {
  return [
    ...(held > 0 ? [`归档中 ${held} 个督查线索版本的封存值与数据库逐个核对无误。`] : []),
    ...altered.map(
      ({ note, fileName, entryId }) =>
        `${noteText(note)}已被删除或改动：与归档 ${fileName} 中编号 ${entryId} 的记录的封存值不符。请保留现场，立即报告安全管理员。`,
    ),
    ...unlogged.map(
      (note) =>
        `${noteText(note)}在日志和归档中都没有写入它的记录，不是经本软件写下的。请保留现场，立即报告安全管理员。`,
    ),
  ];
}

/** Takes out what is older than must stay. */
export async function archive(
  context: Pick<AppContext, "db" | "now" | "auditAnchorDir">,
  order: { folder: string; keepMonths: number },
  print: Print,
): Promise<number> {
  const done = await archiveLog(context, order);
  if ("refusal" in done) {
    print(done.refusal);
    return done.isFault ? 1 : 0;
  }
  const { fromSeq, toSeq, acts, entries, sha256 } = done.part;
  print(`已归档第 ${fromSeq} 至 ${toSeq} 次操作（${acts} 次、${entries} 条记录）：${done.path}`);
  print(`SHA-256 ${sha256}；数据库中的链自第 ${toSeq + 1} 次操作接续。请把归档文件另存到别的机器。`);
  return 0;
}

function archiveText({ fileName, sha256, follows, head, acts, entries, fault }: CheckedArchive): string {
  if (fault !== null) return `归档 ${fileName} 不可信：${fault}`;
  return `归档 ${fileName} 完整：第 ${follows.seq + 1} 至 ${head.seq} 次操作，${acts} 次、${entries} 条记录逐条核对无误，SHA-256 ${sha256.slice(0, 16)}…。`;
}
