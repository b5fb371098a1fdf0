import type { SchemeMine } from "#gis/schemes/scheme-mine";
import type { GroupView } from "./scheme-view.ts";

export type GroupRow =
  | { kind: "head"; key: string; view: GroupView; isOpen: boolean }
  | { kind: "mine"; key: string; mine: SchemeMine; isSubject: boolean };

/** Groups and, below those that are open, their members; the 整合主体 first. */
export function groupRows(groups: readonly GroupView[], folded: ReadonlySet<string>): GroupRow[] {
  return groups.flatMap((view): GroupRow[] => {
    const { id, subjectId } = view.group;
    const isOpen = !folded.has(id);
    const head: GroupRow = { kind: "head", key: id, view, isOpen };
    if (!isOpen) return [head];
    const rows = view.members.map((mine): GroupRow & { kind: "mine" } => ({
      kind: "mine",
      key: mine.id,
      mine,
      isSubject: mine.id === subjectId,
    }));
    return [
      head,
      ...rows.filter(({ isSubject }) => isSubject),
      ...rows.filter(({ isSubject }) => !isSubject),
    ];
  });
}
