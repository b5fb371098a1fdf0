import { Checkbox } from "antd";
import type { SchemeMine } from "#gis/schemes/scheme-mine";
import { useSchemeEdit } from "./edit-context.ts";
import { toggleMine, useSchemes } from "./schemes-store.ts";

/** Ticks a mine for the next act. */
export function ChoiceBox({ mine }: { mine: SchemeMine }) {
  const isChosen = useSchemes(({ chosen }) => chosen.has(mine.id));
  if (!useSchemeEdit()) return null;
  return (
    <Checkbox
      className="kj-scheme-choice-box"
      checked={isChosen}
      aria-label={`选择${mine.name}`}
      onClick={(event) => event.stopPropagation()}
      onChange={() => toggleMine(mine.id)}
    />
  );
}
