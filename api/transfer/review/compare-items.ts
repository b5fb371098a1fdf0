import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import { sameCorners } from "#gis/measure/same-corners";
import { differencesOf, licensedAreaChange } from "../differences.ts";
import { refreshMatches } from "../item-matches.ts";
import { knownMines, type StoredMine } from "../known-mines.ts";
import { type HeldReserve, knownReserves } from "../reserve-difference.ts";
import type { RegisteredPart } from "../staged-body.ts";
import { storableJson } from "../storable-json.ts";
import { keepComparedSql, uncomparedSql } from "./review-sql.ts";

interface Uncompared {
  index: number;
  mineId: string;
  body: RegisteredPart;
  /** null where only corner by corner can tell; then shape and extent are given */
  sameBoundary: boolean | null;
  shape: MultiPolygon | null;
  extent: MultiPolygon | null;
}

/** corners of survey files are rounded to the millimetre */
const sameWithinM = 0.002;
const itemsPerStep = 500;

/**
 * Compares every item that speaks of a mine of the register with it, some at a time; what was compared and has not changed
 * since is left alone.
 */
export async function compareItems(db: Knex, staging: string, check: () => void = () => {}): Promise<void> {
  await refreshMatches(db, staging);
  for (let after = -1; ; ) {
    check();
    const { rows } = await db.raw(uncomparedSql, { staging, after, limit: itemsPerStep });
    const items = rows as Uncompared[];
    const last = items.at(-1);
    if (!last) return;
    const named = items.map(({ mineId }) => mineId);
    const [mines, reserves] = [await knownMines(db, named), await knownReserves(db, named)];
    const compared = items.map((item) =>
      comparedRow(item, mines.get(item.mineId), reserves.get(item.mineId) ?? []),
    );
    await db.raw(keepComparedSql, { staging, rows: storableJson(compared) });
    after = last.index;
  }
}

function comparedRow(
  { index, mineId, body, sameBoundary, shape, extent }: Uncompared,
  stored: StoredMine | undefined,
  reserves: readonly HeldReserve[],
) {
  return {
    index,
    mine_id: mineId,
    same_boundary:
      sameBoundary ?? (shape !== null && extent !== null && sameCorners(shape, extent, sameWithinM)),
    licensed_area: stored ? licensedAreaChange(body, stored) : null,
    differences: stored ? differencesOf(body, stored, reserves) : [],
  };
}
