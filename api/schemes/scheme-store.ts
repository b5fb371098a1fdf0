import type { Knex } from "knex";
import type { z } from "zod";
import type { Reply } from "#contract/endpoint";
import type {
  Arrangement,
  getSchemeVersions,
  listSchemes,
  Scheme,
  SchemeDemands,
  SchemeHead,
} from "#contract/schemes";
import { packRules } from "#gis/optimum/pack-rules";
import { arrangementFaults, keyOf } from "#gis/schemes/arrangement";
import { packDemands, schemeRules } from "#gis/schemes/scheme-rules";
import { schemeState } from "#gis/schemes/scheme-state";
import { type Page, readPage } from "../db/read-page.ts";
import { changeVersioned } from "../db/versioned-write.ts";
import { issuesAt, notFound, Problem } from "../http/problem.ts";
import { needPack } from "../jobs/order-run.ts";
import { regionScope } from "../regions/region-scope.ts";
import { schemeBoundariesSql } from "./boundary-sql.ts";
import type { NewGround } from "./scheme-ground.ts";
import {
  addSchemeLinksSql,
  addSchemeMinesSql,
  addSchemeSql,
  arrangeSql,
  copyPartsSql,
  copySchemeSql,
  schemeGroupsSql,
  schemeHeadSql,
  schemeLinksSql,
  schemeList,
  schemeMinesSql,
  schemeVersionsSql,
  schemeWishesSql,
} from "./scheme-sql.ts";

type Query = z.output<typeof listSchemes.query>;
type Stored<Head> = Omit<Head, "createdAt" | "updatedAt"> & Record<"createdAt" | "updatedAt", Date | string>;
type SchemeVersions = Reply<typeof getSchemeVersions>;
type Written = { id: string; version: number };
type Wish = { a: string; b: string; kind: "together" | "apart" };

const what = "整合方案";

export function listSchemeHeads(db: Knex, query: Query): Promise<Page<SchemeHead>> {
  return readPage<Stored<SchemeHead> & { sort_key: string }, SchemeHead, Query["sort"]>(
    db,
    schemeList,
    query,
    {
      filter: { region: regionScope(query.region) },
      idOf: ({ id }) => id,
      itemOf: ({ sort_key: _, ...head }) => headOf(head),
    },
  );
}

/** A scheme with its ground, what was decided of it so far, and what it comes to. */
export async function readScheme(db: Knex, id: string): Promise<Scheme> {
  const scheme = await findScheme(db, id);
  if (!scheme) throw notFound(what);
  return scheme;
}

export async function readSchemeVersions(db: Knex, id: string): Promise<SchemeVersions> {
  const [found] = (await db.raw<{ rows: SchemeVersions[] }>(schemeVersionsSql, { id })).rows;
  if (!found) throw notFound(what);
  return found;
}

export async function findScheme(db: Knex, id: string): Promise<Scheme | undefined> {
  const rowsOf = async <Row>(sql: string) => (await db.raw<{ rows: Row[] }>(sql, { id })).rows;
  const [found] = await rowsOf<Stored<SchemeHead> & { demands: SchemeDemands }>(schemeHeadSql);
  if (!found) return undefined;
  const mines = (await rowsOf<{ facts: Scheme["mines"][number] }>(schemeMinesSql)).map(({ facts }) => facts);
  const links = await rowsOf<Scheme["links"][number]>(schemeLinksSql);
  const groups = await rowsOf<Arrangement["groups"][number]>(schemeGroupsSql);
  const wishes = await rowsOf<Wish>(schemeWishesSql);
  const pairs = (kind: Wish["kind"]) =>
    wishes.filter((wish) => wish.kind === kind).map(({ a, b }): [string, string] => [a, b]);
  const arrangement = { groups, together: pairs("together"), apart: pairs("apart") };
  const boundaries = await rowsOf<Scheme["boundaries"][number]>(schemeBoundariesSql);
  const { demands, ...head } = found;
  const parts = { demands, mines, links, arrangement, boundaries };
  return { ...headOf(head), ...parts, state: stateOf({ packId: head.packId, ...parts }) };
}

function stateOf({
  packId,
  demands,
  mines,
  links,
  arrangement,
  boundaries,
}: Pick<Scheme, "packId" | "demands" | "mines" | "links" | "arrangement" | "boundaries">): Scheme["state"] {
  const ground = { mines: mines.map((mine) => ({ ...mine, center: centerOf(mine) })), links, boundaries };
  const drafted = ground.mines.map((mine) => ({ ...mine, draftGroup: null }));
  const pack = needPack(packId);
  const rules = schemeRules(demands, { mines: drafted, links }, arrangement, packRules(pack).weights);
  return told(schemeState(ground, arrangement, rules, pack.targets));
}

const centerOf = ({ center: [lon = 0, lat = 0] }: Scheme["mines"][number]): [number, number] => [lon, lat];

const told = ({ outcomes, measures, broken, targets }: ReturnType<typeof schemeState>): Scheme["state"] => ({
  outcomes: outcomes.map(({ parts, ...outcome }) => ({ ...outcome, parts: parts.map((part) => [...part]) })),
  measures,
  broken: broken.map(({ mineIds, ...rule }) => ({ ...rule, mineIds: [...mineIds] })),
  targets: targets.map(({ target: { value: asked, comparison, tolerance, clauseId }, ...standing }) => ({
    ...standing,
    ...{ asked, comparison, tolerance, clauseId },
  })),
});

/** A scheme on the ground of an analysis, grouped as that found or each mine alone. */
export async function addScheme(
  tx: Knex,
  { run, mines, links, groups }: NewGround,
  order: { id: string; name: string; start: "alone" | "candidates"; newId: () => string },
): Promise<Written> {
  const { id, name, start, newId } = order;
  const demands = JSON.stringify(packDemands(needPack(run.packId)));
  const written = await addNamed(tx, addSchemeSql, { id, name, runId: run.id, demands });
  await tx.raw(addSchemeMinesSql, { id, mines: JSON.stringify(mines) });
  await tx.raw(addSchemeLinksSql, { id, links: JSON.stringify(links) });
  if (start === "alone") return written;
  const here = new Set(mines.map((mine) => mine.id));
  const grouped = groups
    .map(({ memberIds }) => memberIds.filter((member) => here.has(member)))
    .filter((memberIds) => memberIds.length > 1)
    .map((memberIds) => ({
      ...{ id: newId(), memberIds },
      ...{ subjectId: null, subjectReason: null, isLocked: false },
    }));
  await writeArrangement(tx, id, { groups: grouped, together: [], apart: [] });
  return written;
}

export async function copySchemeAs(
  tx: Knex,
  { id, copy, name }: { id: string; copy: string; name: string },
): Promise<Written> {
  const written = await addNamed(tx, copySchemeSql, { id, copy, name });
  for (const sql of copyPartsSql) await tx.raw(sql, { id, copy });
  return written;
}

async function addNamed(tx: Knex, sql: string, values: Record<string, string>): Promise<Written> {
  const { rows } = await tx.raw<{ rows: Written[] }>(sql, values);
  if (rows[0]) return rows[0];
  throw notFound(what);
}

interface Seen {
  id: string;
  ifMatch: number;
}

/** Lays down who goes with whom, whole; what names other mines than the scheme's is refused with every fault. */
export async function arrange(tx: Knex, { id, ifMatch }: Seen, arrangement: Arrangement): Promise<Written> {
  const written = await changeScheme(tx, { id, ifMatch }, {});
  const { rows } = await tx.raw<{ rows: { facts: Scheme["mines"][number] }[] }>(schemeMinesSql, { id });
  const names = new Map(rows.map(({ facts }) => [facts.id, facts.name]));
  const faults = arrangementFaults(arrangement, (mineId) => names.get(mineId));
  if (faults.length > 0)
    throw new Problem(400, "invalid_input", faults[0]?.message ?? "", { issues: issuesAt("body.", faults) });
  await writeArrangement(tx, id, arrangement);
  return written;
}

async function writeArrangement(
  tx: Knex,
  id: string,
  { groups, together, apart }: Arrangement,
): Promise<void> {
  const said = { id, groups: JSON.stringify(groups), wishes: JSON.stringify(wishesOf({ together, apart })) };
  for (const sql of arrangeSql) await tx.raw(sql, said);
}

/** Each pair once, the lesser id first. */
function wishesOf({ together, apart }: Pick<Arrangement, "together" | "apart">): Wish[] {
  const wishes = (kind: Wish["kind"], pairs: Arrangement["apart"]) =>
    pairs.map((pair): [string, Wish] => {
      const [a = "", b = ""] = pair.toSorted();
      return [keyOf(pair), { a, b, kind }];
    });
  return [...new Map([...wishes("together", together), ...wishes("apart", apart)]).values()];
}

export function changeScheme(
  tx: Knex,
  { id, ifMatch }: Seen,
  { name, demands }: { name?: string | undefined; demands?: SchemeDemands | undefined },
): Promise<Written> {
  const row = { table: "scheme", key: { id }, ifMatch, what, current: () => findScheme(tx, id) };
  const changes = {
    ...(name !== undefined && { name }),
    ...(demands && { demands: JSON.stringify(demands) }),
  };
  return changeVersioned(tx, row, changes);
}

function headOf({ createdAt, updatedAt, ...head }: Stored<SchemeHead>): SchemeHead {
  return {
    ...head,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
  };
}
