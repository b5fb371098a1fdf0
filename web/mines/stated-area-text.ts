import type { MineRow } from "#contract/mines";
import { areaName } from "#gis/check/area-name";
import { licensedKm2Text } from "#gis/measure/area-text";
import { areaMethods, areaMethodWords } from "#gis/methods/method-names";
import type { StatedArea } from "#gis/methods/stated-area";

/** Which methods give the area a licence prints, or a planned block is to have. */
export function statedAreaText(
  { status, licensedAreaKm2 }: Pick<MineRow, "status" | "licensedAreaKm2">,
  held: Pick<StatedArea, "agreeing" | "reason"> | null,
): string {
  const name = areaName(status);
  if (licensedAreaKm2 === null || held === null) return `没有登记${name}，无从对照。`;
  const printed = `${name} ${licensedKm2Text(licensedAreaKm2)} km²`;
  const { agreeing, reason } = held;
  if (agreeing.length === 0)
    return `${printed}，没有一种方法得出这一数字，请核对${name}和拐点坐标。${reason}。`;
  if (agreeing.length === areaMethods.length) return `${printed}：取到所登记的位数，各方法都得出这一数字。`;
  const methods = agreeing.map((method) => `“${areaMethodWords[method].label}”`).join("、");
  return `${printed}，与${methods}相符。${reason}。`;
}
