import type { Knex } from "knex";
import type { MineFields } from "#contract/mines";
import type { TakenField } from "#contract/transfer";
import { type FieldIssue, Problem } from "../http/problem.ts";
import { namedChosen } from "./chosen-items.ts";
import type { CommitOrder } from "./commit-staging.ts";
import { differencesOf, offeredFields } from "./differences.ts";
import { knownMines } from "./known-mines.ts";
import type { RegisteredPart } from "./staged-body.ts";

/** A known mine's fields with the chosen ones taken from the file; everything else stays as registered. */
export function takenFrom(
  stored: MineFields,
  body: RegisteredPart,
  chosen: readonly TakenField[],
): MineFields {
  const offered = offeredFields(body);
  const taken = chosen.flatMap((field) =>
    field === "capacity" ? [field, "capacityUnit" as const] : [field],
  );
  return { ...stored, ...Object.fromEntries(taken.map((field) => [field, offered[field] ?? stored[field]])) };
}

const itemsPerStep = 200;

interface Choice {
  stagingId: string;
  chosen: string | null;
  take: CommitOrder["take"];
}

/** Refuses what was not offered for choice, and a choice that would leave a mine nobody could register. */
export async function requireTakeable(db: Knex, { take, ...choice }: Choice): Promise<void> {
  for (let start = 0; start < take.length; start += itemsPerStep) {
    const issues = await takeFaults(db, { ...choice, take: take.slice(start, start + itemsPerStep) });
    if (issues.length === 0) continue;
    throw new Problem(409, "not_takeable", `不能采用所选的登记信息：${issues[0]?.message ?? ""}`, { issues });
  }
}

async function takeFaults(db: Knex, { stagingId, chosen, take }: Choice): Promise<FieldIssue[]> {
  const indexes = take.map(({ index }) => index);
  const items = new Map(
    (await namedChosen(db, { stagingId, chosen }, indexes)).map((item) => [item.index, item]),
  );
  const mines = await knownMines(
    db,
    [...items.values()].flatMap(({ match }) => match?.mineId ?? []),
  );
  return take.flatMap(({ index, fields }): FieldIssue[] => {
    const item = items.get(index);
    const stored = mines.get(item?.match?.mineId ?? "");
    const path = `body.take.${index}`;
    if (!item || !stored)
      return [{ path, message: `第 ${index + 1} 个图形不更新已有矿山，没有可采用的差异。` }];
    const message = faultOf(item.body, stored, fields);
    return message === null ? [] : [{ path, message: `${stored.name}：${message}` }];
  });
}

function faultOf(body: RegisteredPart, stored: MineFields, fields: readonly TakenField[]): string | null {
  const offered = new Set(differencesOf(body, stored).map(({ field }) => field));
  const missing = fields.filter((field) => !offered.has(field));
  if (missing.length > 0) return `文件与台账在 ${missing.join("、")} 上没有差异，请重新打开该文件核对。`;
  const { validFrom, validTo } = takenFrom(stored, body, fields);
  if (validFrom === null || validTo === null || validFrom <= validTo) return null;
  return `有效期止 ${validTo} 会早于有效期起 ${validFrom}，请两项一并采用或都不采用。`;
}
