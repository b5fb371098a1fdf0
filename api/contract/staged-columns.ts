import { z } from "zod";
import { mappedFields } from "#gis/attributes/mapped-field";
import { listUnits } from "#gis/register-lists/list-field";
import { endpoint } from "./endpoint.ts";
import { JobTicket } from "./jobs.ts";
import { IdParams } from "./paging.ts";

const Field = z.enum(mappedFields);

const MappedColumn = z.strictObject({
  name: z.string().min(1).max(500).meta({ description: "原列名，与文件一致" }),
  field: Field.nullable().meta({ description: "这一列填的是什么；空：不采用" }),
  unit: z.enum(listUnits).nullable().default(null).meta({ description: "列名和数值都没有写单位时的单位" }),
});

/** The attribute columns of a boundary file and what they are read as. */
export const StagedColumns = z.object({
  columns: z.array(
    MappedColumn.extend({
      filled: z.int().meta({ description: "有内容的图形数" }),
      samples: z.array(z.string()).meta({ description: "前几个不同的内容" }),
      statedUnit: z.enum(listUnits).nullable().meta({ description: "列名已写明的单位，不能改" }),
      elevation: z.string().nullable().meta({ description: "起标高或止标高：随图形读取，不在此对应" }),
    }),
  ),
  hasMore: z.boolean().meta({ description: "列太多，只列出最前面的" }),
  asked: z
    .array(z.object({ field: Field, label: z.string(), itemCount: z.int() }))
    .meta({ description: "有几列对应、内容又不同的项目及其图形数：选定一列以前不采用" }),
  mapped: z.boolean().meta({ description: "已由人对应；否则按列名识别" }),
  sender: z.string(),
  remembered: z
    .array(z.object({ sender: z.string(), usedAt: z.iso.datetime(), columns: z.array(MappedColumn) }))
    .meta({ description: "同样各列的文件，各报送单位上次的对应，可以沿用" }),
});
export type StagedColumns = z.infer<typeof StagedColumns>;

export const getStagedColumns = endpoint({
  method: "GET",
  path: "/stagings/:id/columns",
  summary: "暂存文件的属性列：内容样例、识别成什么、哪些要选定",
  tag: "transfer",
  permission: "transfer.write",
  params: IdParams,
  reply: StagedColumns,
});
export const mapStagedColumns = endpoint({
  method: "PUT",
  path: "/stagings/:id/columns",
  summary: "改变各列的对应：作为任务重读全部图形的属性（图形不变，不入库），并记住该报送单位的对应",
  tag: "transfer",
  permission: "transfer.write",
  concurrency: "review",
  params: IdParams,
  body: z.object({
    sender: z
      .string()
      .trim()
      .max(100)
      .default("")
      .meta({ description: "报送单位；下次同样各列的文件可以沿用" }),
    columns: z
      .array(MappedColumn)
      .max(300)
      .nullable()
      .meta({ description: "没有列出的列不采用；空：按列名识别" }),
  }),
  reply: JobTicket,
});
