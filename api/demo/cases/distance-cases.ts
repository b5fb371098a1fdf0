import type { Position } from "geojson";
import { destination } from "#gis/measure/geodesic";
import { type CaseMine, gapCases } from "../cases.ts";
import { type LocalPoint, shifted, toLonLat } from "../ground/local-frame.ts";
import type { MineDraft } from "../mines/mine-draft.ts";
import type { Mineral } from "../mines/minerals.ts";
import { caseDraft } from "./case-draft.ts";
import { blockOutline, drawnRing, ringOfArea, tipToTip } from "./case-drawing.ts";

interface PairSite {
  first: CaseMine;
  orebodyId: string;
  mineral: Mineral;
  /** nearest corner of the first mine; the second lies in this direction */
  tip: LocalPoint;
  azimuthDeg: number;
}

/** North–south a sphere measures too long, east–west too short: each pair lies where a haversine would decide wrongly. */
const pairSites: readonly PairSite[] = [
  {
    first: "gap4999a",
    orebodyId: "谷口Ⅰ号矿体",
    mineral: "水泥用灰岩",
    tip: [11_800, -8_200],
    azimuthDeg: 0,
  },
  {
    first: "gap5000a",
    orebodyId: "谷口Ⅱ号矿体",
    mineral: "水泥用灰岩",
    tip: [12_400, -12_200],
    azimuthDeg: 45,
  },
  {
    first: "gap5001a",
    orebodyId: "谷口Ⅲ号矿体",
    mineral: "水泥用灰岩",
    tip: [8_300, -14_600],
    azimuthDeg: 90,
  },
];

/** Easting of the 3° zone edge at this place is what matters: 112.5°E lies in the middle of the gap. */
const zoneEdge: Position = [112.5, 38.868];

export function distanceDrafts(): MineDraft[] {
  return [...pairSites.flatMap(pairDrafts), ...zoneEdgeDrafts(), ...touchingDrafts(), ...chainDrafts()];
}

function pairDrafts({ first, tip, azimuthDeg, ...facts }: PairSite): MineDraft[] {
  const gapCase = gapCases.find(({ mines }) => mines[0] === first);
  if (!gapCase) return [];
  const rings = tipToTip(toLonLat(tip), azimuthDeg, gapCase.gapM);
  return gapCase.mines.map((mine, index) =>
    caseDraft(mine, { ...facts, ring: rings[index] ?? [], decimals: 4 }),
  );
}

function zoneEdgeDrafts(): MineDraft[] {
  const rings = tipToTip(destination(zoneEdge, 270, 150), 90, 300);
  const facts = { mineral: "砖瓦用页岩", orebodyId: "南河Ⅰ号矿体", decimals: 4 } as const;
  return [
    caseDraft("zoneWest", { ...facts, ring: rings[0] }),
    caseDraft("zoneEast", { ...facts, ring: rings[1] }),
  ];
}

/** The two share an edge corner by corner. */
function touchingDrafts(): MineDraft[] {
  const place: LocalPoint = [-9_000, 15_200];
  const south: LocalPoint = [0, -140];
  const north: LocalPoint = [15, 160];
  const west: LocalPoint[] = [south, north, [-210, 190], [-250, -110]];
  const east: LocalPoint[] = [north, south, [620, -170], [640, 210]];
  const facts = { mineral: "建筑石料用灰岩", orebodyId: "柏树沟Ⅰ号矿体" } as const;
  return [
    caseDraft("touchingWest", { ...facts, ring: drawnRing(west, place), reserveWt: "18.60" }),
    caseDraft("touchingEast", {
      ...facts,
      ring: drawnRing(east, place),
      reserveWt: "142.00",
    }),
  ];
}

/** Each is near the next only: together they are one group of five. */
function chainDrafts(): MineDraft[] {
  const chain: readonly CaseMine[] = ["chain1", "chain2", "chain3", "chain4", "chain5"];
  const start: LocalPoint = [10_200, 9_600];
  return chain.map((mine, index) => {
    const place = shifted(start, [index * 580, index * 250 + (index % 2) * 60]);
    const ring = ringOfArea(blockOutline, place, 52_000 + index * 6_500, 20 + index * 14);
    return caseDraft(mine, {
      mineral: "建筑石料用灰岩",
      orebodyId: "白崖Ⅴ号矿体",
      size: "tiny",
      ring,
      reserveWt: `${9 + index * 3}.50`,
    });
  });
}
