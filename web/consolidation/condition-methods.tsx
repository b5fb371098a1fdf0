import type { Condition } from "#gis/consolidation/candidate";
import { areaBasis, distanceBasis } from "../methods/method-basis.ts";
import { MethodButton } from "../methods/method-button.tsx";
import { areaMethodsOf, distanceMethodsOf, type JudgedCondition } from "./judged-condition.ts";

interface ConditionMethodsProps {
  condition: Condition;
  mineId: string;
  /** day the run was judged for */
  asOf: string;
  title: string;
  limit: string;
  /** document and article of the condition */
  clause: string | null;
}

/** 口径 of a measured condition; what was not measured has none. */
export function ConditionMethods({ condition, mineId, asOf, title, limit, clause }: ConditionMethodsProps) {
  const { key, value, neighbourId } = condition;
  if (value === null) return null;
  const judged: JudgedCondition = { condition, value, mineId, neighbourId, asOf };
  const clauses = clause === null ? [] : [clause];
  if (key === "distance" && neighbourId !== null)
    return (
      <MethodButton
        title={title}
        limit={limit}
        basis={[...clauses, distanceBasis]}
        answer={() => distanceMethodsOf({ ...judged, neighbourId })}
      />
    );
  if (key === "area")
    return (
      <MethodButton
        title={title}
        limit={limit}
        basis={[...clauses, areaBasis]}
        answer={() => areaMethodsOf(judged)}
      />
    );
  return null;
}
