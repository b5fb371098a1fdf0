import { badRequest } from "../http/problem.ts";

/** The code whose subtree is asked for, null for everything; anything but digits would be read as a pattern. */
export function regionScope(code: string | undefined): string | null {
  if (code === undefined || code === "") return null;
  if (/^\d{2,9}$/.test(code)) return code;
  throw badRequest("invalid_region", "行政区代码须为 2 至 9 位数字。", [
    { path: "query.region", message: "须为 2 至 9 位数字" },
  ]);
}
