import type { Scheme } from "#contract/schemes";
import { BaseNote } from "./base-note.tsx";
import { CarriedOut } from "./carried-out.tsx";
import { isUnsaved } from "./editing.ts";
import { GapPanel } from "./gap-panel.tsx";
import { useGapGroup } from "./gap-store.ts";
import { SchemeFigures } from "./scheme-figures.tsx";
import { SchemeLists } from "./scheme-lists.tsx";
import type { SchemeView } from "./scheme-view.ts";
import type { SchemeEditing } from "./use-scheme-editing.ts";

interface ArrangingProps {
  scheme: Scheme;
  view: SchemeView;
  work: SchemeEditing;
  onChoose: (mineIds: readonly string[]) => void;
}

/** Figures and lists of the scheme, or what lies between the members of one of its groups. */
export function Arranging({ scheme, view, work: { editing, isSaving }, onChoose }: ArrangingProps) {
  const groupId = useGapGroup(scheme.id);
  const one = view.groups.find(({ group }) => group.id === groupId);
  if (one)
    return (
      <GapPanel
        schemeId={scheme.id}
        version={editing.seen.version}
        isSaved={!isSaving && !isUnsaved(editing)}
        one={one}
        view={view}
      />
    );
  return (
    <>
      <SchemeFigures view={view} />
      <CarriedOut scheme={scheme} />
      <BaseNote scheme={scheme} />
      <SchemeLists view={view} onChoose={onChoose} />
    </>
  );
}
