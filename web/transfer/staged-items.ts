import type { StagedItem } from "#contract/transfer";
import type { IssueCode } from "#gis/issue";

export type Grade = "error" | "warning" | "fine";
export type StagedIssue = StagedItem["issues"][number];

export const gradeWords: Record<Grade, string> = { error: "有错误", warning: "有警告", fine: "可入库" };

const gradeOrder: readonly Grade[] = ["error", "warning", "fine"];

/** An item that can not be stored is an error, whatever its issues say. */
export function gradeOf({ usable, issues }: Pick<StagedItem, "usable" | "issues">): Grade {
  if (!usable) return "error";
  return issues.length > 0 ? "warning" : "fine";
}

/** Errors first, then warnings, each in the order of the file. */
export function inReviewOrder(items: readonly StagedItem[]): StagedItem[] {
  const rank = (item: StagedItem) => gradeOrder.indexOf(gradeOf(item));
  return [...items].sort((a, b) => rank(a) - rank(b) || a.index - b.index);
}

export function issuesInOrder(issues: readonly StagedIssue[]): StagedIssue[] {
  return [...issues].sort((a, b) => a.severity.localeCompare(b.severity));
}

export function gradeCounts(items: readonly StagedItem[]): Record<Grade, number> {
  const counts = { error: 0, warning: 0, fine: 0 };
  for (const item of items) counts[gradeOf(item)] += 1;
  return counts;
}

export interface CodeCount {
  code: IssueCode;
  /** items of the file that have it */
  items: number;
}

/** How many items have which kind of trouble, the most frequent first. */
export function codeCounts(items: readonly StagedItem[]): CodeCount[] {
  const counts = new Map<IssueCode, number>();
  for (const { issues } of items) {
    for (const code of new Set(issues.map((issue) => issue.code))) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([code, count]) => ({ code, items: count }))
    .sort((a, b) => b.items - a.items || a.code.localeCompare(b.code));
}

/** What an item is to the register. */
export type Change = "new" | "boundary" | "fields" | "same";

export const changeWords: Record<Change, string> = {
  new: "新增",
  boundary: "范围有变",
  fields: "只有登记信息不同",
  same: "与台账相同",
};

/** Null for what cannot be stored: nobody can tell what it would become. */
export function changeOf({ usable, match }: Pick<StagedItem, "usable" | "match">): Change | null {
  if (!usable) return null;
  if (!match) return "new";
  if (!match.sameBoundary) return "boundary";
  return match.differences.length > 0 || match.licensedArea !== null ? "fields" : "same";
}

export function changeCounts(items: readonly StagedItem[]): Record<Change, number> {
  const counts = { new: 0, boundary: 0, fields: 0, same: 0 };
  for (const item of items) {
    const change = changeOf(item);
    if (change) counts[change] += 1;
  }
  return counts;
}

/** What the list is narrowed to: all of the file, one grade, one kind of trouble, or what it is to the register. */
export type ReviewFilter = "all" | Grade | Change | IssueCode;

export function passes(filter: ReviewFilter, item: StagedItem): boolean {
  if (filter === "all") return true;
  if (isGrade(filter)) return gradeOf(item) === filter;
  if (isChange(filter)) return changeOf(item) === filter;
  return item.issues.some(({ code }) => code === filter);
}

function isGrade(filter: ReviewFilter): filter is Grade {
  return filter in gradeWords;
}

function isChange(filter: ReviewFilter): filter is Change {
  return filter in changeWords;
}

/** What a person accepts with the warnings: each kind and how many of the items have it. */
export function warningSummary(items: readonly StagedItem[]): CodeCount[] {
  return codeCounts(items.filter((item) => gradeOf(item) === "warning"));
}

/** What to call an item that the file gives no name. */
export function itemName({ name, number, index }: Pick<StagedItem, "name" | "number" | "index">): string {
  return name ?? number ?? `第 ${index + 1} 个图形`;
}
