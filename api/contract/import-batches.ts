import { z } from "zod";
import { listFields } from "#gis/register-lists/list-field";
import { listForms } from "#gis/register-lists/list-form";
import { ProposalMade } from "./approvals.ts";
import { CodeCount } from "./code-count.ts";
import { endpoint } from "./endpoint.ts";
import { IdParams, pageOf, pageQuery, Versioned } from "./paging.ts";

export const batchStates = ["committed", "undone"] as const;
export const batchKinds = ["boundaries", "register_list"] as const;

export const ImportBatch = Versioned.extend({
  name: z.string(),
  kind: z.enum(batchKinds).meta({ description: "矿区范围文件，或登记名单" }),
  form: z.enum(listForms).nullable().meta({ description: "登记名单：是哪一张" }),
  sender: z.string().nullable().meta({ description: "登记名单：报送单位" }),
  fileName: z.string(),
  sha256: z.string(),
  state: z.enum(batchStates),
  itemCount: z.int(),
  addedCount: z.int().nullable().meta({ description: "新建的矿山；空：旧版本导入的批次，没有留下记录" }),
  changedCount: z.int().nullable().meta({ description: "更新了矿区范围或登记内容的已有矿山" }),
  fieldCount: z.int().nullable().meta({ description: "登记名单：更改的项目" }),
  acceptedWarnings: z
    .array(CodeCount)
    .nullable()
    .meta({ description: "导入人接受的警告，各类有几座矿山；空：登记名单，或旧版本导入的批次" }),
  repairCount: z.int().meta({ description: "审阅时采用的修正" }),
  committedAt: z.iso.datetime(),
  committedBy: z.string().nullable(),
  undoneAt: z.iso.datetime().nullable(),
  undoneBy: z.string().nullable(),
  takesTwoPeople: z
    .boolean()
    .meta({ description: "撤销须经审批：更新过已有矿山，或当初经审批导入（含县级决定）" }),
});
export type ImportBatch = z.infer<typeof ImportBatch>;

export const obstacleKinds = [
  "mine_gone",
  "boundary",
  "mine_changed",
  "granted",
  "reserve",
  "disposition",
  "plan",
  "record_changed",
  "record_gone",
  "region_gone",
  "later_list",
  "quota",
  "survey",
  "lineage",
  "working",
  "topology_decision",
  "run",
  "licence_taken",
  "licence_elsewhere",
] as const;

/** One record that was built on a batch: while it stands the batch cannot be undone. */
export const BatchObstacle = z.object({
  kind: z.enum(obstacleKinds),
  mineId: z.uuid(),
  mineName: z.string(),
  recordId: z.uuid().meta({ description: "挡住撤销的那条记录的编号" }),
  message: z.string().meta({ description: "中文说明：是什么，怎么处理" }),
});
export type BatchObstacle = z.infer<typeof BatchObstacle>;

/** One thing a register list changed of a mine; without a field: it registered the mine. */
export const BatchChange = z.object({
  mineId: z.uuid(),
  mineName: z.string(),
  field: z.enum(listFields).nullable(),
  label: z.string(),
  stored: z.string().nullable(),
  offered: z.string().nullable(),
});
export type BatchChange = z.infer<typeof BatchChange>;

export const batchSorts = ["-committedAt", "committedAt", "name", "-name"] as const;
export const listBatches = endpoint({
  method: "GET",
  path: "/import-batches",
  summary: "导入批次",
  tag: "transfer",
  permission: "batches.read",
  query: pageQuery(batchSorts).extend({
    q: z.string().trim().optional().meta({ description: "批次名称或文件名" }),
    state: z.enum(batchStates).optional(),
    kind: z.enum(batchKinds).optional(),
    mineId: z.uuid().optional().meta({ description: "导入过该矿山的批次" }),
  }),
  reply: pageOf(ImportBatch),
});
export const getBatch = endpoint({
  method: "GET",
  path: "/import-batches/:id",
  summary: "一个导入批次：名单改了什么，是什么挡住它的撤销",
  tag: "transfer",
  permission: "batches.read",
  params: IdParams,
  reply: ImportBatch.extend({
    obstacles: z.array(BatchObstacle).meta({ description: "最多列出 100 条" }),
    obstacleCount: z.int(),
    changes: z.array(BatchChange).meta({ description: "登记名单的更改，最多列出 200 项" }),
  }),
});
export const undoBatch = endpoint({
  method: "POST",
  path: "/import-batches/:id/undo",
  summary: "撤销整个只有新矿山的导入批次（一个事务；其上已有后续记录时拒绝）",
  tag: "transfer",
  permission: "transfer.commit",
  concurrency: "version",
  params: IdParams,
  reply: ImportBatch,
});
export const proposeUndo = endpoint({
  method: "POST",
  path: "/import-batches/:id/undo-proposal",
  summary: "提请审批：撤销更新过已有矿山的导入批次",
  tag: "transfer",
  permission: "transfer.commit",
  concurrency: "version",
  params: IdParams,
  fourEyes: "撤销导入批次",
  reply: ProposalMade,
});
