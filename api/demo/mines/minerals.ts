import type { Random } from "../random.ts";

export type MineSize = "tiny" | "small" | "medium" | "large";

export interface MineralFacts {
  /** word the mine is called by: 石料场, 铁矿 … */
  trade: string;
  company: string;
  unit: "wt" | "wm3";
  /** 体重, t/m³ */
  bulkDensity: string;
  method: "open_pit" | "underground";
  /** 14th place of the licence number */
  licenceGroup: string;
  /** 证载规模 found at each size of mine, in `unit` */
  capacities: Record<MineSize, readonly string[]>;
  /** band of 开采标高 the deposits lie in, m */
  elevationM: readonly [bottom: number, top: number];
}

export const minerals = {
  建筑石料用灰岩: {
    trade: "石料场",
    company: "石料",
    unit: "wm3",
    bulkDensity: "2.65",
    method: "open_pit",
    licenceGroup: "7",
    capacities: { tiny: ["2", "3"], small: ["3", "4", "5"], medium: ["6", "8", "10"], large: ["20", "40"] },
    elevationM: [1180, 1520],
  },
  水泥用灰岩: {
    trade: "灰岩矿",
    company: "建材",
    unit: "wt",
    bulkDensity: "2.68",
    method: "open_pit",
    licenceGroup: "7",
    capacities: {
      tiny: ["10"],
      small: ["20", "30"],
      medium: ["50", "60", "80"],
      large: ["100", "150", "220"],
    },
    elevationM: [1120, 1460],
  },
  白云岩: {
    trade: "白云岩矿",
    company: "镁钙材料",
    unit: "wt",
    bulkDensity: "2.80",
    method: "open_pit",
    licenceGroup: "7",
    capacities: { tiny: ["5"], small: ["10", "20"], medium: ["30", "40"], large: ["50", "80"] },
    elevationM: [1240, 1580],
  },
  铁矿: {
    trade: "铁矿",
    company: "矿业",
    unit: "wt",
    bulkDensity: "3.40",
    method: "underground",
    licenceGroup: "2",
    capacities: { tiny: ["5"], small: ["10", "20"], medium: ["30", "50", "60"], large: ["100", "150"] },
    elevationM: [680, 1180],
  },
  铝土矿: {
    trade: "铝土矿",
    company: "铝业",
    unit: "wt",
    bulkDensity: "2.75",
    method: "open_pit",
    licenceGroup: "3",
    capacities: { tiny: ["6"], small: ["10", "20"], medium: ["30", "40", "60"], large: ["100"] },
    elevationM: [980, 1210],
  },
  菱镁矿: {
    trade: "菱镁矿",
    company: "镁业",
    unit: "wt",
    bulkDensity: "2.90",
    method: "open_pit",
    licenceGroup: "6",
    capacities: {
      tiny: ["5", "8"],
      small: ["10", "15", "20"],
      medium: ["30", "45", "60"],
      large: ["100", "130"],
    },
    elevationM: [620, 960],
  },
  膨润土: {
    trade: "膨润土矿",
    company: "非金属材料",
    unit: "wt",
    bulkDensity: "1.85",
    method: "open_pit",
    licenceGroup: "6",
    capacities: { tiny: ["2"], small: ["3", "4"], medium: ["5", "6", "8"], large: ["10", "15"] },
    elevationM: [900, 1040],
  },
  建筑用砂: {
    trade: "砂场",
    company: "砂业",
    unit: "wm3",
    bulkDensity: "1.60",
    method: "open_pit",
    licenceGroup: "7",
    capacities: { tiny: ["3"], small: ["4", "6"], medium: ["10", "15"], large: ["30"] },
    elevationM: [760, 800],
  },
  砖瓦用页岩: {
    trade: "页岩砖厂",
    company: "新型墙材",
    unit: "wt",
    bulkDensity: "2.45",
    method: "open_pit",
    licenceGroup: "7",
    capacities: { tiny: ["3", "4"], small: ["5", "6"], medium: ["10", "12"], large: ["30"] },
    elevationM: [820, 930],
  },
} as const satisfies Record<string, MineralFacts>;
export type Mineral = keyof typeof minerals;

/** Minerals whose output is capped by quarter in this city. */
export const quotaMinerals: readonly Mineral[] = ["菱镁矿", "铝土矿", "铁矿"];

export function capacityFor(mineral: Mineral, size: MineSize, random: Random): string {
  return random.pick<string>(minerals[mineral].capacities[size]);
}
