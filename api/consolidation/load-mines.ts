import { setImmediate as nextTurn } from "node:timers/promises";
import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import type { z } from "zod";
import type { RunMine as RunMineSchema } from "#contract/consolidation";
import type { InputVersion } from "#contract/provenance";
import type { LicenceLevel, PolicyPack } from "#gis/policy/pack";
import { packCovers } from "#gis/policy/pack-scope";
import { recordVersions } from "../jobs/input-versions.ts";
import { sharedJson } from "../jobs/shared-json.ts";
import { mineFactsSql } from "./consolidation-sql.ts";
import { type MineChunk, mineChunk, type RegionalMine } from "./mine-chunk.ts";
import { type TriggerColumns, triggerMineOf } from "./trigger-mine.ts";

export type RunMine = z.infer<typeof RunMineSchema>;

export interface MineRow extends TriggerColumns {
  name: string;
  licence_number: string | null;
  licence_level: LicenceLevel;
  region_code: string;
  region_name: string;
  not_for_decision: boolean;
  licensed_area_km2: string | null;
  reserve_wt: string | null;
  reserve_date: string | null;
  valid_to: string | null;
  mine_version: number;
  boundary_id: string | null;
  boundary_version: number | null;
  reserve_id: string | null;
  reserve_version: number | null;
  shape: MultiPolygon | null;
  lon: number | null;
  lat: number | null;
}

/** Mines laid beside each other: those that can be judged, and how many of the region cannot and why. */
export interface LoadedMines {
  /** by id */
  chunks: MineChunk[];
  /** TriggerMine[] of each chunk */
  triggerMines: Uint8Array[];
  /** by id */
  cards: Map<string, RunMine>;
  /** records each mine was judged from, by its id */
  inputs: Map<string, InputVersion[]>;
  notForDecision: number;
  missingBoundary: number;
}

interface MinesOrder {
  region: string;
  asOf: string;
  pack: PolicyPack;
}

const rowsPerPage = 20_000;
/** a few milliseconds of the event loop */
const rowsPerTurn = 500;

/**
 * A county is judged together with its whole city: the neighbour across the county line counts as much as the one on
 * this side. However many they are, the event loop is not held up.
 */
export async function loadMines(db: Knex, order: MinesOrder): Promise<LoadedMines> {
  const loaded: LoadedMines = {
    chunks: [],
    triggerMines: [],
    cards: new Map(),
    inputs: new Map(),
    notForDecision: 0,
    missingBoundary: 0,
  };
  let after: string | null = null;
  do {
    const { rows } = await db.raw(mineFactsSql, {
      day: order.asOf,
      scope: order.region.slice(0, 4),
      after,
      limit: rowsPerPage,
    });
    const page = rows as MineRow[];
    for (let start = 0; start < page.length; start += rowsPerTurn) {
      takeRows(loaded, page.slice(start, start + rowsPerTurn), order);
      await nextTurn();
    }
    after = page.length < rowsPerPage ? null : (page.at(-1)?.id ?? null);
  } while (after !== null);
  return loaded;
}

function takeRows(loaded: LoadedMines, rows: readonly MineRow[], { region, pack }: MinesOrder): void {
  const judged = rows.filter((row) => row.shape !== null && !row.not_for_decision);
  const here = rows.filter((row) => row.region_code.startsWith(region));
  if (judged.length > 0) {
    loaded.chunks.push(mineChunk(judged.flatMap((row) => factsOf(row, pack))));
    loaded.triggerMines.push(sharedJson(judged.map((row) => triggerMineOf(row, isCovered(row, pack)))));
  }
  for (const [id, card] of judged.flatMap(cardOf)) loaded.cards.set(id, card);
  for (const row of judged) loaded.inputs.set(row.id, inputsOf(row));
  loaded.notForDecision += here.filter((row) => row.shape !== null && row.not_for_decision).length;
  loaded.missingBoundary += here.filter((row) => row.shape === null).length;
}

function factsOf(row: MineRow, pack: PolicyPack): RegionalMine[] {
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
      regionCode: row.region_code,
      inScope: isCovered(row, pack),
    },
  ];
}

function isCovered({ region_code, licence_level }: MineRow, pack: PolicyPack): boolean {
  return packCovers(pack, { regionCode: region_code, licenceLevel: licence_level });
}

function inputsOf(row: MineRow): InputVersion[] {
  const mineId = row.id;
  return recordVersions([
    { kind: "mine", id: mineId, version: row.mine_version, mineId },
    { kind: "boundary", id: row.boundary_id, version: row.boundary_version, mineId },
    { kind: "reserve", id: row.reserve_id, version: row.reserve_version, mineId },
    { kind: "survey", id: row.survey_id, version: row.survey_version, mineId },
  ]);
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
