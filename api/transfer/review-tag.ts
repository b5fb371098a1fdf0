import { createHash } from "node:crypto";
import type { Knex } from "knex";
import { Problem } from "../http/problem.ts";
import { type Match, matchesOfStaging } from "./match-mines.ts";

/** What a reviewer saw of the register: which mine an item would change, and at which version. */
interface Seen {
  index: number;
  mineId: string;
  version: number;
  name: string;
}

/** A staged file and the tag its reviewer brings back. */
export interface Reviewed {
  stagingId: string;
  reviewTag: string;
}

/** Keeps what a reviewer is shown now, and answers the tag that names it; the same sight has the same tag. */
export async function recordReview(db: Knex, stagingId: string): Promise<string> {
  const seen = seenOf(await matchesOfStaging(db, stagingId));
  const sight = JSON.stringify(seen.map(({ index, mineId, version }) => [index, mineId, version]));
  const tag = createHash("sha256").update(`${stagingId} ${sight}`).digest("base64url").slice(0, 24);
  await db("staging_review")
    .insert({ staging_id: stagingId, tag, seen: JSON.stringify(seen) })
    .onConflict(["staging_id", "tag"])
    .ignore();
  return tag;
}

/** Refuses a tag that no review of this file was given. */
export async function requireTag(db: Knex, { stagingId, reviewTag }: Reviewed): Promise<readonly Seen[]> {
  const review = await db("staging_review").where({ staging_id: stagingId, tag: reviewTag }).first("seen");
  if (review) return review.seen as Seen[];
  throw new Problem(412, "review_unknown", "没有这次审阅的记录。请重新打开该暂存文件，核对后再操作。", {
    current: { reviewTag: await recordReview(db, stagingId) },
  });
}

/** The mines the chosen items would change, when they are those the reviewer saw and none has moved on; else 412 names them. */
export async function requireReviewed(
  db: Knex,
  { indexes, ...reviewed }: Reviewed & { indexes: readonly number[] },
): Promise<Map<number, Match>> {
  const seen = new Map((await requireTag(db, reviewed)).map((one) => [one.index, one]));
  const now = await matchesOfStaging(db, reviewed.stagingId);
  const moved = indexes.flatMap((index) => movedOn(index, seen.get(index), now.get(index)));
  if (moved.length > 0) throw registerMoved(moved, await recordReview(db, reviewed.stagingId));
  const chosen = new Set(indexes);
  return new Map([...now].filter(([index]) => chosen.has(index)));
}

interface Moved {
  index: number;
  name: string;
  message: string;
  /** the mine as it stands now, none when it is gone */
  now: Match | null;
}

/** 412 naming the mines that changed between review and commit. */
function registerMoved(moved: readonly Moved[], reviewTag: string): Problem {
  const names = [...new Set(moved.map(({ name }) => name))];
  const listed = names.slice(0, 5).join("、") + (names.length > 5 ? "等" : "");
  return new Problem(
    412,
    "register_moved",
    `审阅之后，${listed} ${names.length} 座矿山在台账中有变动，没有导入任何内容。请重新核对这些矿山，再提交。`,
    {
      current: {
        reviewTag,
        mines: moved.flatMap(({ index, now }) =>
          now ? [{ index, mineId: now.mineId, version: now.version }] : [],
        ),
      },
      issues: moved.map(({ index, message }) => ({ path: `items.${index}`, message })),
    },
  );
}

const seenOf = (matches: ReadonlyMap<number, Match>): Seen[] =>
  [...matches]
    .map(([index, { mineId, version, name }]) => ({ index, mineId, version, name }))
    .sort((a, b) => a.index - b.index);

function movedOn(index: number, seen: Seen | undefined, now: Match | undefined): Moved[] {
  if (seen?.mineId === now?.mineId && seen?.version === now?.version) return [];
  const name = now?.name ?? seen?.name ?? "";
  return [{ index, name, message: `${name}：${changeText(seen, now)}`, now: now ?? null }];
}

function changeText(seen: Seen | undefined, now: Match | undefined): string {
  if (!now) return "审阅时在台账中，现已不对应。";
  if (!seen) return "审阅时不在台账中，现已登记。";
  if (seen.mineId !== now.mineId) return "所对应的矿山变了。";
  return `审阅时为第 ${seen.version} 版，现为第 ${now.version} 版。`;
}
