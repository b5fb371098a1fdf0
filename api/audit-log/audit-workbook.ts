import type { Knex } from "knex";
import {
  type AuditEntry,
  type AuditFilter,
  type AuditRecord,
  auditRecordSorts,
  auditSorts,
} from "#contract/audit-log";
import { auditKindWords, auditSubjectWords } from "#contract/audit-words";
import { type ExcelColumn, type ExcelValue, excelFile } from "../export/excel-file.ts";
import { auditEntries, auditRecords } from "./audit-list.ts";

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

/** The records a filter lets through, the latest entry first, at most 20,000; a last row says when there are more. */
export async function auditWorkbook(db: Knex, filter: AuditFilter): Promise<{ book: Buffer; count: number }> {
  const rows: ExcelValue[][] = [];
  for await (const row of rowsOf(db, filter)) {
    if (rows.length === most) {
      const book = await excelFile({ name: "审计日志", columns, rows: [...rows, cutRow] });
      return { book, count: most };
    }
    rows.push(row);
  }
  return { book: await excelFile({ name: "审计日志", columns, rows }), count: rows.length };
}

const cutRow = columns.map(({ header }) =>
  header === "名称" ? `只导出了最近的 ${most} 条，请缩小筛选范围后分次导出` : null,
);

async function* rowsOf(db: Knex, filter: AuditFilter): AsyncGenerator<ExcelValue[]> {
  let after: string | undefined;
  do {
    const page = await auditEntries(db, { ...filter, after, sort: auditSorts[0], limit: atATime });
    for (const entry of page.items) {
      if (entry.recordCount === 1) yield rowOf(entry);
      else for await (const record of recordsOf(db, entry.id, filter)) yield rowOf({ ...entry, ...record });
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
}

async function* recordsOf(db: Knex, id: number, filter: AuditFilter): AsyncGenerator<AuditRecord> {
  let after: string | undefined;
  do {
    const page = await auditRecords(db, id, { ...filter, after, sort: auditRecordSorts[0], limit: atATime });
    yield* page.items;
    after = page.next ?? undefined;
  } while (after !== undefined);
}

function rowOf(entry: Omit<AuditEntry, "recordCount">): ExcelValue[] {
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
    cellOf(withUnits(entry.before, entry.units)),
    cellOf(withUnits(entry.after, entry.units)),
    entry.digest,
  ];
}

const shanghaiTime = (iso: string) => new Date(iso).toLocaleString("sv-SE", { timeZone: "Asia/Shanghai" });

/** An amount is told with its unit, which a change of it leaves alone. */
const withUnits = (values: AuditEntry["before"], units: AuditEntry["units"]) =>
  values && { ...units, ...values };

/** A whole shape would not fit into a cell; the log itself holds it. */
function cellOf(values: AuditEntry["before"]): string | null {
  if (values === null) return null;
  const text = JSON.stringify(values);
  return text.length > mostOfCell ? `${text.slice(0, mostOfCell)}…（余下见系统）` : text;
}
