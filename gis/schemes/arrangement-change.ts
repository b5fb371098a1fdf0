import { type Arrangement, keyOf, type SchemeGroup } from "./arrangement.ts";

/** A fact of an arrangement, as `mine:ID` → group, `group:ID` → what was decided of it, `wish:A,B` → together or apart. */
type Facts = ReadonlyMap<string, string>;

/** What turns one arrangement into another: each fact as it was and as it becomes; null = no such fact. */
export interface ArrangementChange {
  facts: ReadonlyMap<string, readonly [before: string | null, after: string | null]>;
  /** mines it is about: those that move, and whoever is in a group that changes, before or after */
  mineIds: ReadonlySet<string>;
}

export function changeBetween(before: Arrangement, after: Arrangement): ArrangementChange {
  const [from, to] = [factsOf(before), factsOf(after)];
  const facts = new Map<string, [string | null, string | null]>();
  for (const key of new Set([...from.keys(), ...to.keys()])) {
    const [was, is] = [from.get(key) ?? null, to.get(key) ?? null];
    if (was !== is) facts.set(key, [was, is]);
  }
  return { facts, mineIds: minesOf(facts, [before, after]) };
}

export const isNothing = ({ facts }: ArrangementChange): boolean => facts.size === 0;

export function reversed({ facts, mineIds }: ArrangementChange): ArrangementChange {
  const back = [...facts].map(([key, [was, is]]): [string, [string | null, string | null]] => [
    key,
    [is, was],
  ]);
  return { facts: new Map(back), mineIds };
}

/** Whether two changes are about a mine in common: then only a person can say which holds. */
export function meet(one: ArrangementChange, other: ArrangementChange): boolean {
  return [...one.mineIds].some((id) => other.mineIds.has(id));
}

/** Whether the arrangement is as it was before this change, where the change touches it. */
export function fits(arrangement: Arrangement, { facts }: ArrangementChange): boolean {
  const now = factsOf(arrangement);
  return [...facts].every(([key, [was]]) => (now.get(key) ?? null) === was);
}

/** The arrangement with the change laid on it, whatever stood there; a group that is left with one mine is no group. */
export function laidOn(arrangement: Arrangement, { facts }: ArrangementChange): Arrangement {
  const next = new Map(factsOf(arrangement));
  for (const [key, [, is]] of facts) {
    if (is === null) next.delete(key);
    else next.set(key, is);
  }
  return tidied(
    arrangementOf(
      next,
      arrangement.groups.map(({ id }) => id),
    ),
  );
}

/** Without groups of fewer than two, and without a 整合主体 that has left its group. */
export function tidied({ groups, together, apart }: Arrangement): Arrangement {
  const kept = groups
    .filter(({ memberIds }) => memberIds.length > 1)
    .map((group) =>
      group.subjectId === null || group.memberIds.includes(group.subjectId)
        ? group
        : { ...group, subjectId: null, subjectReason: null },
    );
  return { groups: kept, together, apart };
}

function factsOf({ groups, together, apart }: Arrangement): Facts {
  return new Map([
    ...groups.flatMap(({ memberIds, id, ...decided }): [string, string][] => [
      [`group:${id}`, decidedText(decided)],
      ...memberIds.map((mineId): [string, string] => [`mine:${mineId}`, id]),
    ]),
    ...together.map((pair): [string, string] => [`wish:${keyOf(pair)}`, "together"]),
    ...apart.map((pair): [string, string] => [`wish:${keyOf(pair)}`, "apart"]),
  ]);
}

type Decided = Omit<SchemeGroup, "id" | "memberIds">;
/** The same text for the same decisions, in whatever order they are told. */
const decidedText = ({ subjectId, subjectReason, isLocked }: Decided): string =>
  JSON.stringify({ subjectId, subjectReason, isLocked });

/** Groups in the order they had, new ones after them. */
function arrangementOf(facts: Facts, order: readonly string[]): Arrangement {
  const entries = [...facts];
  const of = (kind: string) =>
    entries.flatMap(([key, value]): [string, string][] =>
      key.startsWith(`${kind}:`) ? [[key.slice(kind.length + 1), value]] : [],
    );
  const decidedOf = new Map(of("group").map(([id, text]) => [id, JSON.parse(text) as Decided]));
  const membersOf = new Map<string, string[]>();
  for (const [mineId, groupId] of of("mine"))
    membersOf.set(groupId, [...(membersOf.get(groupId) ?? []), mineId]);
  const ids = [...new Set([...order, ...membersOf.keys()])];
  const pairs = (kind: string) =>
    of("wish")
      .filter(([, wish]) => wish === kind)
      .map(([pair]): [string, string] => {
        const [a = "", b = ""] = pair.split(",");
        return [a, b];
      });
  return {
    groups: ids.map((id) => ({
      ...{ id, memberIds: membersOf.get(id) ?? [] },
      ...(decidedOf.get(id) ?? { subjectId: null, subjectReason: null, isLocked: false }),
    })),
    together: pairs("together"),
    apart: pairs("apart"),
  };
}

function minesOf(facts: ArrangementChange["facts"], sides: readonly Arrangement[]): ReadonlySet<string> {
  const touched = [...facts].map(([key, values]) => touchedBy(key, values));
  const groupIds = new Set(touched.flatMap(({ groups }) => groups));
  const members = sides.flatMap(({ groups }) =>
    groups.filter(({ id }) => groupIds.has(id)).flatMap(({ memberIds }) => memberIds),
  );
  return new Set([...touched.flatMap(({ mines }) => mines), ...members]);
}

/** The mines and groups that a fact names. */
function touchedBy(key: string, values: readonly (string | null)[]): { mines: string[]; groups: string[] } {
  const [kind, ids = ""] = key.split(":");
  if (kind === "group") return { mines: [], groups: [ids] };
  if (kind === "wish") return { mines: ids.split(","), groups: [] };
  return { mines: [ids], groups: values.filter((value) => value !== null) };
}
