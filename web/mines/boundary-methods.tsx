import type { MultiPolygon } from "geojson";
import type { Boundary, MineRow } from "#contract/mines";
import { areaKm2Text } from "#gis/measure/area-text";
import type { MethodAnswer } from "../methods/method-answer.ts";
import { areaBasis } from "../methods/method-basis.ts";
import { MethodButton } from "../methods/method-button.tsx";
import { statedAreaText } from "./stated-area-text.ts";

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

async function answerOf(mine: MineRow, { shape }: Boundary): Promise<MethodAnswer> {
  const [answer, { heldAgainstStatedArea }] = await Promise.all([
    areaMethodsOf(shape),
    import("#gis/methods/stated-area"),
  ]);
  const { licensedAreaKm2: km2, validFrom } = mine;
  const held = km2 === null ? null : heldAgainstStatedArea(shape, km2, validFrom);
  return { ...answer, notes: [statedAreaText(mine, held)] };
}
