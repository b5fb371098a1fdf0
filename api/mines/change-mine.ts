import type { Knex } from "knex";
import type { z } from "zod";
import type { changeMine as changeMineEndpoint, RegisteredFields } from "#contract/mines";
import { mineDoubts, newDoubts } from "#gis/check/entry-doubt";
import { changeVersioned, type VersionedRow } from "../db/versioned-write.ts";
import { type Answers, confirmDoubts } from "./confirm-doubts.ts";
import { lockMines } from "./lock-mines.ts";
import { requireRegistrable } from "./mine-checks.ts";
import { findMine, requireMine } from "./mine-list.ts";
import { mineColumns } from "./mine-store.ts";
import { requireInRegion } from "./outside-region.ts";
import { requireBlockChanges } from "./planned-block.ts";

export interface MineWrite {
  id: string;
  ifMatch: number;
  today: string;
}

/** The mine a write is aimed at, guarded by the version the writer saw. */
export const versionedMine = (tx: Knex, { id, ifMatch, today }: MineWrite): VersionedRow => ({
  table: "mine",
  key: { id },
  ifMatch,
  what: "矿山",
  current: () => findMine(tx, today, id),
});

/** Mines whose boundaries, reserves or lineage changed: whoever has one of them open is told when they save. */
export async function touchMines(tx: Knex, ids: readonly string[]): Promise<void> {
  await tx("mine").whereIn("id", ids).update({ updated_at: tx.fn.now() });
}

/** Changes only the fields that are named; the whole is checked as it would then stand. */
export async function changeMine(
  tx: Knex,
  write: MineWrite,
  { confirmed, ...changes }: z.output<typeof changeMineEndpoint.body>,
  answers: Omit<Answers, "confirmed">,
): Promise<{ id: string; version: number }> {
  const stored = await requireMine(tx, write.today, write.id);
  const named = withoutAbsent(changes);
  if (stored.status === "planned") requireBlockChanges(named);
  const namesArea = changes.licensedAreaKm2 !== undefined;
  const next = { ...stored, ...named };
  const written = await writeMine(tx, write, next, { namesArea });
  if (next.regionCode !== stored.regionCode)
    await requireInRegion(tx, write.today, { mineId: write.id, regionCode: next.regionCode });
  const doubts = newDoubts(mineDoubts(next), mineDoubts(stored));
  await confirmDoubts(tx, write.id, doubts, { confirmed, ...answers });
  return written;
}

interface Writing {
  /** whether 证载面积 is one of the fields to be written */
  namesArea: boolean;
  /** the day, document and manner by which a planned block became a mine, and what it was before; nulls where that is taken back */
  grant?: Record<"granted_on" | "grant_document" | "grant_manner" | "before_grant", string | null>;
}

/** Writes the fields of a mine when they can be registered and it stands at the version the writer saw. */
export async function writeMine(
  tx: Knex,
  write: MineWrite,
  fields: RegisteredFields,
  { namesArea, grant }: Writing,
): Promise<{ id: string; version: number }> {
  await lockMines(tx, [write.id]);
  await requireRegistrable(tx, write, fields);
  const { licensed_area_km2: licensedArea, ...columns } = mineColumns(fields);
  const awaited = await awaitedBoundary(tx, write);
  if (namesArea && awaited) {
    await tx("boundary").where({ id: awaited.id }).update({ licensed_area_before_km2: licensedArea });
  }
  const area = namesArea && !awaited ? { licensed_area_km2: licensedArea } : {};
  return await changeVersioned(tx, versionedMine(tx, write), { ...columns, ...area, ...grant });
}

/** A boundary still to come that will bring its own 证载面积: until then the area is kept with it, not with the mine. */
function awaitedBoundary(tx: Knex, { id, today }: MineWrite): Promise<{ id: string } | undefined> {
  return tx("boundary")
    .where({ mine_id: id, sets_licensed_area: true })
    .where("valid_from", ">", today)
    .orderBy("valid_from")
    .first("id");
}

function withoutAbsent(
  changes: Omit<z.output<typeof changeMineEndpoint.body>, "confirmed">,
): Partial<RegisteredFields> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
