import type { Knex } from "knex";
import type { BoundaryFigures, SchemeBoundary } from "#contract/scheme-boundaries";
import { gapDoubts } from "#gis/gap-land/gap-tests";
import { fiveUnities } from "#gis/schemes/five-unities";
import { boundaryShape, type GroupBoundary } from "#gis/schemes/group-boundary";
import { sameMembers } from "#gis/schemes/kept-boundary";
import { refusal, removeVersioned } from "../db/versioned-write.ts";
import { badRequest, notFound } from "../http/problem.ts";
import { threads } from "../jobs/thread-pool.ts";
import { requireSoundParts } from "../shapes/shape-checks.ts";
import { storingShape } from "../shapes/stored-shape.ts";
import { addBoundarySql, changeBoundarySql, schemeBoundarySql } from "./boundary-sql.ts";
import { schemeMineNamesSql } from "./group-sql.ts";
import { loadSurroundings, named } from "./load-surroundings.ts";
import { type GroupIds, needGroup, readGroup, rulesOf, type StoredGroup } from "./scheme-group.ts";

interface Stored {
  groupId: string;
  version: number;
  parts: GroupBoundary["parts"];
  memberIds: string[];
  updatedBy: string;
  updatedAt: Date | string;
}

const what = "新矿区范围";

async function findBoundary(db: Knex, ids: GroupIds): Promise<Stored | undefined> {
  return (await db.raw<{ rows: Stored[] }>(schemeBoundarySql, ids)).rows[0];
}

/** The boundary of a group with its figures by the register as it is; of a dissolved group too. */
export async function readBoundary(db: Knex, ids: GroupIds): Promise<SchemeBoundary> {
  const group = await readGroup(db, ids);
  const stored = await findBoundary(db, ids);
  if (!stored) throw notFound(what);
  const memberIds = group.memberIds.length > 0 ? group.memberIds : stored.memberIds;
  const weighed = await weigh(db, ids.id, { ...group, memberIds }, { parts: stored.parts });
  return told(group, stored, weighed);
}

interface Weighed {
  figures: BoundaryFigures;
  doubts: string[];
}

async function weigh(
  db: Knex,
  schemeId: string,
  group: StoredGroup,
  boundary: GroupBoundary,
): Promise<Weighed> {
  const around = await loadSurroundings(db, { schemeId, group, drawn: boundaryShape(boundary) });
  if (!around) throw notFound(what);
  const order = { boundary, around: named(around), rules: rulesOf(group) };
  const figures = await threads.one("groupFigures", order, { urgent: true });
  return { figures, doubts: gapDoubts(around) };
}

function told(group: StoredGroup, stored: Stored, { figures, doubts }: Weighed): SchemeBoundary {
  const { groupId, version, parts, memberIds, updatedBy, updatedAt } = stored;
  return {
    ...{ groupId, version, memberIds, updatedBy, figures, doubts },
    boundary: { parts },
    isOutdated: !sameMembers(memberIds, group.memberIds),
    unities: fiveUnities(figures, group.subjectName),
    updatedAt: new Date(updatedAt).toISOString(),
  };
}

/** What a boundary is put by: the version that was seen, null where none was. */
export interface PutOrder extends GroupIds {
  ifMatch: number | null;
}

export interface DrawnBoundary {
  boundary: GroupBoundary;
  memberIds: string[];
}

/** Checks and weighs a boundary before a transaction; it is refused where its shape is unsound, not where it lies wrong. */
export async function weighBoundary(db: Knex, ids: GroupIds, { boundary, memberIds }: DrawnBoundary) {
  requireSoundParts(
    boundary.parts.map(({ rings, topM, bottomM }, part) => ({
      ...{ path: `body.boundary.parts.${part}.rings`, name: null },
      ...{ topM: numberOf(topM), bottomM: numberOf(bottomM) },
      shape: { type: "MultiPolygon", coordinates: [rings] },
    })),
    "CGCS2000",
  );
  const group = await needGroup(db, ids);
  await requireMembers(db, ids.id, memberIds);
  return { group, weighed: await weigh(db, ids.id, group, boundary) };
}

const numberOf = (text: string | null) => (text === null ? null : Number(text));

async function requireMembers(db: Knex, id: string, memberIds: readonly string[]): Promise<void> {
  const { rows } = await db.raw<{ rows: { id: string }[] }>(schemeMineNamesSql, { id, memberIds });
  if (rows.length === new Set(memberIds).size) return;
  const message = "有不在本方案中的矿山，请刷新后重试。";
  throw badRequest("invalid_input", message, [{ path: "body.memberIds", message }]);
}

/** Lays the boundary down by the version that was seen. Run it in a transaction. */
export async function putBoundary(
  tx: Knex,
  { id, groupId, ifMatch }: PutOrder,
  { boundary, memberIds }: DrawnBoundary,
  { group, weighed }: Awaited<ReturnType<typeof weighBoundary>>,
): Promise<SchemeBoundary> {
  const row = {
    ...{ id, groupId, memberIds: [...new Set(memberIds)] },
    parts: JSON.stringify(boundary.parts),
    shape: JSON.stringify(boundaryShape(boundary)),
    figures: JSON.stringify(weighed.figures),
  };
  const write =
    ifMatch === null ? tx.raw(addBoundarySql, row) : tx.raw(changeBoundarySql, { ...row, ifMatch });
  const { rows } = await storingShape<{ rows: { version: number }[] }>(write);
  const current = () => findBoundary(tx, { id, groupId });
  const stored = rows[0] ? await current() : undefined;
  if (stored) return told(group, stored, weighed);
  throw await refusal({ what, ifMatch, current });
}

export async function removeBoundary(
  tx: Knex,
  { id, groupId, ifMatch }: GroupIds & { ifMatch: number },
): Promise<{ groupId: string; version: number }> {
  const { version } = await removeVersioned<"group_id">(tx, {
    ...{ table: "scheme_boundary", key: { scheme_id: id, group_id: groupId }, ifMatch, what },
    current: () => findBoundary(tx, { id, groupId }),
  });
  return { groupId, version };
}
