import type { MinePairIds } from "../optimum/optimum-mine.ts";

/** Mines that are to become one. */
export interface SchemeGroup {
  id: string;
  /** two at least */
  memberIds: readonly string[];
  /** 整合主体, one of the members; null = not chosen yet */
  subjectId: string | null;
  /** why this one; the planner's words */
  subjectReason: string | null;
  /** nobody joins and nobody leaves until it is unlocked */
  isLocked: boolean;
}

/** What a planner decides of a scheme: who goes with whom. A mine that no group names stays alone. */
export interface Arrangement {
  groups: readonly SchemeGroup[];
  /** pairs that must be in one group */
  together: readonly MinePairIds[];
  /** pairs that must not */
  apart: readonly MinePairIds[];
}

export interface ArrangementFault {
  /** where it stands, as `groups.3.memberIds` */
  field: string;
  message: string;
}

/** What makes an arrangement none of these mines, in words; what breaks a rule of the plan is no fault here. */
export function arrangementFaults(
  { groups, together, apart }: Arrangement,
  nameOf: (mineId: string) => string | undefined,
): ArrangementFault[] {
  const groupOf = new Map<string, number>();
  const kept = new Set(together.map(keyOf));
  const contradicted = apart.filter((pair) => kept.has(keyOf(pair)));
  return [
    ...groups.flatMap((group, at) => [
      ...said(`groups.${at}.memberIds`, memberFaults(group, at, { nameOf, groupOf })),
      ...subjectFaults(group, at),
    ]),
    ...together.flatMap((pair, at) => said(`together.${at}`, pairFaults(pair, nameOf))),
    ...apart.flatMap((pair, at) => said(`apart.${at}`, pairFaults(pair, nameOf))),
    ...contradicted.flatMap((pair) =>
      said("apart", [`${pair.map(nameOf).join("与")}既须同组又不得同组，请去掉一项。`]),
    ),
  ];
}

const said = (field: string, messages: readonly string[]): ArrangementFault[] =>
  messages.map((message) => ({ field, message }));

function subjectFaults({ memberIds, subjectId, subjectReason }: SchemeGroup, at: number): ArrangementFault[] {
  if (subjectId === null) return [];
  if (!memberIds.includes(subjectId))
    return said(`groups.${at}.subjectId`, [`第 ${at + 1} 组的整合主体不在本组，请从本组矿山中选择。`]);
  if (subjectReason !== null) return [];
  return said(`groups.${at}.subjectReason`, [`请填写第 ${at + 1} 组选定整合主体的理由。`]);
}

interface Known {
  nameOf: (mineId: string) => string | undefined;
  /** filled as the groups are gone through */
  groupOf: Map<string, number>;
}

function memberFaults({ memberIds }: SchemeGroup, at: number, { nameOf, groupOf }: Known): string[] {
  const faults = memberIds.length < 2 ? [`第 ${at + 1} 组只有一座矿山，一组至少两座。`] : [];
  for (const id of memberIds) {
    const [name, other] = [nameOf(id), groupOf.get(id)];
    if (name === undefined) faults.push(`第 ${at + 1} 组有不在本方案中的矿山，请刷新后重试。`);
    else if (other !== undefined)
      faults.push(`${name}同时在第 ${other + 1} 组和第 ${at + 1} 组，只能在一组。`);
    groupOf.set(id, at);
  }
  return faults;
}

function pairFaults(pair: MinePairIds, nameOf: Known["nameOf"]): string[] {
  if (pair[0] === pair[1]) return ["同组、不得同组的约定须为两座不同的矿山。"];
  return pair.some((id) => nameOf(id) === undefined) ? ["约定中有不在本方案中的矿山，请刷新后重试。"] : [];
}

/** The same for a pair either way round. */
export const keyOf = (pair: MinePairIds): string => pair.toSorted().join();
