import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { IdParams } from "./paging.ts";

const Cell = z.string().nullable();
export const PaperTable = z.object({
  kind: z.literal("table"),
  title: z.string(),
  columns: z.array(
    z.object({
      head: z.string().meta({ description: "列名，含单位" }),
      width: z.number().meta({ description: "列宽，占表宽的份数" }),
      isNumber: z.boolean(),
    }),
  ),
  rows: z.array(z.array(Cell)).meta({ description: "数为十进制文本，空为没有或待核实" }),
  total: z.array(Cell).nullable().meta({ description: "合计行" }),
});
export type PaperTable = z.output<typeof PaperTable>;

export const PaperBlock = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string() }),
  z.object({ kind: z.literal("quote"), clause: z.string(), text: z.string() }),
  PaperTable,
]);
export type PaperBlock = z.output<typeof PaperBlock>;

export const PlanPaper = z.object({
  title: z.string(),
  dataVersionId: z
    .string()
    .meta({ description: "数据版本号：方案、边界、台账、条款和引擎有任一不同，编号即不同" }),
  facts: z.array(z.tuple([z.string(), z.string()])).meta({ description: "编制依据：名目和内容" }),
  parts: z.array(z.object({ heading: z.string(), blocks: z.array(PaperBlock) })),
  plates: z.array(z.object({ title: z.string(), scale: z.int(), size: z.enum(["A3", "A4"]) })),
});
export type PlanPaper = z.output<typeof PlanPaper>;

export const planFileFormats = ["docx", "pdf", "xlsx"] as const;
export type PlanFileFormat = (typeof planFileFormats)[number];

const common = { tag: "schemes", params: IdParams } as const;
export const getPlanPaper = endpoint({
  ...common,
  method: "GET",
  path: "/schemes/:id/plan-paper",
  summary: "整合方案文本：九个部分、附表和图件目录",
  permission: "schemes.read",
  reply: PlanPaper,
});
export const exportPlanPaper = endpoint({
  ...common,
  method: "POST",
  path: "/schemes/:id/plan-paper/files",
  summary: "整合方案文本的 Word、PDF 或 Excel 文件（记入导出记录），另须有导出坐标的权限",
  permission: "schemes.write",
  body: z.object({ format: z.enum(planFileFormats) }),
  produces: "application/octet-stream",
  reply: z.unknown(),
});
