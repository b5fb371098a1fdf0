import { z } from "zod";

const chinese = z.locales.zhCN().localeError;

/** Words one zod issue in Chinese; a message set in the schema itself wins. */
export function fieldMessage(issue: z.core.$ZodIssue): string {
  const custom = issue.message && /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : null;
  if (custom) return custom;
  const worded = chinese(issue as z.core.$ZodRawIssue);
  return typeof worded === "string" ? worded : (worded?.message ?? "内容不符合要求");
}
