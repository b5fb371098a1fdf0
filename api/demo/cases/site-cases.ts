import type { CaseMine } from "../cases.ts";
import { type LocalPoint, shifted } from "../ground/local-frame.ts";
import type { MineDraft } from "../mines/mine-draft.ts";
import type { Mineral } from "../mines/minerals.ts";
import { caseDraft } from "./case-draft.ts";
import { blockOutline, drawnRing, rectangle, ringOfArea } from "./case-drawing.ts";

/** Cases about one piece of ground: what lies on a red line, what is dug beyond a licence, how a licence is made up. */
export function siteDrafts(): MineDraft[] {
  return [...redLineDrafts(), ...workingDrafts(), twoPartsDraft()];
}

/** North edges of the first two lie on the red line; the third straddles it, the fourth lies behind it. */
const redLineSites: readonly { mine: CaseMine; place: LocalPoint }[] = [
  { mine: "redTouching", place: [-21_300, 23_100] },
  { mine: "redSliver", place: [-20_000, 23_150] },
  { mine: "redCrossing", place: [-18_600, 23_420] },
  { mine: "redInside", place: [-17_400, 24_600] },
];

function redLineDrafts(): MineDraft[] {
  return redLineSites.map(({ mine, place }) =>
    caseDraft(mine, {
      mineral: "建筑石料用灰岩",
      orebodyId: `云岭山${mine === "redInside" ? "Ⅱ" : "Ⅰ"}号矿体`,
      ring: drawnRing(rectangle(300, 440), place),
      reserveWt: "86.00",
    }),
  );
}

const workingSites: readonly { mine: CaseMine; place: LocalPoint }[] = [
  { mine: "work005", place: [-18_900, -3_900] },
  { mine: "work3", place: [-17_850, -4_150] },
  { mine: "workDeep", place: [-16_800, -4_350] },
  { mine: "workIntruder", place: [-15_700, -4_300] },
  // 40 m of unlicensed ground between the two
  { mine: "workVictim", place: [-15_300, -4_300] },
  { mine: "work300", place: [-15_600, -2_900] },
];

function workingDrafts(): MineDraft[] {
  return workingSites.map(({ mine, place }) =>
    caseDraft(mine, {
      mineral: "菱镁矿",
      orebodyId: "老爷岭Ⅰ号矿体",
      ring: drawnRing(rectangle(360, 420), place),
      reserveWt: "120.00",
    }),
  );
}

/** Two 采区 with bands of their own, and inside the first a piece of farmland cut out. */
function twoPartsDraft(): MineDraft {
  const south: LocalPoint = [-16_500, 900];
  const north = shifted(south, [500, 1_150]);
  const outer = ringOfArea(blockOutline, south, 410_000, 25);
  const hole = drawnRing(
    [
      [-90, -70],
      [80, -85],
      [100, 60],
      [-70, 75],
    ],
    south,
  );
  return caseDraft("twoParts", {
    mineral: "菱镁矿",
    size: "medium",
    orebodyId: "镁山Ⅸ号矿体",
    ring: outer,
    capacity: "60",
    reserveWt: "890.00",
    licenceLevel: "city",
    parts: [
      { name: "南采区", topM: 842, bottomM: 690.5, rings: [outer, hole] },
      { name: "北采区", topM: 915, bottomM: 760, rings: [ringOfArea(blockOutline, north, 175_000, -10)] },
    ],
  });
}

interface PaperSite {
  mine: CaseMine;
  mineral: Mineral;
  place: LocalPoint;
  areaM2: number;
  facts: Partial<MineDraft> & { reserveWt?: string };
}

const paperSites: readonly PaperSite[] = [
  {
    mine: "quotaOver",
    mineral: "菱镁矿",
    place: [-23_900, 7_300],
    areaM2: 410_000,
    facts: { capacity: "60", size: "medium", reserveWt: "720.00" },
  },
  {
    mine: "quotaUnder",
    mineral: "菱镁矿",
    place: [-24_300, 5_900],
    areaM2: 330_000,
    facts: { capacity: "45", size: "medium", reserveWt: "640.00" },
  },
  {
    mine: "expired",
    mineral: "水泥用灰岩",
    place: [21_400, 14_300],
    areaM2: 210_000,
    facts: { status: "expired", validFrom: "2015-04-01", validTo: "2025-03-31", reserveWt: "64.00" },
  },
  {
    mine: "expiredRenewing",
    mineral: "水泥用灰岩",
    place: [22_300, 15_200],
    areaM2: 260_000,
    facts: {
      status: "expired",
      validFrom: "2016-11-01",
      validTo: "2026-10-31",
      reserveWt: "98.00",
      note: "2026年9月15日申请延续登记，已受理（届满三十日前提出）。",
    },
  },
  {
    mine: "merger",
    mineral: "建筑石料用灰岩",
    place: [-7_900, 19_700],
    areaM2: 520_000,
    facts: {
      size: "medium",
      licenceLevel: "city",
      capacity: "10",
      validFrom: "2025-12-20",
      validTo: "2045-12-19",
      reserveWt: "560.00",
    },
  },
  {
    mine: "merged1",
    mineral: "建筑石料用灰岩",
    place: [-8_750, 19_350],
    areaM2: 61_000,
    facts: { status: "closed" },
  },
  {
    mine: "merged2",
    mineral: "建筑石料用灰岩",
    place: [-7_050, 20_150],
    areaM2: 74_000,
    facts: { status: "closed" },
  },
  {
    mine: "closedAlone",
    mineral: "建筑石料用灰岩",
    place: [-8_600, 20_600],
    areaM2: 43_000,
    facts: { status: "closed" },
  },
  {
    mine: "replacedOld",
    mineral: "膨润土",
    place: [9_800, -20_200],
    areaM2: 160_000,
    facts: { status: "cancelled", validFrom: "2015-06-01", validTo: "2025-05-31", reserveWt: "41.00" },
  },
  {
    mine: "replacedNew",
    mineral: "膨润土",
    place: [9_800, -20_200],
    areaM2: 210_000,
    facts: { validFrom: "2025-06-01", validTo: "2035-05-31", reserveWt: "52.00" },
  },
];

/** Cases about papers: quota, expiry, and which licence took over from which. */
export function paperDrafts(): MineDraft[] {
  return paperSites.map(({ mine, mineral, place, areaM2, facts }) =>
    caseDraft(mine, { mineral, ring: ringOfArea(blockOutline, place, areaM2, 30), center: place, ...facts }),
  );
}
