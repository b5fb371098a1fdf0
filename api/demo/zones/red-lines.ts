import type { LocalPoint } from "../ground/local-frame.ts";

/** 生态保护红线: ridges, headwaters and gorges. Axes in km; the finest drawn has six thousand corners. */
export interface RedLineArea {
  name: string;
  centerKm: LocalPoint;
  longKm: number;
  shortKm: number;
  strikeDeg: number;
  corners: number;
  /** also in the edition of 2018, drawn more coarsely */
  inFormerEdition: boolean;
}

export const redLineAreas: readonly RedLineArea[] = [
  {
    name: "云雾山水源涵养红线",
    centerKm: [12.4, 25.6],
    longKm: 5.8,
    shortKm: 1.9,
    strikeDeg: 17,
    corners: 1600,
    inFormerEdition: true,
  },
  {
    name: "鹰嘴崖水土保持红线",
    centerKm: [18.3, 12.3],
    longKm: 3.1,
    shortKm: 1.5,
    strikeDeg: 40,
    corners: 620,
    inFormerEdition: true,
  },
  {
    name: "风垭梁水土保持红线",
    centerKm: [-14.6, 13.6],
    longKm: 3.4,
    shortKm: 0.9,
    strikeDeg: -26,
    corners: 540,
    inFormerEdition: false,
  },
  {
    name: "老爷岭生物多样性红线",
    centerKm: [-15.6, 5.2],
    longKm: 2.7,
    shortKm: 1.2,
    strikeDeg: 60,
    corners: 480,
    inFormerEdition: true,
  },
  {
    name: "谷口峡谷生物多样性红线",
    centerKm: [20.3, -21],
    longKm: 5.2,
    shortKm: 2.3,
    strikeDeg: 28,
    corners: 6000,
    inFormerEdition: true,
  },
  {
    name: "南河源头水源涵养红线",
    centerKm: [-4.6, -13.9],
    longKm: 2.9,
    shortKm: 1.1,
    strikeDeg: 8,
    corners: 420,
    inFormerEdition: true,
  },
  {
    name: "云谷西岭水土保持红线",
    centerKm: [14.9, -3.8],
    longKm: 3,
    shortKm: 1.3,
    strikeDeg: 74,
    corners: 460,
    inFormerEdition: false,
  },
  {
    name: "铁炉沟上游水源涵养红线",
    centerKm: [20, 3.6],
    longKm: 3.3,
    shortKm: 1.3,
    strikeDeg: 12,
    corners: 700,
    inFormerEdition: true,
  },
  {
    name: "红土梁西坡水土保持红线",
    centerKm: [-21.6, -18.2],
    longKm: 2.5,
    shortKm: 1.3,
    strikeDeg: 70,
    corners: 380,
    inFormerEdition: false,
  },
  {
    name: "青崖林地生物多样性红线",
    centerKm: [2.6, 20.2],
    longKm: 3.6,
    shortKm: 1.3,
    strikeDeg: 38,
    corners: 760,
    inFormerEdition: true,
  },
  {
    name: "镁山东麓水土保持红线",
    centerKm: [-20.3, 1.9],
    longKm: 1.5,
    shortKm: 0.8,
    strikeDeg: 66,
    corners: 300,
    inFormerEdition: false,
  },
];
