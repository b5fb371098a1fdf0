import { z } from "zod";
import { datums } from "#gis/formats/parsed-file";
import { dispositionCodes } from "#gis/lists/disposition";
import { ProposalMade } from "./approvals.ts";
import { changesOf } from "./changes.ts";
import { Confirmed, KeptConfirmation } from "./confirmations.ts";
import { endpoint } from "./endpoint.ts";
import { Bounds, DateText, DecimalText, EnteredDate, MultiPolygonShape, mostShapeBytes } from "./geometry.ts";
import { Lineage } from "./lineage.ts";
import { CurrentDisposition } from "./lists.ts";
import { longArray } from "./long-array.ts";
import { MinePlan } from "./mine-plans.ts";
import { MineSurvey } from "./mine-surveys.ts";
import { oneLine } from "./one-line.ts";
import { IdParams, pageOf, pageQuery, Versioned } from "./paging.ts";
import { PlaceCode, RegionCode } from "./region-code.ts";

export const mineStatuses = ["producing", "building", "suspended", "expired", "closed", "cancelled"] as const;
export const MineStatus = z.enum(mineStatuses).meta({ description: "生产/基建/停产/过期/关闭/注销" });
/** 拟设: a block of 附件4 without a licence. It is in the register, and no mine yet. */
export const registerStatuses = [...mineStatuses, "planned"] as const;
export const miningMethods = ["open_pit", "underground", "both"] as const;
export const licenceLevels = ["ministry", "province", "city", "county"] as const;
export const capacityUnits = ["wt", "wm3"] as const;
export const productionClasses = ["large", "medium", "small"] as const;

/** What the register says of a mine (one licence number = one mine). Also the body of a new mine. */
export const MineFields = z.object({
  name: oneLine().min(1).max(200),
  holder: oneLine().min(1).max(200),
  creditCode: oneLine().max(18).nullable().default(null),
  licenceNumber: oneLine().max(30).nullable().default(null),
  licenceLevel: z.enum(licenceLevels),
  regionCode: PlaceCode,
  mineral: oneLine().min(1).max(50),
  method: z.enum(miningMethods).nullable().default(null),
  capacity: DecimalText.nullable().default(null).meta({ description: "证载规模" }),
  capacityUnit: z.enum(capacityUnits).default("wt").meta({ description: "wt 万吨/年，wm3 万立方米/年" }),
  bulkDensity: DecimalText.nullable().default(null).meta({ description: "体重 t/m³" }),
  licensedAreaKm2: DecimalText.nullable().default(null).meta({ description: "证载面积 km²" }),
  status: MineStatus,
  validFrom: EnteredDate.nullable().default(null),
  validTo: EnteredDate.nullable().default(null),
  orebodyId: oneLine().max(60).nullable().default(null),
  note: z.string().max(2000).nullable().default(null),
});
export type MineFields = z.infer<typeof MineFields>;

/** The same of anything in the register: nobody holds a planned block, and no level has granted it. */
export const RegisteredFields = MineFields.extend({
  holder: MineFields.shape.holder.nullable().meta({ description: "采矿权人；拟设区块没有，为空" }),
  licenceLevel: MineFields.shape.licenceLevel
    .nullable()
    .meta({ description: "发证级别；拟设区块没有，为空" }),
  status: z.enum(registerStatuses).meta({ description: "生产/基建/停产/过期/关闭/注销/拟设" }),
});
export type RegisteredFields = z.infer<typeof RegisteredFields>;

/** 出让方式: 招标、拍卖、挂牌 are by competition, 协议 is not. */
export const grantManners = ["tender", "auction", "listing", "agreement"] as const;

/** How a planned block became a mine. */
export const BlockGrant = z.object({
  manner: z.enum(grantManners).meta({ description: "出让方式：招标/拍卖/挂牌/协议" }),
  grantedOn: DateText.meta({ description: "取得采矿许可证的日期" }),
  document: oneLine().min(1).max(200).meta({ description: "出让或发证文号" }),
});

export const MineRow = Versioned.extend(RegisteredFields.shape).extend({
  regionName: z.string(),
  statusOnDay: RegisteredFields.shape.status
    .nullable()
    .meta({ description: "所查询之日（不填为今天）的状态；为空：当日状态未留存" }),
  validFrom: DateText.nullable(),
  validTo: DateText.nullable(),
  productionClass: z.enum(productionClasses).nullable(),
  officialAreaM2: z.number().nullable().meta({ description: "椭球面积 TD/T 1055，平方米" }),
  reserveWt: DecimalText.nullable().meta({ description: "最近一次核实的保有资源储量，万吨" }),
  reserveDate: DateText.nullable(),
  notForDecision: z.boolean().meta({ description: "坐标系不是 CGCS2000，不可用于判定" }),
  disposition: CurrentDisposition.nullable(),
  grant: BlockGrant.extend({ manner: BlockGrant.shape.manner.nullable() })
    .nullable()
    .meta({ description: "原为拟设区块的矿山：何时、凭何文件、以何种方式取得许可证；方式为空的登记时未填" }),
  bounds: Bounds.nullable(),
});
export type MineRow = z.infer<typeof MineRow>;

export const BoundaryPart = z.object({
  name: z.string().nullable(),
  topM: z.number().nullable(),
  bottomM: z.number().nullable(),
  areaM2: z.number(),
  shape: MultiPolygonShape,
});

export const SourceCrs = z.object({
  datum: z.enum(datums),
  kind: z.enum(["plane", "geographic"]),
  zoneWidth: z.union([z.literal(3), z.literal(6)]).nullable(),
  zone: z.int().nullable(),
});

export const Boundary = Versioned.extend({
  mineId: z.uuid(),
  shape: MultiPolygonShape,
  parts: z.array(BoundaryPart),
  officialAreaM2: z.number(),
  declaredAreaM2: z.number().nullable(),
  sourceCrs: SourceCrs,
  sourceText: z.string().nullable(),
  sourceName: z.string().nullable(),
  notForDecision: z.boolean(),
  validFrom: DateText,
  validTo: DateText.nullable(),
});
export type Boundary = z.infer<typeof Boundary>;

export const NewBoundary = z.object({
  parts: longArray(BoundaryPart.omit({ areaM2: true }).strict()).min(1),
  sourceCrs: SourceCrs.strict().default({
    datum: "CGCS2000",
    kind: "geographic",
    zoneWidth: null,
    zone: null,
  }),
  declaredAreaM2: z.number().positive().nullable().default(null),
  sourceText: z.string().nullable().default(null),
  sourceName: z.string().nullable().default(null),
  validFrom: EnteredDate,
});

export const Reserve = Versioned.extend({
  mineId: z.uuid(),
  verifiedOn: DateText,
  remaining: DecimalText.meta({ description: "保有资源储量" }),
  recoverable: DecimalText.nullable().meta({ description: "可采" }),
  unit: z.enum(capacityUnits),
  bulkDensity: DecimalText.nullable(),
  document: z.string().nullable(),
});
export const NewReserve = Reserve.omit({ id: true, version: true, mineId: true }).extend({
  verifiedOn: EnteredDate,
});

export const mineSorts = [
  "name",
  "-name",
  "capacity",
  "-capacity",
  "area",
  "-area",
  "validTo",
  "-validTo",
] as const;
export const MineFilter = z.object({
  q: z.string().trim().optional().meta({ description: "名称、许可证号、采矿权人或拼音首字母" }),
  region: RegionCode.optional().meta({ description: "行政区代码，含下级" }),
  mineral: z.string().optional(),
  status: z
    .enum([...registerStatuses, "unknown"])
    .optional()
    .meta({ description: "planned 只列拟设区块；缺省不含拟设区块" }),
  productionClass: z
    .enum([...productionClasses, "large_medium", "unknown"])
    .optional()
    .meta({ description: "生产规模；large_medium 为大型和中型" }),
  disposition: z.enum([...dispositionCodes, "none"]).optional(),
  expired: z.enum(["true", "false"]).optional(),
  reserve: z.enum(["known", "unknown"]).optional().meta({ description: "保有储量（万吨）已知或未知" }),
  asOf: DateText.optional(),
  ids: z.string().optional().meta({ description: "逗号分隔的矿山编号" }),
});

export const listMines = endpoint({
  method: "GET",
  path: "/mines",
  summary: "矿山列表",
  tag: "mines",
  permission: "register.read",
  query: MineFilter.extend(pageQuery(mineSorts).shape),
  reply: pageOf(MineRow),
});
export const getMine = endpoint({
  method: "GET",
  path: "/mines/:id",
  summary: "一矿一档：基本信息、现行边界、储量、规划",
  tag: "mines",
  permission: "register.read",
  params: IdParams,
  reply: z.object({
    mine: MineRow,
    boundary: Boundary.nullable(),
    reserves: z.array(Reserve),
    lineage: z.array(Lineage),
    plan: MinePlan.nullable(),
    surveys: z.array(MineSurvey).meta({ description: "现场调查，最近的在前" }),
    confirmations: z.array(KeptConfirmation).meta({ description: "录入时的疑点，何人何时确认无误" }),
  }),
});
export const addMine = endpoint({
  method: "POST",
  path: "/mines",
  summary: "登记矿山",
  tag: "mines",
  permission: "register.write",
  body: MineFields.extend({
    boundary: NewBoundary.strict().optional(),
    reserve: NewReserve.strict().optional(),
    confirmed: Confirmed,
  }),
  bodyLimitBytes: mostShapeBytes,
  reply: Versioned,
});
export const changeMine = endpoint({
  method: "PATCH",
  path: "/mines/:id",
  summary: "修改矿山登记信息",
  tag: "mines",
  permission: "register.write",
  concurrency: "version",
  params: IdParams,
  body: changesOf(MineFields).extend({ confirmed: Confirmed }),
  fourEyes: "修改矿山登记信息",
  reply: ProposalMade,
});
export const changeNote = endpoint({
  method: "PUT",
  path: "/mines/:id/note",
  summary: "改写备注，无须审批",
  tag: "mines",
  permission: "register.write",
  concurrency: "version",
  params: IdParams,
  body: z.object({ note: MineFields.shape.note.unwrap() }),
  reply: Versioned,
});
export const removeMine = endpoint({
  method: "DELETE",
  path: "/mines/:id",
  summary: "删除误登记的矿山（仅限无后续记录者）",
  tag: "mines",
  permission: "register.decide",
  concurrency: "version",
  params: IdParams,
  fourEyes: "删除误登记的矿山",
  reply: ProposalMade,
});
export const addReserve = endpoint({
  method: "POST",
  path: "/mines/:id/reserves",
  summary: "登记储量核实结果",
  tag: "mines",
  permission: "register.write",
  concurrency: "version",
  params: IdParams,
  body: NewReserve.extend({ confirmed: Confirmed }),
  reply: Versioned,
});
const ReserveParams = IdParams.extend({ reserveId: z.uuid() });
export const replaceReserve = endpoint({
  method: "PUT",
  path: "/mines/:id/reserves/:reserveId",
  summary: "更正储量核实记录（If-Match 为该记录的版本号）",
  tag: "mines",
  permission: "register.write",
  concurrency: "version",
  params: ReserveParams,
  body: NewReserve.extend({ confirmed: Confirmed }),
  reply: Versioned,
});
export const removeReserve = endpoint({
  method: "DELETE",
  path: "/mines/:id/reserves/:reserveId",
  summary: "删除误登记的储量核实记录",
  tag: "mines",
  permission: "register.write",
  concurrency: "version",
  params: ReserveParams,
  reply: Versioned,
});
export const exportMines = endpoint({
  method: "GET",
  path: "/mines.xlsx",
  summary: "矿山列表导出 Excel",
  tag: "mines",
  permission: "register.read",
  query: MineFilter,
  produces: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  reply: z.unknown(),
});
