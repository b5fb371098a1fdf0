import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { DateText } from "./geometry.ts";
import { pageOf, pageQuery } from "./paging.ts";
import { RegionCode } from "./region-code.ts";

export const auditKinds = ["insert", "update", "delete", "event"] as const;

const Values = z.record(z.string(), z.unknown());

/** What one statement did to the records of a table, or something that had to be known. */
export const AuditEntry = z.object({
  id: z.int(),
  seq: z.int().nullable().meta({ description: "所在操作在链上的序号" }),
  at: z.iso.datetime(),
  actorId: z.string(),
  actorName: z.string(),
  address: z.string().nullable(),
  requestId: z.string().nullable(),
  reason: z.string().nullable(),
  kind: z.enum(auditKinds),
  subject: z.string().meta({ description: "数据表，或事件的名称" }),
  recordCount: z.int().meta({ description: "一并写入的记录数；多于 1 时逐条见 /audit-entries/{id}/records" }),
  recordKey: z.string().nullable(),
  recordName: z.string().nullable().meta({ description: "记录现在或当时的名称" }),
  regionCode: z.string().nullable(),
  before: Values.nullable().meta({ description: "改动前的值；图形为 EWKB 十六进制" }),
  after: Values.nullable().meta({ description: "改动后的值；新增图形只记 SHA-256" }),
  units: Values.nullable().meta({
    description: "改动了数值而没有改动单位的，这里是当时的单位（capacity_unit、unit 列）",
  }),
  digest: z.string(),
});
export type AuditEntry = z.output<typeof AuditEntry>;

/** One record among those of an entry. */
export const AuditRecord = AuditEntry.pick({
  recordKey: true,
  recordName: true,
  regionCode: true,
  before: true,
  after: true,
  units: true,
}).extend({ position: z.int() });
export type AuditRecord = z.output<typeof AuditRecord>;

export const AuditFilter = z.object({
  kind: z.enum(auditKinds).optional(),
  subject: z.string().max(60).optional(),
  record: z.string().max(200).optional().meta({ description: "记录编号" }),
  region: RegionCode.optional().meta({ description: "行政区代码，含下级" }),
  q: z
    .string()
    .trim()
    .max(100)
    .optional()
    .meta({ description: "操作人、事由、地址、请求编号或记录中的文字" }),
  from: DateText.optional().meta({ description: "日期起" }),
  to: DateText.optional().meta({ description: "日期止，含当日" }),
});
export type AuditFilter = z.output<typeof AuditFilter>;

export const auditSorts = ["-id", "id"] as const;
export const listAuditEntries = endpoint({
  method: "GET",
  path: "/audit-entries",
  summary: "审计日志：每一次改动，何人、何时、何处、为何，改前改后",
  tag: "audit",
  permission: "audit.read",
  query: pageQuery(auditSorts).extend(AuditFilter.shape),
  reply: pageOf(AuditEntry),
});

export const auditRecordSorts = ["position"] as const;
export const listAuditRecords = endpoint({
  method: "GET",
  path: "/audit-entries/:id/records",
  summary: "审计日志中一并写入的记录，逐条的改前改后",
  tag: "audit",
  permission: "audit.read",
  params: z.object({ id: z.coerce.number().int().min(1) }),
  query: pageQuery(auditRecordSorts).extend(AuditFilter.pick({ record: true, region: true, q: true }).shape),
  reply: pageOf(AuditRecord),
});

export const exportAuditEntries = endpoint({
  method: "GET",
  path: "/audit-entries/workbook",
  summary: "导出筛选出的审计日志（Excel，最多 20 000 条；本次导出也记入日志）",
  tag: "audit",
  permission: "audit.read",
  query: AuditFilter,
  produces: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  reply: z.unknown(),
});

export const brokenKinds = [
  "entry_altered",
  "entries_missing",
  "act_altered",
  "act_missing",
  "entry_loose",
  "note_altered",
  "note_unlogged",
  "anchor",
] as const;

/** Acts that were taken out of the database into a file, as the chain itself says. */
export const ArchivedPart = z.object({
  fromSeq: z.int(),
  toSeq: z.int(),
  hash: z.string().meta({ description: "归档中最后一次操作的封存值，数据库中的链由此接续" }),
  acts: z.int(),
  entries: z.int(),
  fileName: z.string(),
  sha256: z.string(),
});
export type ArchivedPart = z.output<typeof ArchivedPart>;

/** One version of a 督查线索, by which alone the log knows it. */
export const NoteNumber = z.object({ note: z.uuid(), version: z.int() });
export type NoteNumber = z.output<typeof NoteNumber>;

export const ChainVerdict = z.object({
  acts: z.int(),
  entries: z.int(),
  head: z.object({ seq: z.int(), hash: z.string() }).nullable(),
  anchors: z.int().meta({ description: "与之核对的每日锚点文件数" }),
  archived: ArchivedPart.nullable().meta({ description: "链首之前已归档到文件的部分" }),
  unheldNotes: z.array(NoteNumber).meta({
    description:
      "没有核对的督查线索：写入它们的记录已归档，须在服务器上用 npm run audit -- verify --archive 核对",
  }),
  broken: z
    .object({
      kind: z.enum(brokenKinds),
      seq: z.int().nullable(),
      entryId: z.int().nullable(),
      message: z.string(),
    })
    .nullable(),
});
export type ChainVerdict = z.output<typeof ChainVerdict>;

export const verifyAuditLog = endpoint({
  method: "POST",
  path: "/audit-entries/verification",
  summary: "重新计算整条哈希链，指出第一处被改动的地方",
  tag: "audit",
  permission: "audit.read",
  reply: ChainVerdict,
});
