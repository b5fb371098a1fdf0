import type { ItemGrade, RegisterChange } from "#contract/staging-review";
import type { StagedItem } from "#contract/transfer";
import type { RuleFacts } from "./review-rule.ts";

export type StagedIssue = StagedItem["issues"][number];

export const gradeWords: Record<ItemGrade, string> = { error: "有错误", warning: "有警告", fine: "可入库" };

/** What an item is to the register. */
export const changeWords: Record<RegisterChange, string> = {
  new: "新增",
  boundary: "范围有变",
  fields: "只有登记信息不同",
  same: "与台账相同",
};

export function issuesInOrder(issues: readonly StagedIssue[]): StagedIssue[] {
  return [...issues].sort((a, b) => a.severity.localeCompare(b.severity));
}

/** What the review list says of an item that was read whole. */
export function factsOf(item: StagedItem): RuleFacts {
  const { index, name, number, ownNumber, usable, issues, match } = item;
  return {
    index,
    name,
    number,
    ownNumber,
    grade: gradeOf(item),
    codes: [...new Set(issues.map(({ code }) => code))],
    change: changeOf(item),
    differences: usable ? (match?.differences ?? []).map(({ field }) => field) : [],
  };
}

/** An item that cannot be stored is an error, whatever its issues say. */
function gradeOf({ usable, issues }: StagedItem): ItemGrade {
  if (!usable) return "error";
  return issues.length > 0 ? "warning" : "fine";
}

/** Null for what cannot be stored: nobody can tell what it would become. */
function changeOf({ usable, match }: StagedItem): RegisterChange | null {
  if (!usable) return null;
  if (!match) return "new";
  if (!match.sameBoundary) return "boundary";
  return match.differences.length > 0 || match.licensedArea !== null ? "fields" : "same";
}

/** What to call an item that the file gives no name. */
export function itemName({ name, number, index }: Pick<StagedItem, "name" | "number" | "index">): string {
  return name ?? number ?? `第 ${index + 1} 个图形`;
}
