import type { Issue, IssuePlace } from "../issue.ts";
import { warningAt } from "./traced-item.ts";

const toleranceFloorM2 = 100;
const toleranceShare = 0.001;

/**
 * E09: the official area, m², differs from the stated one by more than max(0.01 公顷, 0.1 %), the tolerance usual for
 * 勘测定界 coordinate files. Warning: stated areas of older licences are often plane areas.
 */
export function declaredArea(
  areaM2: number,
  declaredAreaM2: number | null,
  declaredAreaText: string | null,
  place: IssuePlace,
): Issue[] {
  if (declaredAreaM2 === null || areaM2 === 0) return [];
  const differenceM2 = areaM2 - declaredAreaM2;
  const toleranceM2 = Math.max(toleranceFloorM2, toleranceShare * declaredAreaM2);
  if (Math.abs(differenceM2) <= toleranceM2) return [];
  const declared = declaredAreaText ?? `${declaredAreaM2}平方米`;
  return [warningAt("E09", place, { areaM2, declaredAreaM2, declared, differenceM2, toleranceM2 })];
}
