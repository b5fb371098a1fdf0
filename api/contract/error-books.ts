import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { JobTicket, jobStates } from "./jobs.ts";
import { IdParams } from "./paging.ts";

/** Mines that are put into workbooks while their asker waits; more are a job. */
export const mostMinesAtOnce = 1000;

const ListedMines = z
  .enum(["issues", "all"])
  .meta({ description: "列入的图形：issues 只列有问题的，all 全部" });

export const exportStagedIssues = endpoint({
  method: "GET",
  path: "/stagings/:id/error-workbook",
  summary: `暂存文件的改错工作簿（拐点坐标表，问题单元格着色）：Excel；一本放不下的为多本，打成 zip，本数见 X-Workbooks。超过 ${mostMinesAtOnce} 个图形的须作为后台任务生成`,
  tag: "transfer",
  permission: "transfer.write",
  params: IdParams,
  query: z.object({ mines: ListedMines.default("issues") }),
  produces: "application/octet-stream",
  reply: z.unknown(),
});
export const orderErrorBook = endpoint({
  method: "POST",
  path: "/stagings/:id/error-workbooks",
  summary: "在后台生成改错工作簿；同样的一份正在生成时答复那一份的任务",
  tag: "transfer",
  permission: "transfer.write",
  params: IdParams,
  body: z.object({ mines: ListedMines.default("issues") }),
  reply: JobTicket,
});

export const KeptErrorBook = z.object({
  jobId: z.uuid(),
  stagingId: z.uuid(),
  sourceName: z.string().meta({ description: "原文件名" }),
  mines: ListedMines,
  state: z.enum(jobStates),
  itemCount: z.int().nullable().meta({ description: "图形数；生成后才有" }),
  bookCount: z.int().nullable().meta({ description: "本数；多于一本时为 zip" }),
  sizeBytes: z.int().nullable(),
  expiresAt: z.iso.datetime().meta({ description: "此后文件被清理" }),
});
export type KeptErrorBook = z.infer<typeof KeptErrorBook>;

export const listErrorBooks = endpoint({
  method: "GET",
  path: "/error-workbooks",
  summary: "本人在后台生成的改错工作簿：正在生成的和可以下载的，新的在前",
  tag: "transfer",
  permission: "transfer.write",
  reply: z.object({ items: z.array(KeptErrorBook) }),
});
export const downloadErrorBook = endpoint({
  method: "GET",
  path: "/error-workbooks/:id",
  summary: "下载后台生成的改错工作簿（按任务编号），本数见 X-Workbooks；每次下载都记入导出记录",
  tag: "transfer",
  permission: "transfer.write",
  params: IdParams,
  produces: "application/octet-stream",
  reply: z.unknown(),
});
