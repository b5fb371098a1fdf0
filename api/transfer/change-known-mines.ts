import type { Knex } from "knex";
import type { TakenField } from "#contract/transfer";
import { Problem } from "../http/problem.ts";
import { mineColumns } from "../mines/mine-store.ts";
import { knownMines } from "./known-mines.ts";
import type { Match } from "./match-mines.ts";
import type { RegisteredPart } from "./staged-body.ts";
import { storableJson } from "./storable-json.ts";
import { takenFrom } from "./take-fields.ts";
import { changeMinesSql } from "./transfer-sql.ts";

interface KnownItem {
  body: RegisteredPart;
  match: Match;
  taken: readonly TakenField[];
}

/**
 * Writes what was chosen for mines the register knows, and raises their version even when nothing was: whoever edits
 * such a mine meanwhile is told. One that is not at its reviewed version any more stops the import.
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
    return [{ id: mine.id, version: match.version, takes: taken.length > 0, ...columns }];
  });
  const { rows: changed } = await tx.raw(changeMinesSql, { rows: storableJson(rows) });
  if (changed.length < items.length) throw movedMeanwhile(items, changed);
}

function movedMeanwhile(items: readonly KnownItem[], changed: readonly { id: string }[]): Problem {
  const done = new Set(changed.map(({ id }) => id));
  const names = items.filter(({ match }) => !done.has(match.mineId)).map(({ match }) => match.name);
  return new Problem(
    412,
    "register_moved",
    `导入期间，${names.join("、")} 在台账中有变动，没有导入任何内容。请重新核对后再提交。`,
  );
}
