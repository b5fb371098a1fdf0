import type { BinaryRow } from "../optimum/binary-model.ts";
import { limitText } from "../optimum/limit-text.ts";
import type { MergedMine } from "../optimum/merged-mine.ts";
import { type LimitKind, type NamedLimit, namedLimits } from "../optimum/named-limits.ts";
import type { OptimumMine, OptimumRules } from "../optimum/optimum-mine.ts";
import type { BrokenBoundaryRule } from "./boundary-rules.ts";

/** A rule that a scheme does not keep yet. */
export interface BrokenRule {
  /** `unlinked`: members of a group do not hang together; `too_many`: a group has more members than may be */
  kind: LimitKind | "unlinked" | "too_many" | BrokenBoundaryRule["kind"];
  /** mines it is about; none where it is about all */
  mineIds: readonly string[];
  text: string;
}

export interface PlannedMine extends MergedMine {
  /** ids of the members by the parts that hang together; one part of a mine that may be merged */
  parts: readonly (readonly string[])[];
}

/** Every rule that these mines as they are planned do not keep, the ones about single mines before those about all. */
export function brokenRules(
  mines: readonly OptimumMine[],
  planned: readonly PlannedMine[],
  rules: OptimumRules,
  nameOf: (mineId: string) => string,
): BrokenRule[] {
  const groups = planned.filter(({ memberIds }) => memberIds.length > 1);
  const unlinked = groups
    .filter(({ parts }) => parts.length > 1)
    .map(({ memberIds, parts }) => ({
      kind: "unlinked" as const,
      mineIds: memberIds,
      text: `${parts.map((part) => part.map(nameOf).join("、")).join("与")}不在规定距离内或不属同一矿体，不能连成一座`,
    }));
  const tooMany = groups
    .filter(({ memberIds }) => memberIds.length > rules.mostMembers)
    .map(({ memberIds }) => ({
      kind: "too_many" as const,
      mineIds: memberIds,
      text: `${nameOf(memberIds[0] ?? "")}等 ${memberIds.length} 座合为一座，超过一组最多 ${rules.mostMembers} 座`,
    }));
  const holding = new Map(planned.flatMap((group) => group.memberIds.map((id) => [id, group] as const)));
  /** A limit about some mines is broken by who holds them and by nobody else. */
  const concerned = (mineIds: readonly string[]) =>
    mineIds.length === 0 ? planned : new Set(mineIds.flatMap((id) => holding.get(id) ?? []));
  const limits = namedLimits(mines, rules).flatMap((limit) => {
    const text = limitText(limit, rules, nameOf);
    if (limit.row) {
      if (isKept(limit.row(planned), planned)) return [];
      return [{ ...limit, text: `${text}${openShare(limit, planned)}` }];
    }
    const against = [...concerned(limit.mineIds)].filter((group) => limit.bans?.(group));
    if (limit.kind !== "merged_class") return against.length > 0 ? [{ ...limit, text }] : [];
    return against.map(({ memberIds }) => ({
      kind: limit.kind,
      mineIds: memberIds,
      text: `${nameOf(memberIds[0] ?? "")}等 ${memberIds.length} 座合为一座后仍为小型`,
    }));
  });
  return [...unlinked, ...tooMany, ...limits].map(({ kind, mineIds, text }) => ({ kind, mineIds, text }));
}

/** A share is counted without mines of unknown class: how many they are, and whether they could decide it. */
function openShare(limit: NamedLimit, planned: readonly PlannedMine[]): string {
  const unknown = planned.filter(({ productionClass }) => productionClass === null).length;
  if (limit.kind !== "share" || unknown === 0) return "";
  const atBest = planned.map(
    (group): PlannedMine => ({ ...group, productionClass: group.productionClass ?? "medium" }),
  );
  return limit.row && isKept(limit.row(atBest), atBest)
    ? `（${unknown} 座规模待核实，没有计入大中型，尚不能认定）`
    : `（${unknown} 座规模待核实，即使都达到大中型也不满足）`;
}

/** A row over exactly these groups, each chosen. */
function isKept({ columns, values, least, most }: BinaryRow, groups: readonly unknown[]): boolean {
  const sum = columns.reduce(
    (total, column, place) => total + (column < groups.length ? (values[place] ?? 0) : 0),
    0,
  );
  return sum >= least && sum <= most;
}
