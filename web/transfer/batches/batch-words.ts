import type { ImportBatch } from "#contract/import-batches";

/** 2026-08-01 12:30, Beijing time. */
export function batchTime(iso: string): string {
  return new Date(iso).toLocaleString("sv-SE", {
    timeZone: "Asia/Shanghai",
    dateStyle: "short",
    timeStyle: "short",
  });
}

/** A number of mines; — where it was not kept. */
export function countText(count: number | null): string {
  return count === null ? "—" : String(count);
}

export function undoneText({ undoneAt, undoneBy }: Pick<ImportBatch, "undoneAt" | "undoneBy">): string {
  return undoneAt === null ? "已撤销" : `${undoneBy ?? ""}于 ${batchTime(undoneAt)} 撤销`;
}

/** What the undoing of a batch does to the register. */
export function consequenceText({
  addedCount,
  changedCount,
}: Pick<ImportBatch, "addedCount" | "changedCount">): string {
  const added = addedCount ? [`删除本批新建的 ${addedCount} 座矿山及其范围、储量`] : [];
  const changed = changedCount
    ? [`把 ${changedCount} 座已有矿山的范围、证载面积和登记信息恢复到导入之前`]
    : [];
  return `${[...added, ...changed].join("；") || "不改动任何矿山"}。要么全部撤销，要么一座也不动。`;
}
