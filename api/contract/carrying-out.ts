import { z } from "zod";
import { carryingKinds } from "#gis/carrying-out/member-fate";
import { ProposalMade } from "./approvals.ts";
import { Confirmed } from "./confirmations.ts";
import { endpoint } from "./endpoint.ts";
import { EnteredDate } from "./geometry.ts";
import { MineFields, NewReserve, RegisteredFields } from "./mines.ts";
import { oneLine } from "./one-line.ts";
import { IdParams } from "./paging.ts";

const common = { tag: "planCourse" } as const;
const GroupParams = IdParams.extend({ groupId: z.uuid() });

/** What the licence says that merging leaves. */
const CarriedLicence = MineFields.omit({ note: true }).extend({
  licenceNumber: oneLine().min(1, "请填写采矿许可证号").max(30),
  status: z.enum(["producing", "building", "suspended"]),
  validFrom: EnteredDate,
  validTo: EnteredDate,
});

/** By what licences end: 发证机关根据县级政府的关闭文件注销并向社会公告 (001 三(二)1(6)). */
const ending = {
  endingDocument: oneLine()
    .min(1, "请填写关闭文件和注销文件的文号")
    .max(200, "不超过 200 个字")
    .meta({ description: "县级政府关闭文件、发证机关注销文件的文号" }),
  announcement: oneLine()
    .min(1)
    .max(200, "不超过 200 个字")
    .nullable()
    .default(null)
    .meta({ description: "注销公告的媒体和日期" }),
};

export const CarryingKind = z.enum(carryingKinds).meta({ description: "新立/变更" });

/** What may be filled in beforehand: what the register and the scheme say; the planner checks and types the rest. */
const LicenceOffer = RegisteredFields.omit({ note: true });
export type LicenceOffer = z.output<typeof LicenceOffer>;

export const CarryingOffer = z.object({
  groupId: z.uuid(),
  subjectId: z.uuid().nullable().meta({ description: "整合主体" }),
  faults: z.array(z.string()).meta({ description: "现在还不能实施的原因；空为可以提请" }),
  members: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      holder: z.string(),
      licenceNumber: z.string().nullable(),
      faults: z.array(z.string()),
    }),
  ),
  ground: z
    .object({
      source: z.enum(["drawn", "start"]).meta({ description: "方案划定的新矿区范围，或起始范围" }),
      areaM2: z.number(),
      parts: z.int(),
      gapM2: z.number().nullable().meta({ description: "起始范围中的夹缝面积" }),
    })
    .nullable(),
  newLicence: LicenceOffer.nullable(),
  changedLicence: LicenceOffer.nullable().meta({ description: "没有整合主体的不能变更，为空" }),
});
export type CarryingOffer = z.output<typeof CarryingOffer>;

export const getCarryingOffer = endpoint({
  ...common,
  method: "GET",
  path: "/schemes/:id/groups/:groupId/carrying-out",
  summary: "实施整合之前：一组成员矿山能否实施，新许可证可预填的内容",
  permission: "schemes.read",
  params: GroupParams,
  reply: CarryingOffer,
});
export const carryOutGroup = endpoint({
  ...common,
  method: "POST",
  path: "/schemes/:id/groups/:groupId/carrying-out",
  summary: "实施整合：一组矿山登记发证，新立或变更许可证，其余成员注销并入，登记新矿区范围",
  permission: "register.decide",
  fourEyes: "实施整合",
  params: GroupParams,
  body: CarriedLicence.extend({
    ...ending,
    kind: CarryingKind,
    issuedOn: EnteredDate.meta({ description: "发证日期，新矿区范围自该日起" }),
    document: oneLine()
      .min(1, "请填写发证文号")
      .max(200, "不超过 200 个字")
      .meta({ description: "发证或变更登记的文号" }),
    endedOn: EnteredDate.meta({ description: "其余成员的注销日期" }),
    reserve: NewReserve.strict().nullable().default(null),
    confirmed: Confirmed,
  }),
  reply: ProposalMade,
});
export const closeSchemeMines = endpoint({
  ...common,
  method: "POST",
  path: "/schemes/:id/closures",
  summary: "关闭方案中没有并入任何组的矿山",
  permission: "register.decide",
  fourEyes: "关闭方案中的矿山",
  params: IdParams,
  body: z.object({
    ...ending,
    mineIds: z.array(z.uuid()).min(1, "请选择要关闭的矿山").max(200),
    endedOn: EnteredDate.meta({ description: "关闭日期" }),
  }),
  reply: ProposalMade,
});
export const takeBackCarrying = endpoint({
  ...common,
  method: "DELETE",
  path: "/schemes/:id/carryings/:itemId",
  summary: "撤回误登记的实施或关闭：所登记的许可证、矿区范围和沿革一并撤回；已有后续记录的不能撤回",
  permission: "register.decide",
  concurrency: "version",
  fourEyes: "撤回实施",
  params: IdParams.extend({ itemId: z.uuid() }),
  reply: ProposalMade,
});
