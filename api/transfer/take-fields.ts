import type { Knex } from "knex";
import type { MineFields } from "#contract/mines";
import type { TakenField } from "#contract/transfer";
import { type FieldIssue, Problem } from "../http/problem.ts";
import type { CommitOrder } from "./commit-staging.ts";
import { differencesOf, offeredFields } from "./differences.ts";
import { knownMines } from "./known-mines.ts";
import type { Match } from "./match-mines.ts";
import type { StagedBody } from "./staged-body.ts";
import { stagedBodies } from "./staging-store.ts";

/** A known mine's fields with the chosen ones taken from the file; everything else stays as registered. */
export function takenFrom(stored: MineFields, body: StagedBody, chosen: readonly TakenField[]): MineFields {
  const offered = offeredFields(body);
  const taken = chosen.flatMap((field) =>
    field === "capacity" ? [field, "capacityUnit" as const] : [field],
  );
  return { ...stored, ...Object.fromEntries(taken.map((field) => [field, offered[field] ?? stored[field]])) };
}

interface Choice {
  stagingId: string;
  take: CommitOrder["take"];
  matches: ReadonlyMap<number, Match>;
}

/** Refuses what was not offered for choice, and a choice that would leave a mine nobody could register. */
export async function requireTakeable(db: Knex, { stagingId, take, matches }: Choice): Promise<void> {
  if (take.length === 0) return;
  const bodies = new Map(
    (
      await stagedBodies(
        db,
        stagingId,
        take.map(({ index }) => index),
      )
    ).map((row) => [row.item_index, row.body]),
  );
  const mines = await knownMines(
    db,
    take.flatMap(({ index }) => matches.get(index)?.mineId ?? []),
  );
  const issues = take.flatMap(({ index, fields }): FieldIssue[] => {
    const body = bodies.get(index);
    const stored = mines.get(matches.get(index)?.mineId ?? "");
    const path = `body.take.${index}`;
    if (!body || !stored)
      return [{ path, message: `第 ${index + 1} 个图形不更新已有矿山，没有可采用的差异。` }];
    const message = faultOf(body, stored, fields);
    return message === null ? [] : [{ path, message: `${stored.name}：${message}` }];
  });
  if (issues.length > 0) {
    throw new Problem(409, "not_takeable", `不能采用所选的登记信息：${issues[0]?.message ?? ""}`, { issues });
  }
}

function faultOf(body: StagedBody, stored: MineFields, fields: readonly TakenField[]): string | null {
  const offered = new Set(differencesOf(body, stored).map(({ field }) => field));
  const missing = fields.filter((field) => !offered.has(field));
  if (missing.length > 0) return `文件与台账在 ${missing.join("、")} 上没有差异，请重新打开该文件核对。`;
  const { validFrom, validTo } = takenFrom(stored, body, fields);
  if (validFrom === null || validTo === null || validFrom <= validTo) return null;
  return `有效期止 ${validTo} 会早于有效期起 ${validFrom}，请两项一并采用或都不采用。`;
}
