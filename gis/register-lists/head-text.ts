import type { ListUnit } from "./list-field.ts";

const unitPatterns: readonly [RegExp, ListUnit][] = [
  [/万(立方米|m3|方)/i, "wm3"],
  [/万(吨|t)/i, "wt"],
  [/立方米|m3/i, "m3"],
  [/平方公里|平方千米|km2/i, "km2"],
  [/公顷|hm2/i, "hm2"],
  [/平方米|(^|[^k])m2/i, "m2"],
  [/吨|(^|[^a-z])t($|[^a-z])/i, "t"],
];

/** A head without spaces, line breaks, full-width signs and what stands in brackets: 生产规模 (万吨/年) → 生产规模. */
export function plainHead(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s:：*]+/g, "")
    .replace(/\([^)]*\)/g, "");
}

/** The unit that a head or a cell names; null when it names none. */
export function unitIn(text: string): ListUnit | null {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  return unitPatterns.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
