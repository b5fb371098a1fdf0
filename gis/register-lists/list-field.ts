import { areaName } from "../check/area-name.ts";

/** What a register list can say of a mine, each with the words used for it in tables and messages. */
export const listFieldLabels = {
  name: "矿山名称",
  holder: "采矿权人",
  creditCode: "统一社会信用代码",
  licenceNumber: "采矿许可证号",
  licenceLevel: "发证机关级别",
  regionCode: "行政区代码",
  mineral: "开采矿种",
  method: "开采方式",
  capacity: "生产规模",
  bulkDensity: "体重",
  licensedAreaKm2: "证载面积",
  status: "状态",
  validFrom: "有效期起",
  validTo: "有效期止",
  orebodyId: "矿体编号",
  note: "备注",
  closure: "关闭退出方式",
  completeBy: "关闭退出（完成）时间",
  recoverableWt: "剩余可采资源量",
  plannedLifeYears: "改造后服务年限",
  plannedCapacityWt: "提升改造后生产规模",
  predictedWt: "预测资源量",
  grantYear: "拟出让年度",
  location: "地理位置",
  subject: "整合主体",
  merged: "被整合矿山",
} as const;
export type ListField = keyof typeof listFieldLabels;
export const listFields = Object.keys(listFieldLabels) as [ListField, ...ListField[]];

/** The word for a field of a mine in a state: the area of a planned block stands on no licence. */
export function listFieldLabel(field: ListField, status: string | null): string {
  return field === "licensedAreaKm2" ? areaName(status) : listFieldLabels[field];
}

/** What a column of a list can hold: a field, or a part of one as the official forms write it. */
export const columnTargetLabels = {
  ...listFieldLabels,
  licensedAreaKm2: "证载面积（拟设区块为拟设面积）",
  validity: "采矿许可证有效期（起至止）",
  capacityUnit: "规模单位",
  closeBan: "关闭退出方式：关闭取缔（打√）",
  exitGuided: "关闭退出方式：引导退出（打√）",
  mineId: "系统编号",
} as const;
export type ColumnTarget = keyof typeof columnTargetLabels;
export const columnTargets = Object.keys(columnTargetLabels) as [ColumnTarget, ...ColumnTarget[]];

/** Fields counted in a unit, the units the register keeps them in. */
export const fieldUnits: Partial<Record<ColumnTarget, readonly ListUnit[]>> = {
  capacity: ["wt", "wm3"],
  recoverableWt: ["wt"],
  plannedCapacityWt: ["wt"],
  predictedWt: ["wt"],
  licensedAreaKm2: ["km2"],
};

/** Units a head can name. */
export const listUnits = ["wt", "wm3", "kt", "t", "m3", "km2", "hm2", "m2"] as const;
export type ListUnit = (typeof listUnits)[number];

export const listUnitLabels: Record<ListUnit, string> = {
  wt: "万吨",
  wm3: "万立方米",
  kt: "千吨",
  t: "吨",
  m3: "立方米",
  km2: "平方公里",
  hm2: "公顷",
  m2: "平方米",
};

/** Units a person may say where the register keeps one: that itself, and those that are converted to it exactly. */
const sayable: Partial<Record<ListUnit, readonly ListUnit[]>> = {
  wt: ["wt", "kt", "t"],
  wm3: ["wm3", "m3"],
  km2: ["km2", "hm2", "m2"],
};

/** Units in which a person may say the numbers of a column are counted, where the register keeps them in those given. */
export const sayableUnits = (kept: readonly ListUnit[] = []): ListUnit[] =>
  kept.flatMap((unit) => sayable[unit] ?? []);
