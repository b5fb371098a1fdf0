import type { ImportBatch } from "#contract/import-batches";
import { formLabels } from "#gis/register-lists/list-form";
import { warningsText } from "../../ui/warnings-text.ts";

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

/** What came in: boundaries, or which register list. */
export function contentText({ kind, form }: Pick<ImportBatch, "kind" | "form">): string {
  if (kind === "boundaries") return "矿区范围";
  return form === null ? "登记名单" : formLabels[form];
}

/** Known mines that a batch changed, and of a list how many fields. */
export function changedText({ changedCount, fieldCount }: Pick<ImportBatch, "changedCount" | "fieldCount">) {
  return fieldCount === null || changedCount === null
    ? countText(changedCount)
    : `${changedCount}（${fieldCount} 项）`;
}

export function undoneText({ undoneAt, undoneBy }: Pick<ImportBatch, "undoneAt" | "undoneBy">): string {
  return undoneAt === null ? "已撤销" : `${undoneBy ?? ""}于 ${batchTime(undoneAt)} 撤销`;
}

/** What the undoing of a batch does to the register. */
export function consequenceText({
  kind,
  addedCount,
  changedCount,
}: Pick<ImportBatch, "kind" | "addedCount" | "changedCount">): string {
  const isList = kind === "register_list";
  const hanging = isList ? "处置记录、规划指标" : "范围、储量";
  const restored = isList ? "各项更改" : "范围、面积和登记信息";
  const added = addedCount ? [`删除本批新建的 ${addedCount} 座矿山及其${hanging}`] : [];
  const changed = changedCount ? [`把 ${changedCount} 座已有矿山的${restored}恢复到导入之前`] : [];
  return `${[...added, ...changed].join("；") || "不改动任何矿山"}。要么全部撤销，要么一座也不动。`;
}

/** Which warnings stood when a batch was imported, and who accepted them; null where none did, or nothing is known of it. */
export function acceptedText({
  acceptedWarnings,
  committedBy,
}: Pick<ImportBatch, "acceptedWarnings" | "committedBy">): string | null {
  if (!acceptedWarnings?.length) return null;
  return `导入时由${committedBy ?? "导入人"}核对并接受的警告：${warningsText(acceptedWarnings)}。`;
}
