import { z } from "zod";
import { columnTargets, listFields, listUnits } from "#gis/register-lists/list-field";
import { listForms } from "#gis/register-lists/list-form";
import { ProposalMade } from "./approvals.ts";
import { endpoint } from "./endpoint.ts";
import { DateText, EnteredDate } from "./geometry.ts";
import { longArray } from "./long-array.ts";
import { licenceLevels, MineStatus } from "./mines.ts";
import { oneLine } from "./one-line.ts";
import { IdParams, pageOf, pageQuery } from "./paging.ts";
import { PlaceCode, RegionCode } from "./region-code.ts";

export const exportForm = endpoint({
  method: "GET",
  path: "/forms/:form",
  summary: "官方表单：附件2、附件3、附件4、整合重组名单、台账模板（Excel，A4 横向）",
  tag: "transfer",
  permission: "lists.read",
  params: z.object({ form: z.enum(listForms) }),
  query: z.object({
    region: RegionCode.optional().meta({ description: "行政区代码，含下级" }),
    unit: oneLine().max(100).optional().meta({ description: "填报单位" }),
    day: DateText.optional().meta({ description: "填报日期，名单也以这一天为准；缺省为今天" }),
    layers: z
      .enum(["decided", "all"])
      .default("decided")
      .meta({ description: "decided 只列已决定或核准的；all 含系统建议，表头注明草稿" }),
  }),
  produces: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  reply: z.unknown(),
});

const ListColumn = z.object({
  index: z.int().min(0),
  head: z.string(),
  target: z.enum(columnTargets).nullable().meta({ description: "这一列填的是什么；空：不导入" }),
  unit: z.enum(listUnits).nullable().meta({ description: "数量的单位；空：须由人选定" }),
});

export const ListReading = z.object({
  sheet: z.int().min(0),
  first: z.int().min(0).meta({ description: "表头首行，从 0 起" }),
  last: z.int().min(0).meta({ description: "表头末行，从 0 起" }),
  columns: z.array(ListColumn),
  form: z.enum(listForms).meta({ description: "这是哪一张名单：决定台账中哪些矿山应在其中" }),
  regionCode: z.string().nullable().meta({ description: "报送单位的行政区" }),
  remembered: z.boolean().meta({ description: "列的对应沿用该报送单位上次的选择" }),
});

export const listRowKinds = ["new", "changed", "same", "vanished", "error"] as const;

/** A register list handed in, and how it is read. Nothing of the register changes before it is committed. */
export const RegisterList = z.object({
  id: z.uuid(),
  fileName: z.string(),
  sender: z.string(),
  encoding: z.string().nullable(),
  state: z.enum(["mapping", "review", "committed", "discarded"]),
  sheets: z.array(z.object({ name: z.string(), rowCount: z.int() })),
  reading: ListReading,
  samples: z.array(z.array(z.string())).meta({ description: "表头以下前几行，按列" }),
  preview: z.array(z.array(z.string())).meta({ description: "工作表最前面的几行，供指认表头" }),
  counts: z.record(z.enum(listRowKinds), z.int()),
  doubtfulCount: z.int(),
  reviewTag: z.string().meta({ description: "此刻所见；核对、提交和放弃时作为 If-Match 带回" }),
  batchName: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type RegisterList = z.infer<typeof RegisterList>;

const ListField = z.enum(listFields);

/** One row of a list beside the mine it speaks of. */
export const RegisterListRow = z.object({
  position: z.int(),
  row: z.int().nullable().meta({ description: "Excel 行号；空：名单没有提到的矿山" }),
  kind: z.enum(listRowKinds),
  name: z.string(),
  licenceNumber: z.string().nullable(),
  mineId: z.uuid().nullable(),
  addable: z.boolean().meta({ description: "台账没有的矿山，可以选择登记；附件4的登记为拟设区块" }),
  said: z
    .array(z.object({ field: ListField, label: z.string(), text: z.string() }))
    .meta({ description: "台账没有的矿山：名单写明的内容" }),
  changes: z.array(
    z.object({
      field: ListField,
      label: z.string(),
      stored: z.string().nullable(),
      offered: z.string(),
      doubt: z.string().nullable().meta({ description: "采用前须由人确认的疑点" }),
    }),
  ),
  issues: z.array(z.object({ severity: z.enum(["error", "warning"]), message: z.string() })),
});
export type RegisterListRow = z.infer<typeof RegisterListRow>;

export const addRegisterList = endpoint({
  method: "POST",
  path: "/register-lists",
  summary: "上传登记名单（Excel、CSV），识别表头和各列（不入库）",
  tag: "transfer",
  permission: "transfer.write",
  query: z.object({
    name: z.string().min(1).max(255),
    sender: z.string().trim().max(100).default("").meta({ description: "报送单位" }),
  }),
  file: true,
  bodyLimitBytes: 50 * 1024 * 1024,
  reply: RegisterList,
});
export const getRegisterList = endpoint({
  method: "GET",
  path: "/register-lists/:id",
  summary: "登记名单概况",
  tag: "transfer",
  permission: "transfer.write",
  params: IdParams,
  reply: RegisterList,
});
export const findRegisterListHead = endpoint({
  method: "POST",
  path: "/register-lists/:id/head",
  summary: "改选工作表或表头行，重新识别各列",
  tag: "transfer",
  permission: "transfer.write",
  concurrency: "review",
  params: IdParams,
  body: z.object({ sheet: z.int().min(0), headRow: z.int().min(0).nullable().default(null) }),
  reply: RegisterList,
});
export const compareRegisterList = endpoint({
  method: "POST",
  path: "/register-lists/:id/comparison",
  summary: "按选定的列读取名单，与台账逐矿逐项比较（不入库）",
  tag: "transfer",
  permission: "transfer.write",
  concurrency: "review",
  params: IdParams,
  body: z.object({
    form: z.enum(listForms),
    regionCode: RegionCode.meta({ description: "报送单位的行政区：名单中的矿山须在其中" }),
    columns: z
      .array(ListColumn.omit({ head: true }).strict())
      .min(1)
      .max(200),
  }),
  reply: RegisterList,
});
export const registerListRowSorts = ["position", "-position"] as const;
export const listRegisterListRows = endpoint({
  method: "GET",
  path: "/register-lists/:id/rows",
  summary: "名单与台账的逐行比较",
  tag: "transfer",
  permission: "transfer.write",
  params: IdParams,
  query: pageQuery(registerListRowSorts).extend({
    kind: z.enum(listRowKinds).optional(),
    doubtful: z.enum(["true"]).optional().meta({ description: "只列有疑点的" }),
    q: z.string().trim().optional().meta({ description: "矿山名称或许可证号" }),
  }),
  reply: pageOf(RegisterListRow),
});
export const exportMarkedList = endpoint({
  method: "GET",
  path: "/register-lists/:id/issues.xlsx",
  summary: "原样的名单，有错误和疑点的单元格标色，逐行写明问题（Excel）；改正后可以再次上传",
  tag: "transfer",
  permission: "transfer.write",
  params: IdParams,
  produces: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  reply: z.unknown(),
});
const ListOrder = z.object({
  batchName: oneLine().min(1).max(100),
  take: longArray(z.strictObject({ position: z.int().min(1), fields: longArray(ListField).min(1) }))
    .max(50_000)
    .default([]),
  add: longArray(z.int().min(1))
    .max(50_000)
    .default([])
    .meta({ description: "登记为新矿山的行；附件4登记为拟设区块" }),
  acceptDoubts: z.boolean().default(false).meta({ description: "所选更改的疑点已逐项核对" }),
  decision: z
    .strictObject({ document: oneLine().min(1).max(200), decidedOn: EnteredDate })
    .nullable()
    .default(null)
    .meta({ description: "采用关闭退出方式时必填：县级决定的文号和日期" }),
  defaults: z
    .strictObject({
      regionCode: PlaceCode,
      mineral: oneLine().min(1).max(50),
      licenceLevel: z.enum(licenceLevels),
      holder: oneLine().min(1).max(200),
      status: MineStatus,
    })
    .nullable()
    .default(null)
    .meta({ description: "新矿山在名单中没有写明的；拟设区块不用" }),
  blockRegion: PlaceCode.nullable()
    .default(null)
    .meta({ description: "附件4：名单没有写明行政区的拟设区块所在的县区或乡镇" }),
});

const commit = {
  method: "POST",
  tag: "transfer",
  permission: "transfer.commit",
  concurrency: "review",
  params: IdParams,
  body: ListOrder,
  bodyLimitBytes: 16 * 1024 * 1024,
} as const;
export const commitRegisterList = endpoint({
  ...commit,
  path: "/register-lists/:id/commit",
  summary: "登记所选的新矿山（一个事务，记为一个批次）；所选有已在台账的或县级决定的，须提请审批",
  reply: z.object({ id: z.uuid(), changedCount: z.int(), addedCount: z.int(), fieldCount: z.int() }),
});
export const proposeRegisterList = endpoint({
  ...commit,
  path: "/register-lists/:id/proposal",
  summary: "提请审批：采用名单中所选的更改；批准后写入，记为一个批次",
  fourEyes: "按名单更改台账",
  reply: ProposalMade,
});
export const discardRegisterList = endpoint({
  method: "DELETE",
  path: "/register-lists/:id",
  summary: "放弃登记名单",
  tag: "transfer",
  permission: "transfer.write",
  concurrency: "review",
  params: IdParams,
  reply: z.object({ id: z.uuid() }),
});
