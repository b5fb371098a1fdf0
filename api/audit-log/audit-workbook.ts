import type { Knex } from "knex";
import { type AuditEntry, type AuditFilter, auditSorts } from "#contract/audit-log";
import { auditKindWords, auditSubjectWords } from "#contract/audit-words";
import { type ExcelColumn, type ExcelValue, excelFile } from "../export/excel-file.ts";
import { auditEntries } from "./audit-list.ts";

const columns: readonly ExcelColumn[] = [
  { header: "记录编号", width: 10, kind: "number" },
  { header: "操作序号", width: 10, kind: "number" },
  { header: "时间（北京时间）", width: 20, kind: "text" },
  { header: "操作人", width: 14, kind: "text" },
  { header: "地址", width: 16, kind: "text" },
  { header: "动作", width: 8, kind: "text" },
  { header: "对象", width: 14, kind: "text" },
  { header: "名称", width: 24, kind: "text" },
  { header: "行政区代码", width: 12, kind: "text" },
  { header: "事由", width: 24, kind: "text" },
  { header: "改动前", width: 50, kind: "text" },
  { header: "改动后", width: 50, kind: "text" },
  { header: "SHA-256", width: 66, kind: "text" },
];

const most = 20_000;
const atATime = 1000;
const mostOfCell = 2000;

/** The entries a filter lets through, the latest first, at most 20,000. */
export async function auditWorkbook(db: Knex, filter: AuditFilter): Promise<{ book: Buffer; count: number }> {
  const rows: ExcelValue[][] = [];
  let after: string | undefined;
  do {
    const page = await auditEntries(db, { ...filter, after, sort: auditSorts[0], limit: atATime });
    rows.push(...page.items.map(rowOf));
    after = page.next ?? undefined;
  } while (after !== undefined && rows.length < most);
  return { book: await excelFile({ name: "审计日志", columns, rows }), count: rows.length };
}

function rowOf(entry: AuditEntry): ExcelValue[] {
  return [
    entry.id,
    entry.seq,
    shanghaiTime(entry.at),
    entry.actorName,
    entry.address,
    auditKindWords[entry.kind],
    auditSubjectWords[entry.subject] ?? entry.subject,
    entry.recordName ?? entry.recordKey,
    entry.regionCode,
    entry.reason,
    cellOf(entry.before),
    cellOf(entry.after),
    entry.digest,
  ];
}

const shanghaiTime = (iso: string) => new Date(iso).toLocaleString("sv-SE", { timeZone: "Asia/Shanghai" });

/** A whole shape would not fit into a cell; the log itself holds it. */
function cellOf(values: AuditEntry["before"]): string | null {
  if (values === null) return null;
  const text = JSON.stringify(values);
  return text.length > mostOfCell ? `${text.slice(0, mostOfCell)}…（余下见系统）` : text;
}
