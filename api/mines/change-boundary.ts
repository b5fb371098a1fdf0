import type { Knex } from "knex";
import type { z } from "zod";
import type { changeBoundary as changeEndpoint } from "#contract/boundaries";
import { changeVersioned, removeVersioned, type VersionedRow } from "../db/versioned-write.ts";
import { conflict, notFound } from "../http/problem.ts";
import { requireLater } from "./add-boundary.ts";
import { boundariesOf, decides, replaceParts } from "./boundary-store.ts";
import { touchMines } from "./change-mine.ts";
import { requireOwnGround } from "./ground-outside.ts";
import { followDeclaredAreaSql, restoreLicensedAreaSql } from "./licensed-area-sql.ts";
import { lockMines } from "./lock-mines.ts";

type Changes = z.output<typeof changeEndpoint.body>;
type Written = { id: string; version: number };

/** A boundary version of a mine, which only who saw its newest state may correct or take back. */
export interface BoundaryWrite {
  id: string;
  boundaryId: string;
  ifMatch: number;
}
interface Validity {
  id: string;
  valid_from: string;
  valid_to: string | null;
}

/** Corrects the newest boundary; the one before it ends the day this one begins, and 证载面积 follows. Run it in a transaction. */
export async function changeBoundary(tx: Knex, write: BoundaryWrite, changes: Changes): Promise<Written> {
  await lockMines(tx, [write.id]);
  const { newest, before } = await needNewest(tx, write);
  if (changes.declaredAreaM2 === null) await tx.raw(restoreLicensedAreaSql, { boundary: newest.id });
  await changeVersioned(tx, rowOf(tx, write), columnsOf(changes));
  if (changes.parts) {
    await requireOwnGround(tx, write.id, changes.parts);
    await replaceParts(tx, newest.id, changes.parts);
  }
  if (changes.validFrom) await moveBeginning(tx, changes.validFrom, newest, before);
  await tx.raw(followDeclaredAreaSql, { boundaries: [newest.id] });
  await touchMines(tx, [write.id]);
  return await tx("boundary").where({ id: newest.id }).first("id", "version");
}

/** Takes the newest boundary back: the one before it is in force again, and 证载面积 is what it was. Run it in a transaction. */
export async function removeBoundary(tx: Knex, write: BoundaryWrite): Promise<Written> {
  await lockMines(tx, [write.id]);
  const { newest, before } = await needNewest(tx, write);
  if (!before) await requireNoQuota(tx, write.id);
  await tx.raw(restoreLicensedAreaSql, { boundary: newest.id });
  const { version } = await removeVersioned(tx, rowOf(tx, write));
  if (before && before.valid_to === newest.valid_from) {
    await tx("boundary").where({ id: before.id }).update({ valid_to: newest.valid_to });
  }
  await touchMines(tx, [write.id]);
  return { id: newest.id, version };
}

const rowOf = (tx: Knex, { id, boundaryId, ifMatch }: BoundaryWrite): VersionedRow => ({
  table: "boundary",
  key: { id: boundaryId, mine_id: id },
  ifMatch,
  what: "矿区范围",
  current: async () => (await boundariesOf(tx, id)).find((boundary) => boundary.id === boundaryId),
});

async function needNewest(
  tx: Knex,
  { id, boundaryId }: BoundaryWrite,
): Promise<{ newest: Validity; before: Validity | undefined }> {
  const [newest, before, ...older]: Validity[] = await tx("boundary")
    .where({ mine_id: id })
    .orderBy("valid_from", "desc")
    .select("id", "valid_from", "valid_to");
  if (newest?.id === boundaryId) return { newest, before };
  const known = [before, ...older].some((one) => one?.id === boundaryId);
  if (!newest || !known) throw notFound("矿区范围");
  throw conflict(
    "boundary_not_newest",
    `只能更正或撤回最新的矿区范围：该范围已被自 ${newest.valid_from} 起的范围取代，请先处理后者。`,
  );
}

/** Neither day may overlap in between: the earlier boundary shrinks before this one moves, and grows after it. */
async function moveBeginning(tx: Knex, validFrom: string, newest: Validity, before: Validity | undefined) {
  if (!before) {
    await tx("boundary").where({ id: newest.id }).update({ valid_from: validFrom });
    return;
  }
  requireLater(validFrom, before.valid_from);
  const endOn = (day: string | null) => tx("boundary").where({ id: before.id }).update({ valid_to: day });
  const follows = before.valid_to === newest.valid_from;
  if (before.valid_to !== null && validFrom < before.valid_to) await endOn(validFrom);
  await tx("boundary").where({ id: newest.id }).update({ valid_from: validFrom });
  if (follows) await endOn(validFrom);
}

/** Quotas are drawn and summed by the mine's place. */
async function requireNoQuota(tx: Knex, mineId: string): Promise<void> {
  if (!(await tx("quota").where({ mine_id: mineId }).first("id"))) return;
  throw conflict(
    "boundary_needed",
    "不能撤回：这是该矿山唯一的矿区范围，而该矿山已有产量指标。请更正该范围，或先删除指标。",
  );
}

/** knex leaves out what is undefined: an absent field stays as stored. */
function columnsOf({ sourceCrs, declaredAreaM2, sourceText, sourceName }: Changes) {
  return {
    declared_area_m2: declaredAreaM2,
    ...(declaredAreaM2 === null && { sets_licensed_area: false, licensed_area_before_km2: null }),
    source_text: sourceText,
    source_name: sourceName,
    ...(sourceCrs && {
      source_datum: sourceCrs.datum,
      source_kind: sourceCrs.kind,
      source_zone_width: sourceCrs.zoneWidth,
      source_zone: sourceCrs.zone,
      not_for_decision: !decides(sourceCrs.datum),
    }),
  };
}
