import type { Knex } from "knex";
import type { ImportBatch } from "#contract/import-batches";
import type { Actor, AppContext } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { changeVersioned } from "../../db/versioned-write.ts";
import { conflict, notFound, Problem } from "../../http/problem.ts";
import { elsewhereEvent } from "../../mines/licence-elsewhere.ts";
import { findBatch } from "./batch-list.ts";
import { type Obstacles, obstaclesOf } from "./batch-obstacles.ts";
import {
  earlierBatchesSql,
  freeLicencesSql,
  lockBatchDispositionsSql,
  lockBatchMinesSql,
  lockBatchPlansSql,
  lockBatchReservesSql,
  removeAddedMinesSql,
  removeBatchBoundariesSql,
  removeBroughtDispositionsSql,
  removeBroughtPlansSql,
  removeBroughtReservesSql,
  restoreDispositionsSql,
  restoreMinesSql,
  restorePlansSql,
  restoreReservesSql,
  restoreTermsSql,
} from "./undo-sql.ts";

/** Takes a batch back whole, or says what was built on it and leaves everything as it is. */
export async function undoBatch(
  context: AppContext,
  actor: Pick<Actor, "id" | "name">,
  id: string,
  ifMatch: number,
): Promise<ImportBatch> {
  await inTransaction(context, actor, async (tx) => {
    const undone = await takeBackBatch(tx, context, { id, ifMatch }, actor.name);
    if (undone.takesTwoPeople) throw takesTwoPeople(undone);
  });
  const batch = await findBatch(context.db, id);
  if (!batch) throw notFound("导入批次");
  return batch;
}

/** The same by `tx` alone, whatever the batch did; answers the batch as it was. */
export async function takeBackBatch(
  tx: Knex,
  context: AppContext,
  { id, ifMatch }: { id: string; ifMatch: number },
  by: string,
): Promise<ImportBatch> {
  const batch = await requireUndoable(tx, id);
  const closed = { state: "undone", undone_at: context.now(), undone_by: by };
  const row = { table: "import_batch", key: { id }, ifMatch, what: "导入批次" };
  await changeVersioned(tx, { ...row, current: () => findBatch(tx, id) }, closed);
  await runEach(tx, locks, id);
  const found = await obstaclesOf(tx, { id, state: "committed" });
  if (found.obstacleCount > 0) throw builtUpon(found);
  await runEach(tx, restoring, id);
  return batch;
}

const takesTwoPeople = ({ name, changedCount }: ImportBatch) => {
  const why = changedCount
    ? `更新过 ${changedCount} 座已有矿山，撤销会改动其许可证或矿区范围`
    : "是经另一人审批登记的，或含有县级决定";
  return conflict("takes_two_people", `批次“${name}”${why}，撤销也须由另一人审批。请填写事由，提请审批。`);
};

async function requireUndoable(tx: Knex, id: string): Promise<ImportBatch> {
  const batch = await findBatch(tx, id);
  if (!batch) throw notFound("导入批次");
  if (batch.state === "undone") throw conflict("batch_undone", `批次“${batch.name}”已经撤销，不能再次撤销。`);
  if (batch.addedCount !== null) return batch;
  throw conflict(
    "batch_without_record",
    `批次“${batch.name}”由旧版本导入，没有留下导入前的内容，不能整批撤销。请逐座更正。`,
  );
}

const locks = [lockBatchMinesSql, lockBatchDispositionsSql, lockBatchReservesSql, lockBatchPlansSql];

/** In this order: no two boundaries of a mine may overlap in time, and no licence number may be there twice. */
const restoring = [
  removeBatchBoundariesSql,
  removeAddedMinesSql,
  restoreTermsSql,
  freeLicencesSql,
  restoreMinesSql,
  removeBroughtDispositionsSql,
  restoreDispositionsSql,
  removeBroughtPlansSql,
  restorePlansSql,
  removeBroughtReservesSql,
  restoreReservesSql,
  earlierBatchesSql,
];

async function runEach(tx: Knex, steps: readonly string[], batch: string): Promise<void> {
  for (const step of steps) await tx.raw(step, { batch });
}

function builtUpon({ obstacles, obstacleCount, heldElsewhere }: Obstacles): Problem {
  return new Problem(
    409,
    "batch_built_upon",
    `该批次导入的矿山上已有 ${obstacleCount} 项后续记录，不能整批撤销，没有改动任何内容。请先逐项处理。`,
    { issues: obstacles.map(({ mineId, message }) => ({ path: `mines.${mineId}`, message })) },
    heldElsewhere.length > 0 ? elsewhereEvent("撤销导入批次", heldElsewhere) : null,
  );
}
