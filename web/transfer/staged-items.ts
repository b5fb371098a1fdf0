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

/** What the list is narrowed to: all of the file, one grade, or one kind of trouble. */
export type ReviewFilter = "all" | Grade | IssueCode;

export function passes(filter: ReviewFilter, item: StagedItem): boolean {
  if (filter === "all") return true;
  if (isGrade(filter)) return gradeOf(item) === filter;
  return item.issues.some(({ code }) => code === filter);
}

function isGrade(filter: ReviewFilter): filter is Grade {
  return filter in gradeWords;
}

/** What a person accepts with the warnings: each kind and how many of the items have it. */
export function warningSummary(items: readonly StagedItem[]): CodeCount[] {
  return codeCounts(items.filter((item) => gradeOf(item) === "warning"));
}

/** What to call an item that the file gives no name. */
export function itemName({ name, number, index }: Pick<StagedItem, "name" | "number" | "index">): string {
  return name ?? number ?? `第 ${index + 1} 个图形`;
}
