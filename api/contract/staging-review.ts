import { z } from "zod";
import { issueCodes } from "#gis/issue";
import { CodeCount } from "./code-count.ts";
import { endpoint } from "./endpoint.ts";
import { IdParams, pageOf, pageQuery } from "./paging.ts";
import { StagedItem, TakenField } from "./transfer.ts";

/** error: cannot be stored; warning: can, once somebody has looked */
export const itemGrades = ["error", "warning", "fine"] as const;
export type ItemGrade = (typeof itemGrades)[number];
/** What an item that can be stored is to the register. */
export const registerChanges = ["new", "boundary", "fields", "same"] as const;
export type RegisterChange = (typeof registerChanges)[number];

/** Which items of a staged file are meant; nothing stated means all. */
export const ItemFilter = z.strictObject({
  grade: z
    .enum(itemGrades)
    .optional()
    .meta({ description: "error 不能入库，warning 核对后可入库，fine 无问题" }),
  code: z.enum(issueCodes).optional().meta({ description: "有此类问题" }),
  change: z
    .enum(registerChanges)
    .optional()
    .meta({ description: "与台账的关系：new 新增，boundary 范围有变，fields 只有登记信息不同，same 相同" }),
  difference: TakenField.optional().meta({ description: "此项登记信息与台账不同" }),
  q: z.string().trim().min(1).max(100).optional().meta({ description: "名称或编号" }),
});
export type ItemFilter = z.infer<typeof ItemFilter>;

/** A line of the review list. */
export const ReviewRow = StagedItem.pick({
  index: true,
  name: true,
  number: true,
  ownNumber: true,
  areaM2: true,
  declaredAreaM2: true,
}).extend({
  grade: z.enum(itemGrades),
  codes: z.array(z.enum(issueCodes)).meta({ description: "问题代码，每类一次" }),
  change: z.enum(registerChanges).nullable().meta({ description: "不能入库的为 null" }),
  mineName: z.string().nullable().meta({ description: "对应的台账矿山" }),
  sameBoundary: z.boolean(),
  differences: z.array(TakenField).meta({ description: "与台账不同的登记信息；不能入库的为空" }),
});
export type ReviewRow = z.infer<typeof ReviewRow>;

/** grade: errors first, then warnings; index: the order of the file */
export const stagedItemSorts = [
  "grade",
  "-grade",
  "index",
  "-index",
  "name",
  "-name",
  "area",
  "-area",
] as const;
export const listStagedItems = endpoint({
  method: "GET",
  path: "/stagings/:id/items",
  summary: "暂存文件中的矿山，逐页",
  tag: "transfer",
  permission: "transfer.write",
  params: IdParams,
  query: pageQuery(stagedItemSorts).extend(ItemFilter.shape),
  reply: pageOf(ReviewRow),
});

const count = z.int().min(0);
export const DifferenceCount = z.object({ field: TakenField, label: z.string(), count });

/** All of the file at a glance: fifty thousand items are counted without being read one by one. */
export const getStagingOverview = endpoint({
  method: "GET",
  path: "/stagings/:id/overview",
  summary: "暂存文件各类图形的数量和须由人回答的疑问",
  tag: "transfer",
  permission: "transfer.write",
  params: IdParams,
  reply: z.object({
    grades: z.object({ error: count, warning: count, fine: count }),
    codes: z.array(CodeCount).meta({ description: "有各类问题的图形数，多的在前" }),
    changes: z.object({ new: count, boundary: count, fields: count, same: count }),
    differences: z.array(DifferenceCount).meta({ description: "可入库的图形与台账不同的登记信息" }),
    geographic: z.boolean().meta({ description: "全部为经纬度" }),
    declared: z.boolean().meta({ description: "有图形填报了面积" }),
    doubted: z.array(StagedItem).meta({ description: "须由人回答的每类疑问各取一个图形" }),
  }),
});
