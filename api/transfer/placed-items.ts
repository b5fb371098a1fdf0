import type { FieldIssue } from "../http/problem.ts";

/** Items named one by one in a refusal. */
export const namedAtMost = 100;

/** Items of a file as places of a refusal, each with what is wrong with it. */
export function placed(
  items: readonly { index: number; name: string | null }[],
  message: string,
): FieldIssue[] {
  return items.map(({ index, name }) => ({
    path: `items.${index}`,
    message: `${name ?? `第 ${index + 1} 个`}：${message}`,
  }));
}
