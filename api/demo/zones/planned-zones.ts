import type { LocalPoint } from "../ground/local-frame.ts";
import { belts } from "../mines/belts.ts";
import { pointAlong } from "../mines/place-mines.ts";
import type { LayerKey } from "./zone-layers.ts";

/** A control zone before it is drawn; `coreShare` draws an inner zone of that size and cuts it out of the outer one. */
export interface PlannedZone {
  layer: LayerKey;
  name: string;
  level: string | null;
  section: string | null;
  centerKm: LocalPoint;
  longKm: number;
  shortKm: number;
  strikeDeg: number;
  corners: number;
  raggedness?: number;
  core?: { name: string; section: string; share: number };
}

const handPlanned: readonly PlannedZone[] = [
  {
    layer: "reserve",
    name: "云雾山省级自然保护区",
    level: "省级",
    section: "一般控制区",
    centerKm: [12.6, 25.8],
    longKm: 3.6,
    shortKm: 1.1,
    strikeDeg: 17,
    corners: 360,
    core: { name: "云雾山省级自然保护区", section: "核心保护区", share: 0.5 },
  },
  {
    layer: "park",
    name: "青崖省级地质公园",
    level: "省级",
    section: null,
    centerKm: [7.2, 22.4],
    longKm: 1.8,
    shortKm: 1,
    strikeDeg: 30,
    corners: 220,
  },
  {
    layer: "park",
    name: "北岭省级森林公园",
    level: "省级",
    section: null,
    centerKm: [4.6, 5.8],
    longKm: 1.3,
    shortKm: 0.8,
    strikeDeg: 150,
    corners: 180,
  },
  {
    layer: "water",
    name: "南河水源地",
    level: "市级",
    section: "二级保护区",
    centerKm: [-0.5, -5.4],
    longKm: 1.9,
    shortKm: 1.1,
    strikeDeg: 20,
    corners: 160,
    raggedness: 0.15,
    core: { name: "南河水源地", section: "一级保护区", share: 0.36 },
  },
  {
    layer: "water",
    name: "云谷水库",
    level: "县级",
    section: "二级保护区",
    centerKm: [13.2, -15.8],
    longKm: 1.2,
    shortKm: 0.8,
    strikeDeg: 60,
    corners: 120,
    raggedness: 0.15,
  },
  {
    layer: "urban",
    name: "云岭市中心城区",
    level: "市级",
    section: null,
    centerKm: [2.4, 0.4],
    longKm: 3.2,
    shortKm: 2.3,
    strikeDeg: 12,
    corners: 140,
    raggedness: 0.16,
  },
  {
    layer: "urban",
    name: "松岩县城",
    level: "县级",
    section: null,
    centerKm: [-8.2, 12.6],
    longKm: 1,
    shortKm: 0.7,
    strikeDeg: 30,
    corners: 70,
    raggedness: 0.16,
  },
  {
    layer: "urban",
    name: "白崖县城",
    level: "县级",
    section: null,
    centerKm: [14.6, 8.2],
    longKm: 1.1,
    shortKm: 0.7,
    strikeDeg: 70,
    corners: 70,
    raggedness: 0.16,
  },
  {
    layer: "urban",
    name: "云谷县城",
    level: "县级",
    section: null,
    centerKm: [17.2, -11.8],
    longKm: 1,
    shortKm: 0.8,
    strikeDeg: 0,
    corners: 70,
    raggedness: 0.16,
  },
  {
    layer: "urban",
    name: "河湾县城",
    level: "县级",
    section: null,
    centerKm: [-10.4, -21.6],
    longKm: 1.2,
    shortKm: 0.8,
    strikeDeg: 140,
    corners: 70,
    raggedness: 0.16,
  },
  {
    layer: "urban",
    name: "石沟县城",
    level: "县级",
    section: null,
    centerKm: [-19.2, -6.6],
    longKm: 0.9,
    shortKm: 0.6,
    strikeDeg: 20,
    corners: 70,
    raggedness: 0.16,
  },
  {
    layer: "restricted",
    name: "南河流域限制开采区",
    level: null,
    section: null,
    centerKm: [-1.8, -7.2],
    longKm: 3.4,
    shortKm: 2,
    strikeDeg: 25,
    corners: 150,
  },
  {
    layer: "restricted",
    name: "青崖景观限制开采区",
    level: null,
    section: null,
    centerKm: [6.4, 22],
    longKm: 3,
    shortKm: 1.8,
    strikeDeg: 32,
    corners: 150,
  },
  {
    layer: "prohibited",
    name: "中心城区禁止开采区",
    level: null,
    section: null,
    centerKm: [2.4, 0.4],
    longKm: 4,
    shortKm: 3,
    strikeDeg: 12,
    corners: 140,
    raggedness: 0.16,
  },
  {
    layer: "prohibited",
    name: "云雾山禁止开采区",
    level: null,
    section: null,
    centerKm: [12.8, 25.9],
    longKm: 4.6,
    shortKm: 1.5,
    strikeDeg: 17,
    corners: 180,
  },
];

/** Along each belt a key zone, around each of its 矿段 a concentrated one. */
export function plannedZones(): PlannedZone[] {
  return [
    ...handPlanned,
    ...belts.flatMap(({ name, axisKm, halfWidthKm, clusters, mineCount }) => {
      const middle = pointAlong(axisKm, 0.5);
      const [first, last] = [axisKm[0] ?? [0, 0], axisKm.at(-1) ?? [0, 0]];
      const lengthKm = Math.hypot(last[0] - first[0], last[1] - first[1]);
      const shared = { level: null, section: null, raggedness: 0.14, corners: 90 };
      const along: PlannedZone = {
        ...shared,
        layer: "key",
        name: `${name}重点开采区`,
        centerKm: inKm(middle.place),
        longKm: lengthKm / 2 + 1.6,
        shortKm: halfWidthKm * 1.5 + 0.7,
        strikeDeg: (Math.atan2(last[1] - first[1], last[0] - first[0]) * 180) / Math.PI,
      };
      const around = clusters.map((share, index): PlannedZone => {
        const { place, strikeDeg } = pointAlong(axisKm, share);
        const longKm = (lengthKm / clusters.length) * 0.42;
        return {
          ...shared,
          layer: "concentrated",
          name: `${name}${index + 1}号集中开采区`,
          centerKm: inKm(place),
          longKm,
          shortKm: halfWidthKm * 1.05,
          strikeDeg,
        };
      });
      return mineCount >= 20 ? [along, ...around] : around;
    }),
  ];
}

function inKm([east, north]: LocalPoint): LocalPoint {
  return [east / 1000, north / 1000];
}
