import type { Knex } from "knex";
import type { z } from "zod";
import type { addMine } from "#contract/mines";
import { mineDoubts, newDoubts, reserveDoubts, statedReserve } from "#gis/check/entry-doubt";
import { Exact } from "#gis/exact-decimal";
import type { AppContext } from "../context.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { insertBoundary, officialAreaOf, requireSoundBoundary } from "./boundary-store.ts";
import { confirmDoubts } from "./confirm-doubts.ts";
import { groundOutside } from "./ground-outside.ts";
import { requireRegistrable } from "./mine-checks.ts";
import { mineColumns } from "./mine-store.ts";
import { insertReserve, requireSoundReserve } from "./reserve-store.ts";

export type NewMine = z.output<typeof addMine.body>;

/** What can be refused without the database; slow for many corners, so before a transaction. */
export function requireSoundMine({ boundary, reserve }: NewMine, today: string): void {
  if (boundary) requireSoundBoundary(boundary, "body.boundary.");
  if (reserve) requireSoundReserve(reserve, { path: "body.reserve.", today });
}

/** Registers a mine with its boundary and reserve: all of it or nothing. Run it in a transaction. */
export async function registerMine(
  tx: Knex,
  context: Pick<AppContext, "newId" | "now">,
  mine: NewMine,
  by: string,
): Promise<{ id: string; version: number }> {
  const { boundary, reserve, confirmed, ...fields } = mine;
  const { newId, now } = context;
  const id = newId();
  await requireRegistrable(tx, { id, today: shanghaiDay(now()) }, fields);
  const outside = boundary
    ? await groundOutside(tx, {
        regionCode: fields.regionCode,
        parts: boundary.parts,
        path: "body.boundary",
      })
    : [];
  const licensedAreaKm2 = fields.licensedAreaKm2 ?? declaredKm2(boundary);
  const columns = mineColumns({ ...fields, licensedAreaKm2 });
  const [row] = await tx("mine").insert({ id, ...columns }, ["id", "version"]);
  if (boundary) await insertBoundary(tx, { id: newId(), mineId: id }, boundary);
  if (reserve) await insertReserve(tx, newId(), id, reserve);
  const officialAreaM2 = boundary ? officialAreaOf(boundary.parts) : null;
  const doubts = mineDoubts({ ...fields, licensedAreaKm2, officialAreaM2 });
  const ofReserve = reserve ? newDoubts(reserveDoubts(statedReserve(reserve, fields)), doubts) : [];
  await confirmDoubts(tx, id, [...doubts, ...outside, ...ofReserve], { confirmed, by, context });
  return row;
}

/** 证载面积 of a new mine that names none itself. */
function declaredKm2(boundary: NewMine["boundary"]): string | null {
  const declaredM2 = boundary?.declaredAreaM2 ?? null;
  return declaredM2 === null ? null : new Exact(declaredM2).div(1_000_000).toFixed();
}
