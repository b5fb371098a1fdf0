import type { Certainty } from "../policy/pack.ts";

/** 万吨 of ore, 万立方米, or 万吨 of product (石墨、石棉), per year. */
export type CapacityUnit = "wt" | "wm3" | "product_wt";

/** One row of 矿山生产建设规模分类: large from `large`, medium from `medium`, small below. */
export interface ProductionClassRule {
  /** mineral names a licence may carry for this row */
  minerals: readonly string[];
  /** null = any method */
  method: "open_pit" | "underground" | null;
  unit: CapacityUnit;
  large: string;
  medium: string;
  /** L = row read in public text; K, K? = from memory, to be confirmed by the bureau */
  evidence: Certainty;
}

type Row = [minerals: string, unit: CapacityUnit, large: string, medium: string, evidence: Certainty];

const anyMethod: Row[] = [
  ["金矿 岩金 金", "wt", "15", "6", "L"],
  ["砂金", "wm3", "210", "60", "L"],
  ["银矿 银", "wt", "30", "20", "K"],
  ["锰矿 锰", "wt", "10", "5", "L"],
  ["铬矿 铬铁矿 铬 钛矿 钛 钒矿 钒", "wt", "10", "5", "L"],
  ["铜矿 铜 铅矿 铅 锌矿 锌 铅锌矿 钨矿 钨 锡矿 锡 锑矿 锑 钼矿 钼 镍矿 镍", "wt", "100", "30", "L"],
  ["铝土矿 铝", "wt", "100", "30", "K"],
  ["稀土矿 稀土 稀有金属", "wt", "100", "30", "L"],
  ["菱镁矿 菱镁 镁矿 镁", "wt", "100", "30", "K?"],
  ["石灰岩 水泥用灰岩 水泥用石灰岩 熔剂用灰岩 制灰用石灰岩 冶金用石灰岩", "wt", "100", "50", "L"],
  ["硅石", "wt", "20", "10", "L"],
  ["白云岩 冶金用白云岩", "wt", "50", "30", "L"],
  ["耐火粘土", "wt", "20", "10", "L"],
  ["萤石 普通萤石", "wt", "10", "5", "K"],
  ["硫铁矿", "wt", "50", "20", "L"],
  ["磷矿 磷", "wt", "100", "30", "L"],
  ["硼矿 硼", "wt", "10", "5", "L"],
  ["石膏", "wt", "30", "10", "K"],
  ["滑石", "wt", "10", "5", "K"],
  ["高岭土 瓷土 陶瓷土", "wt", "10", "5", "L"],
  ["膨润土", "wt", "10", "5", "L"],
  ["沸石", "wt", "30", "10", "L"],
  ["石墨", "product_wt", "1", "0.3", "L"],
  ["石棉", "product_wt", "2", "1", "L"],
  ["重晶石", "wt", "10", "5", "L"],
  ["玻璃用砂 玻璃用石英砂 玻璃用砂岩", "wt", "30", "10", "L"],
  ["水泥用砂岩", "wt", "60", "20", "L"],
  [
    "建筑石料 建筑石料用灰岩 建筑用石灰岩 建筑用白云岩 建筑用花岗岩 建筑用玄武岩 建筑用安山岩 建筑用砂岩",
    "wm3",
    "10",
    "5",
    "L",
  ],
  ["建筑用砂 砖瓦用粘土 砖瓦粘土 砖瓦用页岩 页岩", "wt", "30", "5", "K?"],
  ["建筑用砂 砖瓦用粘土 砖瓦粘土 砖瓦用页岩 页岩", "wm3", "30", "5", "K?"],
  ["地热 地下热水", "wm3", "20", "10", "L"],
  ["矿泉水", "wm3", "10", "5", "L"],
];

const byMethod: ProductionClassRule[] = [
  { ...rule(["煤 煤炭", "wt", "120", "45", "L"]), method: "underground" },
  { ...rule(["煤 煤炭", "wt", "400", "100", "L"]), method: "open_pit" },
  { ...rule(["铁矿 铁", "wt", "100", "30", "K"]), method: "underground" },
  { ...rule(["铁矿 铁", "wt", "200", "60", "K"]), method: "open_pit" },
];

/** 国土资发〔2004〕208号 矿山生产建设规模分类, with how sure each row is; a bureau may hand in its own list instead. */
export const productionClassRules: readonly ProductionClassRule[] = [...byMethod, ...anyMethod.map(rule)];

function rule([minerals, unit, large, medium, evidence]: Row): ProductionClassRule {
  return { minerals: minerals.split(" "), method: null, unit, large, medium, evidence };
}
