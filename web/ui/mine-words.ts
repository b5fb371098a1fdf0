import type { z } from "zod";
import type { Lineage } from "#contract/lineage";
import type { DispositionClass } from "#contract/lists";
import type {
  grantManners,
  licenceLevels,
  miningMethods,
  productionClasses,
  registerStatuses,
} from "#contract/mines";
import type { Carrying } from "#contract/plan-course";

type Status = (typeof registerStatuses)[number];
type Class = (typeof productionClasses)[number];
type Disposition = z.infer<typeof DispositionClass>;

export const statusWords: Record<Status, string> = {
  producing: "生产",
  building: "基建",
  suspended: "停产",
  expired: "过期",
  closed: "关闭",
  cancelled: "注销",
  planned: "拟设",
};

export const classWords: Record<Class, string> = { large: "大型", medium: "中型", small: "小型" };

export const methodWords: Record<(typeof miningMethods)[number], string> = {
  open_pit: "露天开采",
  underground: "地下开采",
  both: "露天/地下联合",
};

export const levelWords: Record<(typeof licenceLevels)[number], string> = {
  ministry: "部级",
  province: "省级",
  city: "市级",
  county: "县级",
};

export const grantMannerWords: Record<(typeof grantManners)[number], string> = {
  tender: "招标",
  auction: "拍卖",
  listing: "挂牌",
  agreement: "协议",
};

export const carryingKindWords: Record<Carrying["kind"], string> = {
  new_licence: "新立",
  changed_licence: "变更",
  closure: "关闭",
};

export const lineageKindWords: Record<Lineage["kind"], string> = {
  closed: "关闭",
  merged: "整合",
  split: "分立",
  replaced: "换证",
};

/** domain 1.6.1 */
export const dispositionWords: Record<Disposition, string> = {
  close_ban: "关闭取缔",
  exit_guided: "引导退出",
  merge: "整合重组",
  merge_subject: "整合主体",
  upgrade: "升级改造",
  keep: "单独保留",
  new: "公开出让新设",
  pending: "待核",
};

export const layerWords = { suggested: "建议", decided: "县级决定", approved: "市级核准" } as const;

export const capacityUnitWords = { wt: "万吨/年", wm3: "万立方米/年" } as const;
export const reserveUnitWords = { wt: "万吨", wm3: "万立方米" } as const;
