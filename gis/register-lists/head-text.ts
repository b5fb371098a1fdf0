import type { ListUnit } from "./list-field.ts";

const unitPatterns: readonly [RegExp, ListUnit][] = [
  [/万(立方米|m3|方)/i, "wm3"],
  [/万(吨|t)/i, "wt"],
  [/千(吨|t)|(^|[^a-z])kt($|[^a-z])/i, "kt"],
  [/立方米|m3/i, "m3"],
  [/平方公里|平方千米|km2/i, "km2"],
  [/公顷|hm2/i, "hm2"],
  [/平方米|(^|[^k])m2/i, "m2"],
  [/吨|(^|[^a-z])t($|[^a-z])/i, "t"],
];

/** 百万吨, 亿吨, 吨/日 and 吨/立方米 are other units than those in them: nobody here turns them into one another. */
const otherUnits =
  /[十百亿](万)?(吨|t|立方|方)|[十百千万亿]千|千(万|立方|方)|万亿|[/每](日|天|d|月|季|小时|班|立方米|m3)/i;

/** A head without spaces, line breaks, full-width signs and what stands in brackets: 生产规模 (万吨/年) → 生产规模. */
export function plainHead(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s:：*]+/g, "")
    .replace(/\([^)]*\)/g, "");
}

/** The unit that a head or a cell names; null when it names none, or one that is not kept here (百万吨, 亿吨, 吨/日). */
export function unitIn(text: string): ListUnit | null {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  if (otherUnits.test(plain)) return null;
  return unitPatterns.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
