import type { LocalPoint } from "./local-frame.ts";

export const province = { code: "99", name: "云山省" } as const;
export const city = { code: "9901", name: "云岭市" } as const;

/** Border junctions, km east and north of the city's middle: o… on the city's border, i… inside. */
export const junctionsKm = {
  o1: [-7, 30.5],
  o2: [26.5, 7],
  o3: [7, -30],
  o4: [-28, -11],
  o5: [-25, 13.5],
  i1: [-2.5, 10],
  i2: [10.5, 3],
  i3: [4.5, -10.5],
  i4: [-10, -7.5],
  i5: [-11.5, 4.5],
} as const satisfies Record<string, LocalPoint>;
export type Junction = keyof typeof junctionsKm;

/** Each border once, from junction to junction by way of the points between (km). */
export const borders = {
  north: ["o1", [5, 33], [15, 29.5], [23, 26.5], [24.5, 16], "o2"],
  east: ["o2", [29.5, -1], [26, -12], [27.5, -21], [19, -27.5], "o3"],
  south: ["o3", [-3, -33], [-12, -30.5], [-22, -28], [-25, -18], "o4"],
  west: ["o4", [-30.5, -3], [-27, 5], "o5"],
  northwest: ["o5", [-28, 20], [-22, 26.5], [-14, 27], "o1"],
  pineRidge: ["o1", [-3, 24], [-5.5, 17], "i1"],
  eastRidge: ["o2", [19, 7.5], [14.5, 2.5], "i2"],
  southRiver: ["o3", [8, -22], [3, -17], "i3"],
  westGully: ["o4", [-21, -8], [-16, -10], "i4"],
  magnesiteHill: ["o5", [-18, 9.5], [-15, 6], "i5"],
  ringNorth: ["i1", [3.5, 8.5], "i2"],
  ringEast: ["i2", [10, -4], "i3"],
  ringSouth: ["i3", [-2, -8], "i4"],
  ringWest: ["i4", [-13, -1.5], "i5"],
  ringNorthwest: ["i5", [-8, 8.5], "i1"],
} as const satisfies Record<string, readonly (Junction | LocalPoint)[]>;
export type Border = keyof typeof borders;

export interface County {
  code: string;
  name: string;
  /** first character for document numbers: 松政办发〔2025〕8号 */
  short: string;
  /** borders walked in order; "-" walks one backwards */
  ring: readonly (Border | `-${Border}`)[];
  /** where its townships meet, and towards where their borders run (km) */
  townshipHubKm: LocalPoint;
  townshipSpokesKm: readonly LocalPoint[];
  townships: readonly string[];
}

export const counties: readonly County[] = [
  {
    code: "990102",
    name: "岭阳区",
    short: "岭",
    ring: ["ringNorth", "ringEast", "ringSouth", "ringWest", "ringNorthwest"],
    townshipHubKm: [-1, 0.5],
    townshipSpokesKm: [
      [2, 9],
      [10, -3],
      [-4, -8],
      [-12.5, 0],
    ],
    townships: ["东关街道", "南河街道", "槐树坪镇", "北岭镇"],
  },
  {
    code: "990121",
    name: "松岩县",
    short: "松",
    ring: ["northwest", "pineRidge", "-ringNorthwest", "-magnesiteHill"],
    townshipHubKm: [-13.5, 17],
    townshipSpokesKm: [
      [-15, 27],
      [-5, 18],
      [-9, 8],
      [-24, 14.5],
    ],
    townships: ["石盘岭镇", "松岩城关镇", "柏树沟乡", "风垭乡"],
  },
  {
    code: "990122",
    name: "白崖县",
    short: "白",
    ring: ["north", "eastRidge", "-ringNorth", "-pineRidge"],
    townshipHubKm: [9, 17.5],
    townshipSpokesKm: [
      [10, 31],
      [24, 18],
      [14.5, 3.5],
      [-4, 20],
    ],
    townships: ["青崖沟镇", "鹰嘴崖镇", "白崖城关镇", "云雾乡"],
  },
  {
    code: "990123",
    name: "云谷县",
    short: "谷",
    ring: ["east", "southRiver", "-ringEast", "-eastRidge"],
    townshipHubKm: [16.5, -9],
    townshipSpokesKm: [
      [29, -2],
      [24, -24],
      [5, -18.5],
      [12, 2.5],
    ],
    townships: ["铁炉沟镇", "谷口镇", "白土坡乡", "云谷城关镇"],
  },
  {
    code: "990124",
    name: "河湾县",
    short: "河",
    ring: ["south", "westGully", "-ringSouth", "-southRiver"],
    townshipHubKm: [-9.5, -19],
    townshipSpokesKm: [
      [-2, -32.5],
      [-24, -21],
      [-13, -9],
      [4.5, -15],
    ],
    townships: ["沙滩镇", "红土梁镇", "矾石沟乡", "河湾城关镇"],
  },
  {
    code: "990125",
    name: "石沟县",
    short: "石",
    ring: ["west", "magnesiteHill", "-ringWest", "-westGully"],
    townshipHubKm: [-20.5, -0.5],
    townshipSpokesKm: [
      [-27.8, 1.5],
      [-24.5, 12.5],
      [-12.5, 1],
      [-18, -9.5],
    ],
    townships: ["镁山镇", "石沟城关镇", "双岔沟乡", "老爷岭乡"],
  },
];
