import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import type { z } from "zod";
import type { RunMine as RunMineSchema } from "#contract/consolidation";
import type { MineFacts } from "#gis/consolidation/candidate";
import type { LicenceLevel, PolicyPack } from "#gis/policy/pack";
import { packCovers } from "#gis/policy/pack-scope";
import { mineFactsSql } from "./consolidation-sql.ts";

export type RunMine = z.infer<typeof RunMineSchema>;

export interface MineRow {
  id: string;
  name: string;
  holder: string;
  licence_number: string | null;
  licence_level: LicenceLevel;
  region_code: string;
  region_name: string;
  mineral: string;
  orebody_id: string | null;
  not_for_decision: boolean;
  licensed_area_km2: string | null;
  reserve_wt: string | null;
  reserve_date: string | null;
  valid_to: string | null;
  shape: MultiPolygon | null;
  lon: number | null;
  lat: number | null;
}

/** Mines laid beside each other: those that can be judged, and how many of the region cannot and why. */
export interface LoadedMines {
  facts: MineFacts[];
  cards: Map<string, RunMine>;
  notForDecision: number;
  missingBoundary: number;
}

/**
 * A county is judged together with its whole city: the neighbour across the county line counts as much as the one on
 * this side.
 */
export async function loadMines(
  db: Knex,
  order: { region: string; asOf: string; pack: PolicyPack },
): Promise<LoadedMines> {
  const { rows } = await db.raw(mineFactsSql, { day: order.asOf, scope: order.region.slice(0, 4) });
  const mines = rows as MineRow[];
  const judged = mines.filter((row) => row.shape !== null && !row.not_for_decision);
  const here = mines.filter((row) => row.region_code.startsWith(order.region));
  return {
    facts: judged.flatMap((row) => factsOf(row, order.pack)),
    cards: new Map(judged.flatMap((row) => cardOf(row))),
    notForDecision: here.filter((row) => row.shape !== null && row.not_for_decision).length,
    missingBoundary: here.filter((row) => row.shape === null).length,
  };
}

function factsOf(row: MineRow, pack: PolicyPack): MineFacts[] {
  if (row.shape === null) return [];
  return [
    {
      id: row.id,
      name: row.name,
      shape: row.shape,
      licensedAreaKm2: row.licensed_area_km2,
      reserveWt: row.reserve_wt,
      reserveDate: row.reserve_wt === null ? null : row.reserve_date,
      orebodyId: row.orebody_id,
      mineral: row.mineral,
      inScope: packCovers(pack, { regionCode: row.region_code, licenceLevel: row.licence_level }),
    },
  ];
}

function cardOf(row: MineRow): [string, RunMine][] {
  const { lon, lat } = row;
  if (lon === null || lat === null) return [];
  const card = {
    id: row.id,
    name: row.name,
    holder: row.holder,
    licenceNumber: row.licence_number,
    regionCode: row.region_code,
    regionName: row.region_name,
    mineral: row.mineral,
    orebodyId: row.orebody_id,
    licensedAreaKm2: row.licensed_area_km2,
    reserveWt: row.reserve_wt,
    reserveDate: row.reserve_date,
    validTo: row.valid_to,
    center: [lon, lat],
  };
  return [[row.id, card]];
}
