import type { Random } from "../random.ts";
import { type Mineral, minerals } from "./minerals.ts";

const firstParts = [
  "杨树",
  "柳条",
  "黑石",
  "红崖",
  "东沟",
  "西坡",
  "前湾",
  "后岭",
  "石嘴",
  "老窑",
  "大洼",
  "小寨",
  "牛角",
  "羊圈",
  "磨盘",
  "水泉",
  "烟筒",
  "马鞍",
  "松树",
  "双峰",
  "白草",
  "青石",
  "月亮",
  "花椒",
  "核桃",
  "桦林",
] as const;
const secondParts = ["沟", "梁", "坪", "洼", "峪", "坡", "湾", "岔", "崖", "台"] as const;
const companyWords = [
  "恒磊",
  "鑫岩",
  "瑞石",
  "宏垣",
  "聚磐",
  "金垚",
  "泰岑",
  "盛峦",
  "永崮",
  "兴岱",
  "富峪",
  "德岚",
  "华嶂",
  "远岫",
  "中峋",
  "安磊",
  "通崖",
  "和垣",
  "长峦",
  "益岭",
] as const;

/** Names that nobody has used yet in this city. */
export function namingDesk(random: Random) {
  const used = new Set<string>();
  const fresh = (make: () => string): string => {
    const name = make();
    if (used.has(name)) return fresh(make);
    used.add(name);
    return name;
  };
  return {
    mineName: (township: string, mineral: Mineral) =>
      fresh(() => {
        const place = townshipWord(township);
        return `${place}${random.pick(firstParts)}${random.pick(secondParts)}${minerals[mineral].trade}`;
      }),
    companyName: (county: string, mineral: Mineral) =>
      fresh(() => {
        const word = `${random.pick(companyWords)}${random.chance(0.5) ? random.pick(secondParts) : ""}`;
        return `${county}${word}${minerals[mineral].company}有限公司`;
      }),
  };
}

function townshipWord(township: string): string {
  return township.replace(/(城关)?(镇|乡|街道)$/, "");
}
