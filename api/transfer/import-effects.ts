import type { Knex } from "knex";
import type { ChangeEffect } from "../approvals/change.ts";
import { mineColumns } from "../mines/mine-store.ts";
import { type ChosenItem, nextChosen } from "./chosen-items.ts";
import { chosenCountsSql, knownChosenSql } from "./chosen-sql.ts";
import type { CommitOrder } from "./commit-staging.ts";
import { knownMines, type StoredMine } from "./known-mines.ts";
import { stagingRow } from "./staging-store.ts";
import { takenFrom } from "./take-fields.ts";

/** As many mines of an import are told one by one; of the others, how many. */
const mostTold = 50;
const itemsPerStep = 200;

/** What an import will do: the batch as a whole, and the mines of the register it changes. */
export async function importEffects(
  tx: Knex,
  stagingId: string,
  { batchName, defaults }: CommitOrder,
): Promise<ChangeEffect[]> {
  const staging = await stagingRow(tx, stagingId);
  const choice = { staging: stagingId };
  const { chosen } = (await tx.raw(chosenCountsSql, choice)).rows[0] as { chosen: string | number };
  const { known } = (await tx.raw(knownChosenSql, choice)).rows[0] as { known: string | number };
  const batch = {
    name: batchName,
    file_name: staging?.file_name ?? null,
    sha256: staging?.sha256 ?? null,
    item_count: Number(chosen),
    added_count: Number(chosen) - Number(known),
    changed_count: Number(known),
    valid_from: defaults.validFrom,
  };
  const items = await firstKnown(tx, stagingId);
  const stored = await knownMines(
    tx,
    items.flatMap(({ match }) => match?.mineId ?? []),
  );
  const own = { regionCode: null, mineId: null };
  const effects: ChangeEffect[] = [
    { kind: "insert", subject: "import_batch", recordKey: stagingId, before: null, after: batch, ...own },
    ...items.flatMap((item) => {
      const mine = stored.get(item.match?.mineId ?? "");
      return mine ? [{ ...own, ...mineEffect(mine, item, defaults.validFrom) }] : [];
    }),
  ];
  return JSON.parse(JSON.stringify(effects));
}

async function firstKnown(tx: Knex, stagingId: string): Promise<ChosenItem[]> {
  const found: ChosenItem[] = [];
  for (let after = -1; found.length < mostTold; ) {
    const items = await nextChosen(tx, stagingId, { after, limit: itemsPerStep });
    const last = items.at(-1);
    if (!last) break;
    found.push(...items.filter(({ match }) => match !== null));
    after = last.index;
  }
  return found.slice(0, mostTold);
}

/** Its new boundary from a day on, and what it takes of the file. */
function mineEffect(
  mine: StoredMine,
  { body, taken }: ChosenItem,
  from: string,
): Pick<ChangeEffect, "kind" | "subject" | "recordKey" | "before" | "after"> {
  const before: Record<string, unknown> = mineColumns(mine);
  const after: Record<string, unknown> = mineColumns(takenFrom(mine, body, taken));
  const changed = Object.keys(after).filter((column) => after[column] !== before[column]);
  const of = (columns: Record<string, unknown>) => changed.map((column) => [column, columns[column]]);
  const named = { name: mine.name };
  return {
    kind: "update",
    subject: "mine",
    recordKey: mine.id,
    before: { ...named, ...Object.fromEntries(of(before)) },
    after: {
      ...named,
      ...Object.fromEntries(of(after)),
      new_boundary_from: from,
      ...(taken.includes("reserve") && { takes_reserve: true }),
    },
  };
}
