import type { Reply } from "#contract/endpoint";
import type { getStagedItem } from "#contract/transfer";
import type { ReadFacts } from "#gis/attributes/mapped-facts";
import { isAttributeCode } from "#gis/issue";
import { proposeRepairs, type RepairProposal } from "#gis/repair/propose-repairs";
import type { Actor, AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { conflict, notFound } from "../http/problem.ts";
import { markFaults } from "./register-faults.ts";
import { forgetComparedSql } from "./review/review-sql.ts";
import { reviewItem } from "./review-staging.ts";
import { type Reviewed, requireTag } from "./review-tag.ts";
import { hasWarning, isUsable, type StagedBody } from "./staged-body.ts";
import { stagedBodies } from "./staging-store.ts";
import { storableJson } from "./storable-json.ts";
import { territoryOf } from "./territory.ts";
import { refuseUnstorableSql } from "./transfer-sql.ts";

/** Takes one proposed repair of a staged item: the item waits on as it would be, and remembers what was done to it. */
export async function repairItem(
  context: AppContext,
  actor: Pick<Actor, "id">,
  { index, ...reviewed }: Reviewed & { index: number },
  repair: string,
): Promise<Reply<typeof getStagedItem>> {
  const territory = await territoryOf(context.db);
  const id = reviewed.stagingId;
  await inTransaction(context, actor, async (tx) => {
    const staging = await tx("staging").where({ id }).forUpdate().first("state");
    if (!staging) throw notFound("暂存文件");
    if (staging.state !== "review") throw notInReview();
    await requireTag(tx, reviewed);
    const [row] = await stagedBodies(tx, id, [index]);
    if (!row) throw notFound("暂存矿山");
    const proposal = proposeRepairs(row.body, territory).find((one) => one.id === repair);
    if (!proposal) throw repairGone();
    const body = repairedBody(row.body, proposal);
    await tx("staged_item")
      .where({ staging_id: id, item_index: index })
      .update({ usable: isUsable(body), warning: hasWarning(body), body: storableJson(body) });
    await tx.raw(forgetComparedSql, { staging: id, index });
    await tx.raw(refuseUnstorableSql, { staging: id });
    await markFaults(tx, id);
  });
  return reviewItem(context.db, id, index);
}

const notInReview = () =>
  conflict("staging_not_in_review", "该文件正在导入，或已经导入、放弃，不能再修正。请重新上传文件。");

const repairGone = () =>
  conflict("repair_gone", "这条修正建议已不适用（该图形可能已经修正过）。请刷新后重新核对。");

/** What is said of the attributes, or lays the file's items against each other, is no matter of one item's geometry and stays. */
function repairedBody(body: StagedBody, { repaired }: RepairProposal): StagedBody {
  const others = body.issues.filter(({ code }) => code === "L01" || isAttributeCode(code));
  const asRead = body.asRead && readThrough(body.asRead, body, repaired);
  return {
    ...repaired,
    issues: [...repaired.issues, ...others],
    fields: body.fields,
    ...(asRead && { asRead }),
  };
}

/** An area that its reader stated and a repair corrects is corrected in what the reader said too. */
function readThrough(asRead: ReadFacts, before: ReadFacts, { declaredAreaM2, declaredAreaText }: ReadFacts) {
  return asRead.declaredAreaM2 === before.declaredAreaM2
    ? { ...asRead, declaredAreaM2, declaredAreaText }
    : asRead;
}
