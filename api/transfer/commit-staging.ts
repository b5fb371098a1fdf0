import type { Input } from "#contract/endpoint";
import type { commitStaging as commitEndpoint } from "#contract/transfer";
import type { Actor, AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { badRequest, conflict, type FieldIssue, notFound, Problem } from "../http/problem.ts";
import { enqueue, wakeWorker } from "../jobs/job-queue.ts";
import { type StagedIdentity, stagedIdentities } from "./match-mines.ts";
import { requireNewDays } from "./new-boundary-days.ts";
import { requireReviewed } from "./review-tag.ts";
import { stagingRow } from "./staging-store.ts";
import { requireTakeable } from "./take-fields.ts";

export type CommitOrder = Input<typeof commitEndpoint>["body"];

/** What the import job is told: which items, as reviewed under which tag, whose order. */
export interface ImportInput {
  stagingId: string;
  reviewTag: string;
  indexes: number[];
  actorId: string;
  actorName: string;
  order: CommitOrder;
}

/** Checks the choice of items and puts the import into the queue; the staging is closed for others meanwhile. */
export async function commitStaging(
  context: AppContext,
  actor: Pick<Actor, "id" | "name">,
  { stagingId, reviewTag }: { stagingId: string; reviewTag: string },
  order: CommitOrder,
): Promise<{ jobId: string }> {
  await requireRegion(context, order.defaults.regionCode);
  const staging = await stagingRow(context.db, stagingId);
  if (!staging) throw notFound("暂存文件");
  if (staging.state !== "review") throw notInReview();
  const identities = await stagedIdentities(context.db, stagingId);
  const chosen = chosenItems(identities, order);
  const indexes = chosen.map(({ index }) => index);
  const matches = await requireReviewed(context.db, { stagingId, reviewTag, indexes });
  await requireTakeable(context.db, { stagingId, take: order.take, matches });
  await requireNewDays(
    context.db,
    [...matches.values()].map(({ mineId }) => mineId),
    order.defaults.validFrom,
  );
  const jobId = context.newId();
  const input: ImportInput = {
    stagingId,
    reviewTag,
    indexes,
    actorId: actor.id,
    actorName: actor.name,
    order,
  };
  await inTransaction(context, actor, async (tx) => {
    await enqueue(tx, { id: jobId, kind: "import", input, message: "等待导入" });
    const claimed = await tx("staging")
      .where({ id: stagingId, state: "review" })
      .update({ state: "committing", job_id: jobId });
    if (claimed === 0) throw notInReview();
  });
  wakeWorker(context.db);
  return { jobId };
}

const notInReview = () =>
  conflict("staging_not_in_review", "该文件正在导入，或已经导入、放弃，不能再次提交。请重新上传文件。");

async function requireRegion({ db }: AppContext, code: string): Promise<void> {
  if (await db("region").where({ code }).first("code")) return;
  throw badRequest("unknown_region", `行政区 ${code} 没有登记，请先登记行政区或另选。`, [
    { path: "body.defaults.regionCode", message: "该行政区没有登记" },
  ]);
}

function chosenItems(identities: readonly StagedIdentity[], order: CommitOrder): StagedIdentity[] {
  const wanted = order.include === "usable" ? null : new Set(order.include);
  const chosen = identities.filter((item) => (wanted ? wanted.has(item.index) : item.usable));
  const known = new Set(identities.map(({ index }) => index));
  const unknown = [...(wanted ?? [])].filter((index) => !known.has(index));
  if (unknown.length > 0) {
    throw badRequest("unknown_items", `文件中没有序号为 ${unknown.join("、")} 的矿山，请刷新后重新选择。`);
  }
  if (chosen.length === 0)
    throw conflict("nothing_to_commit", "没有可以提交的矿山。请先处理文件中的错误后重新上传。");
  requireUsable(chosen);
  if (!order.acceptWarnings) requireNoWarnings(chosen);
  return chosen;
}

function requireUsable(chosen: readonly StagedIdentity[]): void {
  const broken = chosen.filter(({ usable }) => !usable);
  if (broken.length === 0) return;
  throw new Problem(
    409,
    "items_with_errors",
    `所选矿山中有 ${broken.length} 个存在错误，不能入库。请取消选择这些矿山，或改正文件后重新上传。`,
    { issues: broken.map((item) => placed(item, "存在错误级问题")) },
  );
}

function requireNoWarnings(chosen: readonly StagedIdentity[]): void {
  const doubtful = chosen.filter(({ warning }) => warning);
  if (doubtful.length === 0) return;
  throw new Problem(
    409,
    "warnings_not_accepted",
    `所选矿山中有 ${doubtful.length} 个存在警告。请逐项核对，确认无误后勾选“已核对并接受警告”再提交。`,
    { issues: doubtful.map((item) => placed(item, "有警告待确认")) },
  );
}

const placed = ({ index, name }: StagedIdentity, message: string): FieldIssue => ({
  path: `items.${index}`,
  message: `${name ?? `第 ${index + 1} 个`}：${message}`,
});
