import type { Knex } from "knex";
import type { BreachParameters, LicenceFacts } from "#gis/breaches/finding";
import {
  minesSql,
  otherLicencesSql,
  workingsSql,
  zonesNearMinesSql,
  zonesNearWorkingsSql,
  zonesSql,
} from "./breach-sql.ts";
import type { BreachMatter, ResidentZones } from "./judge-breaches.ts";
import { loadZones } from "./load-zones.ts";
import type { MineRow, NearRow, OtherLicenceRow, WorkingRow, ZoneRow } from "./matter-rows.ts";
import { ownLicences } from "./own-licences.ts";

/** Lines of control: ground under them is to be left or given up. Zones that plan mining are none. */
export const controlKinds = [
  "ecological_red_line",
  "nature_reserve",
  "nature_park",
  "drinking_water",
  "permanent_farmland",
  "urban_boundary",
  "mining_prohibited",
];

export interface LoadedMatter {
  matter: BreachMatter;
  /** the zones whole, for all threads */
  resident: ResidentZones;
  workings: Map<string, WorkingRow>;
  mines: Map<string, MineRow>;
  /** names of mines whose ground a working may intrude on */
  otherNames: Map<string, string>;
  zones: Map<string, ZoneRow>;
  /** zones near each working */
  zonesNear: Map<string, NearRow[]>;
  /** other licences under each working */
  others: Map<string, OtherLicenceRow[]>;
  /** workings and mines that cannot be judged because their licence is not in CGCS2000 */
  notForDecision: number;
  missingBoundary: number;
}

/** Reads all a breach analysis of a region needs; PostGIS preselects by its indexes, gis decides. */
export async function loadMatter(
  db: Knex,
  order: { region: string; asOf: string; parameters: BreachParameters },
): Promise<LoadedMatter> {
  const sigmaM = order.parameters.licenceSigmaM;
  const at = { region: order.region, day: order.asOf };
  const allWorkings = ownLicences(await rowsOf<WorkingRow>(db, workingsSql, at));
  const allMines = await rowsOf<MineRow>(db, minesSql, at);
  const workings = allWorkings.filter((row) => row.not_for_decision !== true);
  const mines = allMines.flatMap((row) =>
    row.shape !== null && !row.not_for_decision ? [{ ...row, shape: row.shape }] : [],
  );
  const workingIds = workings.map(({ id }) => id);
  const others = await rowsOf<OtherLicenceRow>(db, otherLicencesSql, {
    day: order.asOf,
    workings: workingIds,
  });
  const near = { day: order.asOf, kinds: controlKinds };
  const byWorking = await rowsOf<NearRow>(db, zonesNearWorkingsSql, { ...near, ids: workingIds });
  const byMine = await rowsOf<NearRow>(db, zonesNearMinesSql, {
    ...near,
    ids: mines.map(({ id }) => id),
  });
  const zoneIds = [...new Set([...byWorking, ...byMine].map(({ zone_id }) => zone_id))];
  const zoneRows = await rowsOf<ZoneRow>(db, zonesSql, { zones: zoneIds });
  const intruded = groupBy(others, ({ working_id }) => working_id);
  return {
    matter: {
      parameters: order.parameters,
      workings: workings.map((row) => ({
        working: workingFacts(row),
        licence: licenceOf(row, sigmaM),
        others: (intruded.get(row.id) ?? []).map((other) => otherLicence(other, sigmaM)),
      })),
      mines: mines.map(({ id, shape }) => ({ mineId: id, shape })),
    },
    resident: await loadZones(db, zoneIds),
    workings: new Map(workings.map((row) => [row.id, row])),
    mines: new Map(mines.map((row) => [row.id, row])),
    otherNames: new Map(others.map((row) => [row.mine_id, row.mine_name])),
    zones: new Map(zoneRows.map((row) => [row.id, row])),
    zonesNear: groupBy(byWorking, ({ near_id }) => near_id),
    others: intruded,
    notForDecision:
      allWorkings.length -
      workings.length +
      allMines.filter((row) => row.shape && row.not_for_decision).length,
    missingBoundary: allMines.filter((row) => row.shape === null).length,
  };
}

function workingFacts(row: WorkingRow): BreachMatter["workings"][number]["working"] {
  return {
    id: row.id,
    shape: row.shape,
    sigmaM: Number(row.sigma_m),
    floorM: row.floor_m,
    mineId: row.mine_id,
  };
}

function licenceOf(row: WorkingRow, sigmaM: number): LicenceFacts | null {
  if (row.licence_mine_id === null || row.licence_shape === null) return null;
  return {
    mineId: row.licence_mine_id,
    shape: row.licence_shape,
    sigmaM,
    topM: row.top_m,
    bottomM: row.bottom_m,
  };
}

function otherLicence(row: OtherLicenceRow, sigmaM: number): LicenceFacts {
  return { mineId: row.mine_id, shape: row.shape, sigmaM, topM: null, bottomM: null };
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

async function rowsOf<Row>(db: Knex, sql: string, bindings: Record<string, unknown>): Promise<Row[]> {
  const { rows } = await db.raw(sql, bindings);
  return rows as Row[];
}
