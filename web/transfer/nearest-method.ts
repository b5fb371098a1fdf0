import { areaM2Text } from "#gis/measure/area-text";
import type { AreaComparison } from "#gis/methods/area-methods";
import { areaMethodWords } from "#gis/methods/method-names";

/** Which method comes nearest to an area that a file states, and by how much; older documents often state plane areas. */
export function nearestMethodText({ readings }: AreaComparison, statedM2: number): string {
  const offM2 = ({ areaM2 }: { areaM2: number }) => Math.abs(areaM2 - statedM2);
  const [first, ...others] = readings;
  if (!first) return "";
  const nearest = others.reduce((best, reading) => (offM2(reading) < offM2(best) ? reading : best), first);
  const label = areaMethodWords[nearest.method].label;
  return `填报面积 ${areaM2Text(statedM2)} 平方米，最接近“${label}”，相差 ${areaM2Text(offM2(nearest))} 平方米。2022年8月以前的文件多为平面面积；判定以椭球面积为准。`;
}
