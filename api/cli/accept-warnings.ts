import { CodeCount } from "#contract/code-count";
import { warningKinds } from "../transfer/accepted-warnings.ts";

/** The kinds of warnings named after --accept-warnings, each with its number, or in Chinese which of them is none. */
export function acceptedOf(text: string): CodeCount[] | string {
  const words = text.split(/[,，]/).flatMap((word) => word.trim() || []);
  const kinds = words.map(kindOf);
  const fault = kinds.find((kind) => typeof kind === "string");
  return fault ?? kinds.filter((kind) => typeof kind !== "string");
}

function kindOf(word: string): CodeCount | string {
  const [, code, count] = word.match(/^(\w+)=(\d+)$/) ?? [];
  if (code === undefined)
    return `--accept-warnings 须逐类写成“代码=图形数”，如 A16=2,E09=1，收到的是 ${word}`;
  const kind = CodeCount.safeParse({ code: code.toUpperCase(), count: Number(count) });
  return kind.success ? kind.data : `--accept-warnings 没有警告 ${code}`;
}

/** How to accept what stands, once it was looked at; null where all of it is accepted. */
export function acceptanceAdvice(
  standing: readonly CodeCount[],
  accepted: readonly CodeCount[],
): string | null {
  const isAccepted = ({ code, count }: CodeCount) =>
    accepted.some((one) => one.code === code && one.count === count);
  if (standing.every(isAccepted)) return null;
  const words = standing.map(({ code, count }) => `${code}=${count}`).join(",");
  return `可导入的矿山有警告：${warningKinds(standing)}。逐项核对无误后，加 --accept-warnings ${words} 再导入。`;
}
