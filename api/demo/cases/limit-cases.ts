import type { CaseMine } from "../cases.ts";
import { type LocalPoint, shifted } from "../ground/local-frame.ts";
import type { MineDraft } from "../mines/mine-draft.ts";
import type { Mineral } from "../mines/minerals.ts";
import { caseDraft } from "./case-draft.ts";
import { blockOutline, ringOfArea } from "./case-drawing.ts";

interface Hub {
  mine: CaseMine;
  place: LocalPoint;
  mineral: Mineral;
  orebodyId: string;
  areaM2: number;
  reserveWt: string;
  satellites: readonly Satellite[];
}

interface Satellite {
  mine: CaseMine;
  directionDeg: number;
  areaM2: number;
  reserveWt?: string;
  overrides?: Partial<MineDraft>;
}

/** Centre to centre, m: leaves 100 to 300 m between hub and satellite. */
const apartM = 830;

const hubs: readonly Hub[] = [
  {
    mine: "areaHub",
    place: [-15_500, -24_800],
    mineral: "铝土矿",
    orebodyId: "矾石沟Ⅰ号矿体",
    areaM2: 520_000,
    reserveWt: "310.00",
    satellites: [
      { mine: "area0999", directionDeg: 100, areaM2: 99_930 },
      { mine: "area1000", directionDeg: 215, areaM2: 100_020 },
      // 0.1000 by four decimals of the licence, 0.09997 by the official formula
      { mine: "areaDisputed", directionDeg: 330, areaM2: 99_970 },
    ],
  },
  {
    mine: "reserveHub",
    place: [-18_600, -13_300],
    mineral: "铝土矿",
    orebodyId: "双岔沟Ⅰ号矿体",
    areaM2: 560_000,
    reserveWt: "286.40",
    satellites: [
      { mine: "reserve2999", directionDeg: 10, areaM2: 84_000, reserveWt: "29.99" },
      // between two known ones: next to an unreported orebody it would have to be verified
      { mine: "orebodyOther", directionDeg: 70, areaM2: 88_000, overrides: { orebodyId: "双岔沟Ⅳ号矿体" } },
      { mine: "reserve3000", directionDeg: 130, areaM2: 86_000, reserveWt: "30.00" },
      {
        mine: "reserveVolume",
        directionDeg: 190,
        areaM2: 82_000,
        overrides: {
          reserves: [
            {
              verifiedOn: "2025-12-31",
              remaining: "9.80",
              recoverable: null,
              unit: "wm3",
              bulkDensity: null,
            },
          ],
        },
      },
      { mine: "orebodyUnknown", directionDeg: 250, areaM2: 80_000, overrides: { orebodyId: null } },
      { mine: "provincial", directionDeg: 310, areaM2: 83_000, overrides: { licenceLevel: "province" } },
    ],
  },
];

/** Around a large mine, small ones that each miss or meet one limb of the rule. */
export function limitDrafts(): MineDraft[] {
  return hubs.flatMap((hub) => [
    caseDraft(hub.mine, {
      mineral: hub.mineral,
      orebodyId: hub.orebodyId,
      size: "medium",
      ring: ringOfArea(blockOutline, hub.place, hub.areaM2, 15),
      reserveWt: hub.reserveWt,
      licenceLevel: "city",
    }),
    ...hub.satellites.map((satellite) => satelliteDraft(hub, satellite)),
  ]);
}

function satelliteDraft(hub: Hub, satellite: Satellite): MineDraft {
  const angle = (satellite.directionDeg * Math.PI) / 180;
  const place = shifted(hub.place, [apartM * Math.cos(angle), apartM * Math.sin(angle)]);
  return caseDraft(satellite.mine, {
    mineral: hub.mineral,
    orebodyId: hub.orebodyId,
    ring: ringOfArea(blockOutline, place, satellite.areaM2, satellite.directionDeg + 90),
    ...(satellite.reserveWt ? { reserveWt: satellite.reserveWt } : {}),
    ...satellite.overrides,
  });
}
