import type { LocalPoint } from "../ground/local-frame.ts";
import type { Mineral } from "./minerals.ts";

/** 成矿带: what is mined along a line of hills, and how many mines sit on it. */
export interface Belt {
  name: string;
  /** the main mineral comes first and most often */
  minerals: readonly [Mineral, ...Mineral[]];
  axisKm: readonly LocalPoint[];
  /** mines scatter this far to either side, km */
  halfWidthKm: number;
  /** 矿段 along the axis, 0…1, each one orebody */
  clusters: readonly number[];
  mineCount: number;
  /** share of mines of medium and large size */
  bigShare: number;
}

export const belts: readonly Belt[] = [
  {
    name: "石盘岭",
    minerals: ["建筑石料用灰岩", "建筑石料用灰岩", "水泥用灰岩"],
    axisKm: [
      [-24, 18],
      [-18.5, 20.5],
      [-10, 24],
    ],
    halfWidthKm: 0.95,
    clusters: [0.08, 0.36, 0.6, 0.9],
    mineCount: 32,
    bigShare: 0.22,
  },
  {
    name: "风垭",
    minerals: ["建筑石料用灰岩", "白云岩"],
    axisKm: [
      [-21, 14.5],
      [-13, 10.5],
    ],
    halfWidthKm: 0.7,
    clusters: [0.2, 0.75],
    mineCount: 14,
    bigShare: 0.15,
  },
  {
    name: "青崖",
    minerals: ["水泥用灰岩", "建筑石料用灰岩", "建筑石料用灰岩"],
    axisKm: [
      [4, 14.5],
      [10, 19.5],
      [20, 22.5],
    ],
    halfWidthKm: 1.05,
    clusters: [0.1, 0.42, 0.66, 0.95],
    mineCount: 32,
    bigShare: 0.3,
  },
  {
    name: "云雾",
    minerals: ["白云岩", "建筑石料用灰岩"],
    axisKm: [
      [0, 26],
      [8, 29.5],
    ],
    halfWidthKm: 0.6,
    clusters: [0.15, 0.85],
    mineCount: 13,
    bigShare: 0.25,
  },
  {
    name: "铁炉沟",
    minerals: ["铁矿"],
    axisKm: [
      [17, -17],
      [21, -8],
      [25, 0],
    ],
    halfWidthKm: 0.8,
    clusters: [0.1, 0.48, 0.86],
    mineCount: 26,
    bigShare: 0.34,
  },
  {
    name: "谷口",
    minerals: ["水泥用灰岩", "建筑石料用灰岩"],
    axisKm: [
      [6, -18.5],
      [11, -11],
      [13.5, -5],
    ],
    halfWidthKm: 0.9,
    clusters: [0.25, 0.6, 0.9],
    mineCount: 14,
    bigShare: 0.2,
  },
  {
    name: "白土坡",
    minerals: ["膨润土"],
    axisKm: [
      [8.5, -25],
      [14, -20],
    ],
    halfWidthKm: 0.55,
    clusters: [0.3, 0.8],
    mineCount: 12,
    bigShare: 0.25,
  },
  {
    name: "红土梁",
    minerals: ["铝土矿"],
    axisKm: [
      [-22, -23],
      [-14, -17.5],
      [-7, -15.5],
    ],
    halfWidthKm: 0.95,
    clusters: [0.12, 0.5, 0.9],
    mineCount: 26,
    bigShare: 0.36,
  },
  {
    name: "镁山",
    minerals: ["菱镁矿"],
    axisKm: [
      [-26, -5],
      [-22.5, 2.5],
      [-20, 9],
    ],
    halfWidthKm: 0.8,
    clusters: [0.15, 0.5, 0.88],
    mineCount: 28,
    bigShare: 0.38,
  },
  {
    name: "沙滩河",
    minerals: ["建筑用砂"],
    axisKm: [
      [-6, -30],
      [-2.5, -24],
      [-0.5, -17],
    ],
    halfWidthKm: 0.3,
    clusters: [0.1, 0.45, 0.85],
    mineCount: 14,
    bigShare: 0.2,
  },
  {
    name: "北岭",
    minerals: ["砖瓦用页岩"],
    axisKm: [
      [-9, -2],
      [-7, 4.5],
      [2, 7],
    ],
    halfWidthKm: 0.8,
    clusters: [0.1, 0.5, 0.9],
    mineCount: 12,
    bigShare: 0.1,
  },
];
