import type { z } from "zod";
import type { DispositionClass } from "#contract/lists";
import type { licenceLevels, MineStatus, miningMethods, productionClasses } from "#contract/mines";
import type { zoneKinds } from "#contract/zones";

type Status = z.infer<typeof MineStatus>;
type Class = (typeof productionClasses)[number];
type Disposition = z.infer<typeof DispositionClass>;
type Kind = (typeof zoneKinds)[number];

export const statusWords: Record<Status, string> = {
  producing: "生产",
  building: "基建",
  suspended: "停产",
  expired: "过期",
  closed: "关闭",
  cancelled: "注销",
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

export const zoneKindWords: Record<Kind, string> = {
  ecological_red_line: "生态保护红线",
  nature_reserve: "自然保护区",
  nature_park: "自然公园",
  drinking_water: "饮用水水源保护区",
  permanent_farmland: "永久基本农田",
  urban_boundary: "城镇开发边界",
  mining_key: "重点开采区",
  mining_restricted: "限制开采区",
  mining_prohibited: "禁止开采区",
  concentrated_mining: "集中开采区",
};

export const capacityUnitWords = { wt: "万吨/年", wm3: "万立方米/年" } as const;
export const reserveUnitWords = { wt: "万吨", wm3: "万立方米" } as const;
