import { packById } from "#gis/policy/known-packs";
import type { PolicyPack } from "#gis/policy/pack";
import type { Actor, AppContext } from "../context.ts";
import { requireKnownRegion } from "../db/known-region.ts";
import { inTransaction } from "../db/transaction.ts";
import { badRequest, conflict } from "../http/problem.ts";
import { type Scope, scopeNow } from "../scope.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { enqueue, wakeWorker } from "./job-queue.ts";
import { addRun, needRun, type RunKind } from "./run-store.ts";

export interface RunOrder {
  kind: RunKind;
  region: string;
  pack: Pick<PolicyPack, "id" | "version">;
  parameters: object;
  asOf: string | undefined;
  /** the run that this one computes again */
  recomputes?: string;
}

/** What the job of a run is told; the rest stands in the run itself. */
export interface RunInput {
  runId: string;
  actorId: string;
}

export function needPack(id: string): PolicyPack {
  const pack = packById(id);
  if (pack) return pack;
  throw badRequest("unknown_pack", `没有编号为 ${id} 的政策包，请从列表中选择。`, [
    { path: "body.packId", message: "没有该政策包" },
  ]);
}

/** Writes the run down and queues its job, both or neither. */
export async function orderRun(
  context: AppContext,
  actor: Pick<Actor, "id">,
  order: RunOrder,
): Promise<{ jobId: string; runId: string }> {
  await requireKnownRegion(context.db, order.region, "body.region");
  const [runId, jobId] = [context.newId(), context.newId()];
  const input: RunInput = { runId, actorId: actor.id };
  await inTransaction(context, actor, async (tx) => {
    const seen = { regions: [order.region], ...besideRegion(order.region) };
    await enqueue(tx, { id: jobId, kind: order.kind, input, message: "等待分析", ...seen });
    await addRun(tx, {
      id: runId,
      jobId,
      kind: order.kind,
      packId: order.pack.id,
      packVersion: order.pack.version,
      regionCode: order.region,
      parameters: order.parameters,
      asOf: order.asOf ?? shanghaiDay(context.now()),
      recomputes: order.recomputes ?? null,
    });
  });
  wakeWorker(context.db);
  return { jobId, runId };
}

/**
 * A mine across the county line is a neighbour all the same: without it a verdict would be wrong. An analysis therefore reads the
 * whole city, and keeps what concerns its own region.
 */
function besideRegion(region: string): { scope?: Scope } {
  const scope = scopeNow();
  return scope ? { scope: { ...scope, regions: [...scope.regions, region.slice(0, 4)] } } : {};
}

interface Recomputed {
  id: string;
  kind: RunKind;
  pack?: RunOrder["pack"];
  /** what an older engine did not ask is asked as the pack has it */
  complete?: (parameters: Record<string, unknown>, packId: string) => object;
}

/** Orders a finished run again: same pack, parameters and day; only the register, the engine and the pack's edition may have moved on. */
export async function recomputeRun(
  context: AppContext,
  actor: Pick<Actor, "id">,
  { id, kind, pack, complete = (parameters) => parameters }: Recomputed,
): Promise<{ jobId: string; runId: string }> {
  const { head, asOf } = await needRun(context.db, id, kind);
  if (head.state !== "done")
    throw conflict("run_not_done", "该次分析没有完成，不能重算比较。请重新发起分析。");
  const { regionCode: region, packId, parameters } = head;
  const rules = pack ?? needPack(packId);
  const order = { kind, region, pack: rules, parameters: complete(parameters, packId), asOf };
  return orderRun(context, actor, { ...order, recomputes: id });
}
