import type { LineString, Polygon } from "geojson";
import type { MethodAnswer } from "../../methods/method-answer.ts";
import { areaBasis, distanceBasis } from "../../methods/method-basis.ts";
import { MethodButton } from "../../methods/method-button.tsx";

/** 口径 of what was drawn. */
export function MeasuredMethods({ shape, text }: { shape: LineString | Polygon; text: string }) {
  return shape.type === "Polygon" ? (
    <MethodButton title={`量算面积 ${text}`} limit={null} basis={[areaBasis]} answer={() => areaOf(shape)} />
  ) : (
    <MethodButton
      title={`量算距离 ${text}`}
      limit={null}
      basis={[distanceBasis]}
      answer={() => lengthOf(shape)}
    />
  );
}

async function areaOf(shape: Polygon): Promise<MethodAnswer> {
  const [{ compareAreaMethods }, { areaAnswer }] = await Promise.all([
    import("#gis/methods/area-methods"),
    import("../../methods/method-answer.ts"),
  ]);
  return areaAnswer(compareAreaMethods(shape));
}

async function lengthOf({ coordinates }: LineString): Promise<MethodAnswer> {
  const [{ compareLengthMethods }, { lengthAnswer }] = await Promise.all([
    import("#gis/methods/length-methods"),
    import("../../methods/method-answer.ts"),
  ]);
  return lengthAnswer(compareLengthMethods([coordinates]));
}
