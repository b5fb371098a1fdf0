import type { Knex } from "knex";
import type { z } from "zod";
import type { FoundOptimum, listOptima, Optimum, OptimumOrder } from "#contract/scheme-optima";
import type { OptimumTask } from "#gis/optimum/find-optimum";
import type { SettledScheme } from "#gis/optimum/settle-scheme";
import { schemeRules } from "#gis/schemes/scheme-rules";
import type { Actor, AppContext } from "../context.ts";
import { type Page, readPage } from "../db/read-page.ts";
import { inTransaction } from "../db/transaction.ts";
import { notFound } from "../http/problem.ts";
import { enqueue, wakeWorker } from "../jobs/job-queue.ts";
import { keepFoundSql, optimumList, optimumSql } from "./optimum-sql.ts";
import { readScheme } from "./scheme-store.ts";

type Query = z.output<typeof listOptima.query>;
type Head = Omit<Optimum, "found">;
type Stored<Item> = Omit<Item, "orderedAt" | "foundAt"> & {
  orderedAt: Date | string;
  foundAt: Date | string | null;
};

/** What the job of a search is told. */
export interface OptimumInput {
  optimumId: string;
  actorId: string;
}

/** What a search works on: the scheme as it stood when it was ordered, with the names of its mines. */
export interface KeptTask extends OptimumTask {
  names: Record<string, string>;
  /** how far new boundaries must be from licences of others, m; not there in searches of before */
  safetyM?: number | null;
}

/** Writes down what is asked and queues the search, both or neither. */
export async function orderOptimum(
  context: AppContext,
  actor: Pick<Actor, "id">,
  { id, order }: { id: string; order: OptimumOrder },
): Promise<{ jobId: string; optimumId: string }> {
  const { db, newId } = context;
  const [optimumId, jobId] = [newId(), newId()];
  const input: OptimumInput = { optimumId, actorId: actor.id };
  await inTransaction(context, actor, async (tx) => {
    const scheme = await readScheme(tx, id);
    await enqueue(tx, {
      id: jobId,
      kind: "optimum",
      input,
      message: "等待求解",
      regions: [scheme.regionCode],
    });
    await tx("scheme_optimum").insert({
      ...{ id: optimumId, scheme_id: id, scheme_version: scheme.version, job_id: jobId },
      ...{ seconds: order.seconds, others: order.others, with_unknown: order.withUnknown },
      weights: JSON.stringify(order.weights),
      task: JSON.stringify(taskOf(scheme, order)),
    });
  });
  wakeWorker(db);
  return { jobId, optimumId };
}

function taskOf(
  scheme: Awaited<ReturnType<typeof readScheme>>,
  { weights, withUnknown }: OptimumOrder,
): KeptTask {
  const { arrangement, demands } = scheme;
  const groupOf = new Map(
    arrangement.groups.flatMap((group) => group.memberIds.map((memberId) => [memberId, group.id])),
  );
  const mines = scheme.mines.map((mine) => ({ ...mine, draftGroup: groupOf.get(mine.id) ?? null }));
  const links = scheme.links.filter(({ toVerify }) => withUnknown || !toVerify);
  return {
    ...{ mines, links, rules: schemeRules(demands, { mines, links }, arrangement, weights) },
    safetyM: demands.safetyM,
    names: Object.fromEntries(mines.map(({ id, name }) => [id, name])),
  };
}

export async function listOrderedOptima(db: Knex, id: string, query: Query): Promise<Page<Head>> {
  if (!(await db("scheme").where({ id }).first("id"))) throw notFound("整合方案");
  return readPage<Stored<Head> & { sort_key: string }, Head, Query["sort"]>(db, optimumList, query, {
    filter: { id, state: query.state ?? null },
    idOf: (row) => row.id,
    itemOf: ({ sort_key: _, ...row }) => shown(row),
  });
}

export async function readOptimum(db: Knex, ids: { id: string; optimumId: string }): Promise<Optimum> {
  const { rows } = await db.raw<{ rows: Stored<Optimum>[] }>(optimumSql, ids);
  if (rows[0]) return shown(rows[0]);
  throw notFound("求解");
}

/** The scheme, task and order of a search that is about to be made. */
export async function needTask(
  db: Knex,
  id: string,
): Promise<{ schemeId: string; task: KeptTask; seconds: number; others: number }> {
  const row = await db("scheme_optimum")
    .where({ id })
    .first("scheme_id as schemeId", "task", "seconds", "others");
  if (row) return row;
  throw notFound("求解");
}

export async function keepFound(tx: Knex, id: string, found: SettledScheme): Promise<void> {
  const kept: FoundOptimum = {
    ...found,
    prices: found.prices.map(({ pair, ...price }) => ({ ...price, pair: [...pair] })),
  };
  await tx.raw(keepFoundSql, { id, found: JSON.stringify(kept) });
}

function shown<Item>({ orderedAt, foundAt, ...row }: Stored<Item>) {
  return {
    ...row,
    orderedAt: new Date(orderedAt).toISOString(),
    foundAt: foundAt === null ? null : new Date(foundAt).toISOString(),
  } as Item;
}
