import type { CandidatePair, Condition, ConditionStatus, MineRecord } from "./candidate.ts";

type Relation = CandidatePair["orebody"];

/** What the 属同一矿体 limb comes to. */
export const orebodyStatuses: Record<Relation, ConditionStatus> = {
  same: "pass",
  different: "fail",
  unknown: "unverified",
};

/** Whether two mines work the same 矿体 by their reserve reports; geometry cannot prove it, silence on either side is unknown (Q-XZ-2). */
export function orebodyRelation(a: MineRecord, b: MineRecord): Relation {
  const [ofA, ofB] = [reportedOrebody(a), reportedOrebody(b)];
  if (ofA === null || ofB === null) return "unknown";
  return ofA === ofB ? "same" : "different";
}

/** The 属同一矿体 limb of a mine towards one neighbour; the limit is the neighbour's orebody, "" when unreported. */
export function orebodyCondition(mine: MineRecord, neighbour: MineRecord | null): Condition {
  const own = {
    key: "orebody",
    value: reportedOrebody(mine),
    comparison: "=",
    unit: "",
    method: "reserve_report",
  } as const;
  if (!neighbour) return { ...own, status: "fail", limit: "", neighbourId: null, note: "no_neighbour" };
  const relation = orebodyRelation(mine, neighbour);
  return {
    ...own,
    status: orebodyStatuses[relation],
    limit: reportedOrebody(neighbour) ?? "",
    neighbourId: neighbour.id,
    note: relation === "unknown" ? "orebody_missing" : null,
  };
}

function reportedOrebody(mine: MineRecord): string | null {
  return mine.orebodyId?.trim() || null;
}
