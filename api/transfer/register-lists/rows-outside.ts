import type { Knex } from "knex";
import { listFieldLabels } from "#gis/register-lists/list-field";
import { Problem } from "../../http/problem.ts";
import { type Move, movesOutside } from "../../mines/outside-region.ts";
import type { ComparedRow } from "./compared-row.ts";
import type { ChangedMine } from "./store-list.ts";

/** Rows that give a mine a region in which its ground does not lie at all: that field is not offered, and the row says why. */
export async function withOutsideRows(
  db: Knex,
  day: string,
  rows: readonly ComparedRow[],
): Promise<ComparedRow[]> {
  const outside = await movesOutside(db, day, rows.flatMap(moveOf));
  return rows.map((row) => {
    const why = row.mineId === null ? undefined : outside.get(row.mineId);
    return why === undefined ? row : withoutMove(row, why);
  });
}

function moveOf({ mineId, body }: ComparedRow): Move[] {
  const change = body.changes.find(({ field }) => field === "regionCode");
  return mineId === null || !change ? [] : [{ mineId, regionCode: change.value }];
}

function withoutMove(row: ComparedRow, why: string): ComparedRow {
  const changes = row.body.changes.filter(({ field }) => field !== "regionCode");
  const message = `第 ${row.body.row} 行「${listFieldLabels.regionCode}」：${why}`;
  const issues = [...row.body.issues, { field: "regionCode", severity: "error", message } as const];
  return {
    ...row,
    kind: changes.length > 0 ? "changed" : "error",
    doubtful: changes.some(({ doubt }) => doubt !== null),
    body: { ...row.body, changes, issues },
  };
}

type Taken = ChangedMine & { row: { position: number; name: string; body: { row: number | null } } };

/** The same when the list is taken: an outline or a boundary may have come since it was compared. */
export async function requireInRegions(tx: Knex, day: string, taken: readonly Taken[]): Promise<void> {
  const moves = taken.flatMap(({ mine, values: { regionCode } }) =>
    regionCode === undefined ? [] : [{ mineId: mine.id, regionCode }],
  );
  const outside = await movesOutside(tx, day, moves);
  const issues = taken.flatMap(({ mine, row }) => {
    const why = outside.get(mine.id);
    return why === undefined
      ? []
      : [{ path: `rows.${row.position}`, message: `第 ${row.body.row} 行“${row.name}”：${why}` }];
  });
  const [first] = issues;
  if (first)
    throw new Problem(422, "outside_region", `没有采用任何更改：${first.message}`, {
      issues: issues.slice(0, 100),
    });
}
