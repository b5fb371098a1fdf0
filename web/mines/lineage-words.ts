import type { Lineage } from "#contract/lineage";

/** What a mine did, between its own name and that of the other. */
export const lineageWords: Record<Lineage["kind"], string> = {
  closed: "关闭",
  merged: "整合并入",
  split: "分立为",
  replaced: "由新证替代为",
};

/** What became of a mine that is no more, null where it goes on; a mine that gave ground to another goes on. */
export function fateText(mineId: string, lineage: readonly Lineage[]): string | null {
  const end = lineage.find(({ fromMineId, kind }) => fromMineId === mineId && kind !== "split");
  if (!end) return null;
  const into = end.toName ? ` ${end.toName}` : "";
  return `已于 ${end.happenedOn} ${lineageWords[end.kind]}${into}，自该日起不再计入有效矿山。`;
}
