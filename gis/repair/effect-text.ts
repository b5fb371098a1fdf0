import { areaM2Text } from "../measure/area-text.ts";
import type { RepairEffect } from "./propose-repairs.ts";

const unseenM2 = 0.005;

/** What a repair does to the ground, in Chinese: 图形不变, or the change of area and the ground that is only in one of the two. */
export function repairEffectText({ areaChangeM2, differenceM2 }: RepairEffect): string {
  if (Math.abs(areaChangeM2) < unseenM2 && differenceM2 < unseenM2) return "图形和面积不变";
  return `面积${changeText(areaChangeM2)}，与修正前不重合${areaM2Text(differenceM2)}平方米`;
}

function changeText(changeM2: number): string {
  if (Math.abs(changeM2) < unseenM2) return "不变";
  return `${changeM2 > 0 ? "增加" : "减少"}${areaM2Text(Math.abs(changeM2))}平方米`;
}
