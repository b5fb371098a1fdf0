import type { Scheme } from "#contract/schemes";
import { GroupBoundary } from "../boundary-editor/group-boundary.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { isUnsaved } from "./editing.ts";
import type { GroupView } from "./scheme-view.ts";
import { useSchemes } from "./schemes-store.ts";
import type { SchemeEditing } from "./use-scheme-editing.ts";

interface SchemeBoundaryProps {
  scheme: Pick<Scheme, "id">;
  one: GroupView;
  work: SchemeEditing;
  mayEdit: boolean;
}

/** The new boundary of one group, in the place of the desk; the group itself is saved first. */
export function SchemeBoundary({ scheme, one: { group, index }, work, mayEdit }: SchemeBoundaryProps) {
  if (isUnsaved(work.editing)) return <LoadingState label="正在保存分组…" />;
  return (
    <GroupBoundary
      schemeId={scheme.id}
      group={group}
      mayEdit={mayEdit}
      name={`第 ${index + 1} 组`}
      onClose={() => useSchemes.setState({ boundaryOf: null })}
    />
  );
}
