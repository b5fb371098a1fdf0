import type { MultiPolygon } from "geojson";
import type { MethodAnswer } from "./method-answer.ts";
import { areaBasis } from "./method-basis.ts";
import { MethodButton } from "./method-button.tsx";

interface AreaMethodsProps {
  /** the area that is asked about, with what it is of */
  title: string;
  /** the ground it is of, fetched only when asked */
  shape: () => MultiPolygon | Promise<MultiPolygon>;
  /** on the button, where there is little room */
  label?: string;
}

/** 口径 of an area that nothing depends on alone. */
export function AreaMethods({ title, shape, label }: AreaMethodsProps) {
  return (
    <MethodButton
      title={title}
      limit={null}
      basis={[areaBasis]}
      {...(label !== undefined && { label })}
      answer={async () => answerOf(await shape())}
    />
  );
}

async function answerOf(shape: MultiPolygon): Promise<MethodAnswer> {
  const [{ compareAreaMethods }, { areaAnswer }] = await Promise.all([
    import("#gis/methods/area-methods"),
    import("./method-answer.ts"),
  ]);
  return areaAnswer(compareAreaMethods(shape));
}
