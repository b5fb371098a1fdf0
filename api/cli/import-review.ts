import type { StagedItem, Staging, TakenField } from "#contract/transfer";
import type { AppContext } from "../context.ts";
import { compareItems } from "../transfer/review/compare-items.ts";
import { reviewedRows } from "../transfer/review-staging.ts";
import { stagedBodies } from "../transfer/staging-store.ts";

type Print = (line: string) => void;

const itemsPerStep = 200;

/** Lists every issue and every difference to a known mine, and which of those are taken. */
export async function printReview(
  { db }: AppContext,
  { id, itemCount }: Pick<Staging, "id" | "itemCount">,
  wanted: readonly TakenField[],
  print: Print,
): Promise<void> {
  await compareItems(db, id);
  for (let start = 0; start < itemCount; start += itemsPerStep) {
    const indexes = Array.from({ length: itemsPerStep }, (_, offset) => start + offset);
    for (const item of await reviewedRows(db, id, await stagedBodies(db, id, indexes)))
      printItem(item, wanted, print);
  }
}

function printItem({ usable, match, issues }: StagedItem, wanted: readonly TakenField[], print: Print): void {
  for (const { severity, message } of issues)
    print(`  ${severity === "error" ? "错误" : "警告"}　${message}`);
  if (usable && match) printChanges(match, wanted, print);
}

function printChanges(
  { name, licensedArea, differences }: NonNullable<StagedItem["match"]>,
  wanted: readonly TakenField[],
  print: Print,
): void {
  if (licensedArea) {
    const { label, storedKm2, offeredKm2 } = licensedArea;
    print(`  更新　${name}：${label} ${storedKm2 ?? "—"} → ${offeredKm2} km²，随新范围`);
  }
  for (const { field, label, stored, offered } of differences) {
    const taken = wanted.includes(field);
    print(`  ${taken ? "更新" : "不改"}　${name}：${label} 台账 ${stored ?? "—"}，文件 ${offered}`);
  }
}
