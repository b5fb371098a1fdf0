import type { Knex } from "knex";
import type { TakenField } from "#contract/transfer";
import { Problem } from "../http/problem.ts";
import { mineColumns } from "../mines/mine-store.ts";
import { knownMines } from "./known-mines.ts";
import type { Match } from "./match-mines.ts";
import { lockHeldReservesSql } from "./reserve-sql.ts";
import type { RegisteredPart } from "./staged-body.ts";
import { storableJson } from "./storable-json.ts";
import { takenFrom } from "./take-fields.ts";
import { changeMinesSql } from "./transfer-sql.ts";

interface KnownItem {
  body: RegisteredPart;
  match: Match;
  taken: readonly TakenField[];
  reserves: string | null;
}

/**
 * Writes what was chosen for mines the register knows, and raises their version even when nothing was: whoever edits
 * such a mine meanwhile is told. One that is not at its reviewed version any more, or whose reserve is taken and was not compared
 * with those it has now, stops the import.
 */
export async function changeKnownMines(tx: Knex, items: readonly KnownItem[]): Promise<void> {
  const stored = await knownMines(
    tx,
    items.map(({ match }) => match.mineId),
  );
  const rows = items.flatMap(({ body, match, taken }) => {
    const mine = stored.get(match.mineId);
    if (!mine) return [];
    const columns = mineColumns(takenFrom(mine, body, taken));
    return [
      { id: mine.id, version: match.version, takes: taken.some((field) => field !== "reserve"), ...columns },
    ];
  });
  const { rows: changed } = await tx.raw(changeMinesSql, { rows: storableJson(rows) });
  const done = new Set((changed as { id: string }[]).map(({ id }) => id));
  requireUnmoved(items.filter(({ match }) => !done.has(match.mineId)));
  requireUnmoved(await otherReserves(tx, items));
}

/** Items whose reserve is taken and whose mine has not the reserves they were compared with. */
async function otherReserves(tx: Knex, items: readonly KnownItem[]): Promise<KnownItem[]> {
  const taking = items.filter(({ taken }) => taken.includes("reserve"));
  if (taking.length === 0) return [];
  const { rows } = await tx.raw(lockHeldReservesSql, { mines: taking.map(({ match }) => match.mineId) });
  const held = new Map(
    (rows as { mineId: string; reserves: string }[]).map(({ mineId, reserves }) => [mineId, reserves]),
  );
  return taking.filter(({ match, reserves }) => (held.get(match.mineId) ?? null) !== reserves);
}

function requireUnmoved(moved: readonly KnownItem[]): void {
  if (moved.length === 0) return;
  const names = moved.map(({ match }) => match.name);
  throw new Problem(
    412,
    "register_moved",
    `导入期间，${names.join("、")} 在台账中有变动，没有导入任何内容。请重新核对后再提交。`,
  );
}
