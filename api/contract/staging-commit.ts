import { z } from "zod";
import { issueCodes } from "#gis/issue";
import { ProposalMade } from "./approvals.ts";
import { CodeCount } from "./code-count.ts";
import { endpoint } from "./endpoint.ts";
import { Bounds, EnteredDate } from "./geometry.ts";
import { JobTicket } from "./jobs.ts";
import { longArray } from "./long-array.ts";
import { licenceLevels, MineStatus } from "./mines.ts";
import { oneLine } from "./one-line.ts";
import { IdParams } from "./paging.ts";
import { PlaceCode } from "./region-code.ts";
import { DifferenceCount, ItemFilter } from "./staging-review.ts";
import { TakenField } from "./transfer.ts";

const Items = longArray(z.int().min(0)).min(1).max(10_000);
const mostSteps = 500;
/** some 600,000 items named one by one */
const mostChoiceBytes = 4 * 1024 * 1024;

const whom = {
  filter: ItemFilter.optional().meta({ description: "符合条件且可入库的图形；空条件为全部" }),
  items: Items.optional().meta({ description: "指定序号的图形" }),
};
const named = ({ filter, items }: { filter?: unknown; items?: unknown }) =>
  (filter === undefined) !== (items === undefined);
const either = { error: "filter 和 items 须写且只写一个" };

/** One step of a choice: the last one that speaks of an item decides; what no step speaks of is not chosen. */
export const ChoiceStep = z.strictObject({ choose: z.boolean(), ...whom }).refine(named, either);
export type ChoiceStep = z.infer<typeof ChoiceStep>;

/** The same for the registered fields that chosen known mines take from the file where it differs; `fields` absent: all. */
export const TakeStep = z
  .strictObject({ take: z.boolean(), fields: longArray(TakenField).min(1).optional(), ...whom })
  .refine(named, either);
export type TakeStep = z.infer<typeof TakeStep>;

const choice = {
  include: z
    .union([z.literal("usable"), Items, longArray(ChoiceStep).max(mostSteps)])
    .meta({ description: "usable 全部可入库的；序号；或逐步选择，后面的步骤优先" }),
  take: longArray(TakeStep)
    .max(mostSteps)
    .default([])
    .meta({ description: "对已在台账的矿山，采用文件中的哪些登记信息；没有提到的一律不改" }),
};

/** What a commit of this choice would do, before anything is done. */
export const weighChoice = endpoint({
  method: "POST",
  path: "/stagings/:id/choice",
  summary: "所选矿山的数量、警告和登记信息差异（只计算，不入库）",
  tag: "transfer",
  permission: "transfer.write",
  params: IdParams,
  body: z.object({
    ...choice,
    within: ItemFilter.default({}),
    regionCode: PlaceCode.optional().meta({ description: "新增矿山将登记在哪个行政区" }),
  }),
  bodyLimitBytes: mostChoiceBytes,
  reply: z.object({
    chosen: z.int(),
    only: z.int().nullable().meta({ description: "只选了一个时，它的序号" }),
    known: z.int().meta({ description: "其中已在台账的" }),
    outside: z
      .string()
      .nullable()
      .meta({ description: "所选图形全部在其行政区之外的，是哪些、怎么办；没有问则为空" }),
    silent: z
      .object({ mineral: z.int(), holder: z.int() })
      .meta({ description: "新增矿山中文件没有写明矿种、采矿权人的" }),
    bounds: Bounds.nullable(),
    warned: z.int(),
    warnings: z.array(CodeCount).meta({ description: "所选矿山的警告，各类有几个图形，多的在前" }),
    differing: z.int().meta({ description: "登记信息与文件不同的矿山" }),
    taken: z.int().meta({ description: "将采用的登记信息项数" }),
    within: z
      .object({
        usable: z.int(),
        chosen: z.int(),
        differences: z.array(DifferenceCount.extend({ taken: z.int() })),
      })
      .meta({ description: "within 条件之内：可入库的、所选的、所选与台账不同的登记信息及其中将采用的" }),
  }),
});

const ImportOrder = z.object({
  batchName: oneLine().min(1).max(100),
  ...choice,
  acceptWarnings: z.array(z.strictObject(CodeCount.shape)).max(issueCodes.length).default([]).meta({
    description:
      "已核对并接受的警告：逐类写明代码和图形数，与提交时的数不符则拒绝。所选的各类见 choice；接受了什么随批次记录",
  }),
  defaults: z.strictObject({
    regionCode: PlaceCode,
    mineral: oneLine().min(1).max(50).optional().meta({ description: "有新增矿山在文件中没有写明时必填" }),
    licenceLevel: z.enum(licenceLevels),
    holder: oneLine().min(1).max(200).optional().meta({ description: "有新增矿山在文件中没有写明时必填" }),
    status: MineStatus,
    validFrom: EnteredDate,
  }),
});

const commit = {
  method: "POST",
  tag: "transfer",
  permission: "transfer.commit",
  concurrency: "review",
  params: IdParams,
  body: ImportOrder,
  bodyLimitBytes: mostChoiceBytes,
} as const;
export const commitStaging = endpoint({
  ...commit,
  path: "/stagings/:id/commit",
  summary: "提交选中的新矿山（后台任务，一个事务）；所选有已在台账的，须提请审批",
  reply: JobTicket,
});
export const proposeImport = endpoint({
  ...commit,
  path: "/stagings/:id/proposal",
  summary: "提请审批：导入选中的矿山，其中有已在台账的；批准后由后台任务写入",
  fourEyes: "导入并更新台账已有矿山",
  reply: ProposalMade,
});
