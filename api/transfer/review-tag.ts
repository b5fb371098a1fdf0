import type { Knex } from "knex";
import { Problem } from "../http/problem.ts";
import { refreshMatches } from "./item-matches.ts";
import { movedItemsSql, recordReviewSql } from "./review-tag-sql.ts";

/** A staged file and the tag its reviewer brings back. */
export interface Reviewed {
  stagingId: string;
  reviewTag: string;
}

const namedAtMost = 100;

/** Keeps what a reviewer is shown now, and answers the tag that names it; the same sight has the same tag. */
export async function recordReview(db: Knex, stagingId: string): Promise<string> {
  await refreshMatches(db, stagingId);
  const { rows } = await db.raw(recordReviewSql, { staging: stagingId });
  return (rows[0] as { tag: string }).tag;
}

/** Refuses a tag that no review of this file was given. */
export async function requireTag(db: Knex, { stagingId, reviewTag }: Reviewed): Promise<void> {
  if (await db("staging_review").where({ staging_id: stagingId, tag: reviewTag }).first("tag")) return;
  throw new Problem(412, "review_unknown", "没有这次审阅的记录。请重新打开该暂存文件，核对后再操作。", {
    current: { reviewTag: await recordReview(db, stagingId) },
  });
}

/** Passes when the mines the chosen items would change are those the reviewer saw and none has moved on; else 412 names them. */
export async function requireReviewed(
  db: Knex,
  { stagingId, reviewTag }: Reviewed,
  currentTag: () => Promise<string>,
): Promise<void> {
  await refreshMatches(db, stagingId);
  const { rows } = await db.raw(movedItemsSql, { staging: stagingId, tag: reviewTag, limit: namedAtMost });
  if (rows.length > 0) throw registerMoved(rows as Moved[], await currentTag());
}

interface Moved {
  index: number;
  name: string;
  was_mine: string | null;
  is_mine: string | null;
  was_version: number | null;
  is_version: number | null;
  other_reserves: boolean;
  /** what the register said against it, and says: L02, L03 or both */
  was_fault: string | null;
  is_fault: string | null;
  /** of all, not only those listed */
  total: string | number;
}

/** 412 naming the mines that changed between review and commit. */
function registerMoved(moved: readonly Moved[], reviewTag: string): Problem {
  const names = [...new Set(moved.map(({ name }) => name))];
  const total = Number(moved[0]?.total ?? 0);
  const listed = names.slice(0, 5).join("、") + (total > 5 ? "等" : "");
  return new Problem(
    412,
    "register_moved",
    `审阅之后，${listed} ${total} 座矿山有变动，没有导入任何内容。请重新核对后再提交。`,
    {
      current: {
        reviewTag,
        mines: moved.flatMap(({ index, is_mine: mineId, is_version: version }) =>
          mineId ? [{ index, mineId, version }] : [],
        ),
      },
      issues: moved.map((item) => ({
        path: `items.${item.index}`,
        message: `${item.name}：${changeText(item)}`,
      })),
    },
  );
}

function changeText(moved: Moved): string {
  const { was_mine: was, is_mine: is, was_version, is_version, other_reserves, was_fault, is_fault } = moved;
  if (was_fault !== null && is_fault === null) return `审阅时不能入库（${faultText(was_fault)}），现在可以。`;
  if (was_fault !== is_fault) return `审阅之后${faultText(is_fault)}，现在不能入库。`;
  if (was !== null && is === null) return "审阅时在台账中，现已不对应。";
  if (was === null && is !== null) return "审阅时不在台账中，现已登记。";
  if (was !== is) return "所对应的矿山变了。";
  if (was_version !== is_version) return `审阅时为第 ${was_version} 版，现为第 ${is_version} 版。`;
  if (other_reserves) return "审阅之后登记、更正或删除了储量核实记录。";
  return "审阅之后又采用了修正，图形已变。";
}

const faultText = (faults: string | null) =>
  (["L03", "L02"] as const)
    .filter((code) => faults?.includes(code))
    .map((code) => ({ L02: "图形不在行政区内", L03: "许可证号在辖区以外已有登记" })[code])
    .join("、");
