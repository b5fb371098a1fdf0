import type { Lineage } from "#contract/lineage";
import type { licenceLevels, MineRow, miningMethods, registerStatuses } from "#contract/mines";

export const statusLabels: Record<(typeof registerStatuses)[number], string> = {
  producing: "生产",
  building: "基建",
  suspended: "停产",
  expired: "过期",
  closed: "关闭",
  cancelled: "注销",
  planned: "拟设",
};
export const methodLabels: Record<(typeof miningMethods)[number], string> = {
  open_pit: "露天",
  underground: "地下",
  both: "露天+地下",
};
export const levelLabels: Record<(typeof licenceLevels)[number], string> = {
  ministry: "自然资源部",
  province: "省级",
  city: "市级",
  county: "县级",
};
export const reserveUnitLabels: Record<MineRow["capacityUnit"], string> = { wt: "万吨", wm3: "万立方米" };
export const unitLabels: Record<MineRow["capacityUnit"], string> = { wt: "万吨/年", wm3: "万立方米/年" };
/** What a mine did, before the name of the other. */
export const lineageLabels: Record<Lineage["kind"], string> = {
  closed: "关闭",
  merged: "整合并入",
  split: "分立为",
  replaced: "由新证替代为",
};
