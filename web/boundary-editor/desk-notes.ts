import type { Reply } from "#contract/endpoint";
import type { GapLand, getSurroundings, SchemeBoundary } from "#contract/scheme-boundaries";

type Known = Pick<Reply<typeof getSurroundings>, "hiddenOthers" | "hiddenZones">;

/** What the planner has to know before drawing: members that changed, and what is not known of the ground around. */
export function deskNotes(
  { hiddenOthers, hiddenZones }: Known,
  { doubts }: Pick<GapLand, "doubts">,
  stored: Pick<SchemeBoundary, "isOutdated"> | null,
): string[] {
  return [
    ...(stored?.isOutdated ? ["组的成员在画这个边界之后变了，请核对，或恢复为并集＋夹缝重画。"] : []),
    ...doubts,
    ...(hiddenOthers > 0 ? [`附近有 ${hiddenOthers} 座矿山不在您的权限内，不显示，也不能吸附。`] : []),
    ...(hiddenZones > 0 ? [`附近有 ${hiddenZones} 个管控区不在您的权限内，不显示，压占未计。`] : []),
  ];
}
