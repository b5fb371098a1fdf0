import type { MergeGroup } from "#gis/consolidation/candidate";
import { type CandidateView, groupsOf, groupsShown, type VerdictRow } from "./candidate-view.ts";
import type { Shown } from "./planning-store.ts";

/** One line of the list of groups: a group's head, or below it one of its mines. */
export type GroupRow =
  | { kind: "head"; key: string; group: MergeGroup; index: number; open: boolean }
  | { kind: "mine"; key: string; row: VerdictRow; subject: boolean }
  | { kind: "outsider"; key: string; name: string };

/** Groups with at least one shown mine, unfolded into lines; a member of another county is named only. */
export function groupRows(
  view: CandidateView,
  { shown, words, folded }: { shown: Shown; words: string; folded: ReadonlySet<string> },
): GroupRow[] {
  const place = new Map(groupsOf(view, shown).map((group, index) => [group.id, index]));
  return groupsShown(view, shown, words).flatMap((group) => {
    const open = !folded.has(group.id);
    const head: GroupRow = { kind: "head", key: group.id, group, index: place.get(group.id) ?? 0, open };
    return open ? [head, ...group.memberIds.map((id) => memberRow(view, group, id))] : [head];
  });
}

function memberRow(view: CandidateView, group: MergeGroup, mineId: string): GroupRow {
  const row = view.byMine.get(mineId);
  const key = `${group.id} ${mineId}`;
  return row
    ? { kind: "mine", key, row, subject: group.suggestedSubjectId === mineId }
    : { kind: "outsider", key, name: view.nameOf(mineId) };
}
