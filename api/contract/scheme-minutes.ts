import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { DateText, EnteredDate } from "./geometry.ts";
import { IdParams, pageOf, pageQuery } from "./paging.ts";
import { RegionCode } from "./region-code.ts";

const common = { tag: "schemes" } as const;
const Added = z.object({ id: z.uuid() });
const text = (name: string, most: number) =>
  z.string().trim().min(1, `请填写${name}`).max(most, `${name}不超过 ${most} 个字`);

export const SchemeRemark = z.object({
  id: z.uuid(),
  schemeVersion: z.int().meta({ description: "写下时方案的版本" }),
  words: z.string(),
  writtenBy: z.string(),
  writtenAt: z.iso.datetime(),
});
export type SchemeRemark = z.output<typeof SchemeRemark>;

export const remarkSorts = ["-writtenAt", "writtenAt"] as const;
export const listSchemeRemarks = endpoint({
  ...common,
  method: "GET",
  path: "/schemes/:id/remarks",
  summary: "对方案的意见",
  permission: "schemes.read",
  params: IdParams,
  query: pageQuery(remarkSorts).extend({ version: z.coerce.number().int().optional() }),
  reply: pageOf(SchemeRemark),
});
export const addSchemeRemark = endpoint({
  ...common,
  method: "POST",
  path: "/schemes/:id/remarks",
  summary: "写下对方案的意见，写下后不能修改",
  permission: "schemes.write",
  params: IdParams,
  body: z.object({ words: text("意见", 1000) }),
  reply: Added,
});

const MinutedScheme = z.object({
  id: z.uuid(),
  name: z.string(),
  version: z.int(),
  asOf: z.string().meta({ description: "数据截至日" }),
  minesBefore: z.int(),
  minesAfter: z.int(),
  groups: z.int(),
  reductionPercent: z.string().nullable(),
  sharePercent: z.string().nullable().meta({ description: "大中型矿山比例，%" }),
  broken: z.int().meta({ description: "未满足的要求，项" }),
});
export type MinutedScheme = z.output<typeof MinutedScheme>;

const Held = z.object({
  heldOn: EnteredDate.meta({ description: "比选日期" }),
  participants: text("参加人员", 1000),
  conclusion: text("结论", 4000),
  chosenId: z.uuid().nullable().meta({ description: "选定的方案；未选定为空" }),
});
export const SchemeMinute = Held.extend({
  heldOn: DateText,
  id: z.uuid(),
  regionCode: z.string(),
  schemes: z.array(MinutedScheme).meta({ description: "参加比选的方案，指标为签署时的" }),
  signedBy: z.string(),
  signedAt: z.iso.datetime(),
});
export type SchemeMinute = z.output<typeof SchemeMinute>;

export const MinuteFields = Held.extend({
  schemes: z
    .array(z.strictObject({ id: z.uuid(), version: z.int() }))
    .min(1)
    .max(20)
    .meta({ description: "参加比选的方案和看到的版本" }),
});
export type MinuteFields = z.output<typeof MinuteFields>;

export const minuteSorts = ["-signedAt", "signedAt"] as const;
export const listSchemeMinutes = endpoint({
  ...common,
  method: "GET",
  path: "/scheme-minutes",
  summary: "比选会议纪要",
  permission: "schemes.read",
  query: pageQuery(minuteSorts).extend({ region: RegionCode.optional() }),
  reply: pageOf(SchemeMinute),
});
export const signSchemeMinute = endpoint({
  ...common,
  method: "POST",
  path: "/scheme-minutes",
  summary: "签署比选会议纪要，签署后不能修改",
  permission: "schemes.write",
  body: MinuteFields,
  reply: Added,
});
