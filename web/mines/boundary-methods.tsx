import type { MultiPolygon } from "geojson";
import type { Boundary, MineRow } from "#contract/mines";
import { areaKm2Text, licensedKm2Text } from "#gis/measure/area-text";
import { areaMethods, areaMethodWords } from "#gis/methods/method-names";
import type { StatedArea } from "#gis/methods/stated-area";
import type { MethodAnswer } from "../methods/method-answer.ts";
import { areaBasis } from "../methods/method-basis.ts";
import { MethodButton } from "../methods/method-button.tsx";

/** 口径 of a boundary's area, and which method gives the figures printed on the licence. */
export function BoundaryMethods({ mine, boundary }: { mine: MineRow; boundary: Boundary }) {
  return (
    <MethodButton
      title={`${mine.name} 矿区面积 ${areaKm2Text(boundary.officialAreaM2)} km²`}
      limit={null}
      basis={[areaBasis]}
      answer={() => answerOf(mine, boundary)}
    />
  );
}

async function areaMethodsOf(shape: MultiPolygon): Promise<MethodAnswer> {
  const [{ compareAreaMethods }, { areaAnswer }] = await Promise.all([
    import("#gis/methods/area-methods"),
    import("../methods/method-answer.ts"),
  ]);
  return areaAnswer(compareAreaMethods(shape));
}

async function answerOf({ licensedAreaKm2, validFrom }: MineRow, { shape }: Boundary): Promise<MethodAnswer> {
  const [answer, { heldAgainstStatedArea }] = await Promise.all([
    areaMethodsOf(shape),
    import("#gis/methods/stated-area"),
  ]);
  if (licensedAreaKm2 === null) return { ...answer, notes: ["没有登记证载面积，无从对照。"] };
  return {
    ...answer,
    notes: [statedText(licensedAreaKm2, heldAgainstStatedArea(shape, licensedAreaKm2, validFrom))],
  };
}

function statedText(km2: string, { agreeing, reason }: StatedArea): string {
  const printed = `证载面积 ${licensedKm2Text(km2)} km²`;
  if (agreeing.length === 0)
    return `${printed}，没有一种方法得出这一数字，请核对证载面积和拐点坐标。${reason}。`;
  if (agreeing.length === areaMethods.length) return `${printed}：取到证载的位数，各方法都得出这一数字。`;
  const methods = agreeing.map((method) => `“${areaMethodWords[method].label}”`).join("、");
  return `${printed}，与${methods}相符。${reason}。`;
}
