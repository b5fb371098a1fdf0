import { createHash } from "node:crypto";
import type { Knex } from "knex";
import { Problem } from "../http/problem.ts";
import { type Match, matchMines, stagedIdentities } from "./match-mines.ts";

/** One item as a reviewer saw it: the mine it would change at its version, if any, and the repairs taken of it. */
interface Seen {
  index: number;
  name: string;
  mineId: string | null;
  version: number | null;
  repairs: number;
}

/** A staged file and the tag its reviewer brings back. */
export interface Reviewed {
  stagingId: string;
  reviewTag: string;
}

/** Keeps what a reviewer is shown now, and answers the tag that names it; the same sight has the same tag. */
export async function recordReview(db: Knex, stagingId: string): Promise<string> {
  const seen = [...(await sightOf(db, stagingId)).seen.values()];
  const sight = JSON.stringify(seen.map(({ name: _, ...item }) => Object.values(item)));
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
  const before = new Map((await requireTag(db, reviewed)).map((one) => [one.index, one]));
  const { seen: now, matches } = await sightOf(db, reviewed.stagingId);
  const moved = indexes.flatMap((index) => movedOn(index, before.get(index), now.get(index)));
  if (moved.length > 0) throw registerMoved(moved, await recordReview(db, reviewed.stagingId));
  const chosen = new Set(indexes);
  return new Map([...matches].filter(([index]) => chosen.has(index)));
}

/** What is to be seen of a file now; items that are new to the register and untouched need no note. */
async function sightOf(
  db: Knex,
  stagingId: string,
): Promise<{ seen: Map<number, Seen>; matches: Map<number, Match> }> {
  const identities = await stagedIdentities(db, stagingId);
  const matches = await matchMines(db, identities);
  const seen = identities.flatMap(({ index, name, repairs }): [number, Seen][] => {
    const match = matches.get(index);
    if (!match && repairs === 0) return [];
    const { mineId = null, version = null } = match ?? {};
    return [
      [index, { index, name: match?.name ?? name ?? `第 ${index + 1} 个图形`, mineId, version, repairs }],
    ];
  });
  return { seen: new Map(seen), matches };
}

interface Moved {
  index: number;
  name: string;
  message: string;
  now: Seen | undefined;
}

/** 412 naming the mines that changed between review and commit. */
function registerMoved(moved: readonly Moved[], reviewTag: string): Problem {
  const names = [...new Set(moved.map(({ name }) => name))];
  const listed = names.slice(0, 5).join("、") + (names.length > 5 ? "等" : "");
  return new Problem(
    412,
    "register_moved",
    `审阅之后，${listed} ${names.length} 座矿山有变动，没有导入任何内容。请重新核对后再提交。`,
    {
      current: {
        reviewTag,
        mines: moved.flatMap(({ index, now }) =>
          now?.mineId ? [{ index, mineId: now.mineId, version: now.version }] : [],
        ),
      },
      issues: moved.map(({ index, message }) => ({ path: `items.${index}`, message })),
    },
  );
}

function movedOn(index: number, before: Seen | undefined, now: Seen | undefined): Moved[] {
  const change = changeText(before, now);
  const name = now?.name ?? before?.name ?? "";
  return change === null ? [] : [{ index, name, message: `${name}：${change}`, now }];
}

function changeText(before: Seen | undefined, now: Seen | undefined): string | null {
  const [was, is] = [before?.mineId ?? null, now?.mineId ?? null];
  if (was !== null && is === null) return "审阅时在台账中，现已不对应。";
  if (was === null && is !== null) return "审阅时不在台账中，现已登记。";
  if (was !== is) return "所对应的矿山变了。";
  if (is !== null && before?.version !== now?.version) {
    return `审阅时为第 ${before?.version} 版，现为第 ${now?.version} 版。`;
  }
  return (before?.repairs ?? 0) === (now?.repairs ?? 0) ? null : "审阅之后又采用了修正，图形已变。";
}
