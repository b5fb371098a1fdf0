import type { MultiPolygon } from "geojson";
import { getStagedItem, type StagedItem, type Staging } from "#contract/transfer";
import { areaKm2Text } from "#gis/measure/area-text";
import { call } from "../client/call.ts";
import type { MethodAnswer } from "../methods/method-answer.ts";
import { areaBasis } from "../methods/method-basis.ts";
import { MethodButton } from "../methods/method-button.tsx";
import { itemName } from "./staged-items.ts";

/** 口径 of the area of an item under review, beside what its file states. */
export function StagedMethods({ staging, item }: { staging: Staging; item: StagedItem }) {
  return (
    <MethodButton
      title={`${itemName(item)} 面积 ${areaKm2Text(item.areaM2)} km²`}
      limit={null}
      basis={[areaBasis]}
      answer={() => answerOf(staging.id, item)}
    />
  );
}

async function answerOf(id: string, { index, declaredAreaM2 }: StagedItem): Promise<MethodAnswer> {
  const [{ parts }, { compareAreaMethods }, { areaAnswer }, { nearestMethodText }] = await Promise.all([
    call(getStagedItem, { params: { id, index } }),
    import("#gis/methods/area-methods"),
    import("../methods/method-answer.ts"),
    import("./nearest-method.ts"),
  ]);
  const shape: MultiPolygon = {
    type: "MultiPolygon",
    coordinates: parts.flatMap((part) => part.shape.coordinates),
  };
  const comparison = compareAreaMethods(shape);
  const answer = areaAnswer(comparison);
  return declaredAreaM2 === null
    ? answer
    : { ...answer, notes: [nearestMethodText(comparison, declaredAreaM2)] };
}
