import { type SliverRule, sliverWidestM } from "./sliver.ts";

/** What makes common ground 疑似套合误差, with its numbers, to be said wherever a result is. */
export function sliverRuleText(rule: SliverRule): string {
  const { sliverMinM2, sliverWidthM } = rule;
  const widest = metres(sliverWidestM(rule));
  return `面积小于 ${sliverMinM2} 平方米，或小于 ${sliverWidthM} 米 × 周长且最宽处不超过 ${widest} 米`;
}

/** To the millimetre, without the tail of a float. */
const metres = (valueM: number) => String(Number(valueM.toFixed(3)));
