import type { MergeGroup } from "#gis/consolidation/candidate";
import { areaKm2Text } from "#gis/measure/area-text";
import { boundaryOn } from "../methods/boundary-on.ts";
import type { MethodAnswer } from "../methods/method-answer.ts";
import { areaBasis } from "../methods/method-basis.ts";
import { MethodButton } from "../methods/method-button.tsx";
import { areasAnswer } from "./judged-condition.ts";

interface GroupMethodsProps {
  group: MergeGroup;
  /** name of the group */
  name: string;
  /** day the run was judged for */
  asOf: string;
}

/** 口径 of the area of all members of a group together. */
export function GroupMethods({ group: { memberIds, totalAreaM2 }, name, asOf }: GroupMethodsProps) {
  return (
    <MethodButton
      label="口径"
      title={`${name} ${memberIds.length} 座合计 ${areaKm2Text(totalAreaM2)} km²`}
      limit={null}
      basis={[areaBasis]}
      answer={() => answerOf(memberIds, totalAreaM2, asOf)}
    />
  );
}

async function answerOf(ids: readonly string[], totalM2: number, asOf: string): Promise<MethodAnswer> {
  const shapes = await Promise.all(ids.map((id) => boundaryOn(id, asOf)));
  const answer = await areasAnswer(shapes, totalM2);
  return { ...answer, notes: ["各矿面积相加，相互重叠的部分不扣除。", ...answer.notes] };
}
