import type { MinePairIds } from "../optimum/optimum-mine.ts";
import { type Arrangement, keyOf, type SchemeGroup } from "./arrangement.ts";
import { tidied } from "./arrangement-change.ts";

/** An act that is done, or why it is not, in words. */
export type Acted = { arrangement: Arrangement } | { refusal: string };

const lockedText = "所选矿山有的在已锁定的组，请先解锁再移动。";

/**
 * Makes these mines one. Whoever is in a group brings all of it: the groups become one under the place of the first, with the 主体 that
 * one of them alone has. Only mines of one and the same group leave it for a new one, named `groupId`.
 */
export function groupTogether(arrangement: Arrangement, mineIds: readonly string[], groupId: string): Acted {
  if (new Set(mineIds).size < 2) return { refusal: "合为一组至少要选两座矿山。" };
  const refusal = lockOn(arrangement, mineIds);
  if (refusal) return { refusal };
  const joined = joinedGroups(arrangement, mineIds);
  const [first] = joined;
  const rest = withoutMines(arrangement.groups, mineIds);
  if (!first) {
    const group = { id: groupId, memberIds: [...mineIds], ...none, isLocked: false };
    return { arrangement: tidied({ ...arrangement, groups: [...rest, group] }) };
  }
  const memberIds = [...new Set([...joined.flatMap((group) => group.memberIds), ...mineIds])];
  const [subject, ...others] = joined.filter(({ subjectId }) => subjectId !== null);
  const { subjectId, subjectReason } = subject && others.length === 0 ? subject : none;
  const one = { ...first, memberIds, subjectId, subjectReason };
  const gone = new Set(joined.slice(1).map(({ id }) => id));
  const groups = rest.filter(({ id }) => !gone.has(id)).map((group) => (group.id === first.id ? one : group));
  return { arrangement: tidied({ ...arrangement, groups }) };
}

/** Groups that become one when these mines are made one; none when they begin a new group. */
export function joinedGroups({ groups }: Arrangement, mineIds: readonly string[]): SchemeGroup[] {
  const touched = groups.filter(({ memberIds }) => memberIds.some((id) => mineIds.includes(id)));
  const [only, ...more] = touched;
  const isSplit = more.length === 0 && mineIds.every((id) => only?.memberIds.includes(id));
  return isSplit ? [] : touched;
}

/** Takes these mines into a group that there is. */
export function moveInto(arrangement: Arrangement, mineIds: readonly string[], groupId: string): Acted {
  const target = arrangement.groups.find(({ id }) => id === groupId);
  if (!target) return { refusal: "这个组已不存在，请重新选择。" };
  const coming = mineIds.filter((id) => !target.memberIds.includes(id));
  if (coming.length === 0) return { refusal: "所选矿山已在该组。" };
  const refusal = target.isLocked ? "该组已锁定，请先解锁再移入。" : lockOn(arrangement, coming);
  if (refusal) return { refusal };
  const groups = withoutMines(arrangement.groups, coming).map((group) =>
    group.id === groupId ? { ...group, memberIds: [...group.memberIds, ...coming] } : group,
  );
  return { arrangement: tidied({ ...arrangement, groups }) };
}

/** Has these mines stay alone. */
export function leaveAlone(arrangement: Arrangement, mineIds: readonly string[]): Acted {
  const refusal = lockOn(arrangement, mineIds);
  if (refusal) return { refusal };
  return { arrangement: tidied({ ...arrangement, groups: withoutMines(arrangement.groups, mineIds) }) };
}

export function dissolve(arrangement: Arrangement, groupId: string): Acted {
  const group = arrangement.groups.find(({ id }) => id === groupId);
  if (!group) return { refusal: "这个组已不存在。" };
  return leaveAlone(arrangement, group.memberIds);
}

export function setLock(arrangement: Arrangement, groupId: string, isLocked: boolean): Acted {
  return { arrangement: withGroup(arrangement, groupId, { isLocked }) };
}

/** Chooses the 整合主体 of a group, with the planner's reason; null takes the choice back. */
export function setSubject(
  arrangement: Arrangement,
  groupId: string,
  subject: { mineId: string; reason: string } | null,
): Acted {
  const reason = subject?.reason.trim() ?? "";
  if (subject && reason === "") return { refusal: "请填写选定整合主体的理由。" };
  const chosen = subject ? { subjectId: subject.mineId, subjectReason: reason } : none;
  return { arrangement: withGroup(arrangement, groupId, chosen) };
}

/** Settles of two mines that they must, or must not, be in one group; null takes it back. */
export function setWish(
  arrangement: Arrangement,
  pair: MinePairIds,
  wish: "together" | "apart" | null,
): Acted {
  const [a = "", b = ""] = pair.toSorted();
  if (a === b) return { refusal: "约定须为两座不同的矿山。" };
  const others = (pairs: readonly MinePairIds[]) => pairs.filter((other) => keyOf(other) !== keyOf(pair));
  const own: MinePairIds[] = [[a, b]];
  return {
    arrangement: {
      ...arrangement,
      together: [...others(arrangement.together), ...(wish === "together" ? own : [])],
      apart: [...others(arrangement.apart), ...(wish === "apart" ? own : [])],
    },
  };
}

const none = { subjectId: null, subjectReason: null };

const lockOn = ({ groups }: Arrangement, mineIds: readonly string[]): string | null =>
  groups.some(({ isLocked, memberIds }) => isLocked && memberIds.some((id) => mineIds.includes(id)))
    ? lockedText
    : null;

const withoutMines = (groups: readonly SchemeGroup[], mineIds: readonly string[]): SchemeGroup[] =>
  groups.map((group) => ({ ...group, memberIds: group.memberIds.filter((id) => !mineIds.includes(id)) }));

const withGroup = (arrangement: Arrangement, groupId: string, part: Partial<SchemeGroup>): Arrangement => ({
  ...arrangement,
  groups: arrangement.groups.map((group) => (group.id === groupId ? { ...group, ...part } : group)),
});
