import type { Arrangement, SchemeGroup } from "#gis/schemes/arrangement";
import { changeBetween } from "#gis/schemes/arrangement-change";

type NameOf = (mineId: string) => string;

/** What was changed between two arrangements, in words; groups by their numbers afterwards. */
export function changeWords(before: Arrangement, after: Arrangement, nameOf: NameOf): string[] {
  const { facts } = changeBetween(before, after);
  const movedTo = new Map<string | null, string[]>();
  const wishes: string[] = [];
  for (const [key, [, is]] of facts) {
    const [kind, rest = ""] = key.split(":");
    if (kind === "mine") movedTo.set(is, [...(movedTo.get(is) ?? []), rest]);
    if (kind === "wish") wishes.push(wishText(rest.split(",").map(nameOf), is));
  }
  const known = new Set(before.groups.map(({ id }) => id));
  const numberOf = (groupId: string) => after.groups.findIndex(({ id }) => id === groupId) + 1;
  const moves = [...movedTo].map(([groupId, ids]) => {
    const names = ids.map(nameOf).join("、");
    if (groupId === null) return `${names}改为单列`;
    return `${names}${known.has(groupId) ? "移入" : "合为"}第 ${numberOf(groupId)} 组`;
  });
  return [...moves, ...decisions(before, after, nameOf), ...wishes];
}

function wishText([one, other]: string[], wish: string | null): string {
  if (wish === null) return `取消${one}与${other}的约定`;
  return `约定${one}与${other}${wish === "together" ? "须同组" : "不得同组"}`;
}

function decisions(before: Arrangement, after: Arrangement, nameOf: NameOf): string[] {
  const was = new Map(before.groups.map((group) => [group.id, group]));
  return after.groups.flatMap((group, index) => {
    const old = was.get(group.id) ?? undecided;
    const number = `第 ${index + 1} 组`;
    return [
      ...(old.isLocked === group.isLocked ? [] : [`${group.isLocked ? "锁定" : "解锁"}${number}`]),
      ...subjectWords(old, group, number, nameOf),
    ];
  });
}

const undecided = { isLocked: false, subjectId: null, subjectReason: null };

function subjectWords(
  old: Pick<SchemeGroup, "subjectId" | "subjectReason">,
  { subjectId, subjectReason }: SchemeGroup,
  number: string,
  nameOf: NameOf,
): string[] {
  if (old.subjectId !== subjectId)
    return [subjectId === null ? `取消${number}的整合主体` : `${number}整合主体定为${nameOf(subjectId)}`];
  return old.subjectReason === subjectReason ? [] : [`改写${number}选定整合主体的理由`];
}
