import { movedMines } from "#gis/schemes/moved-mines";
import type { SchemeView } from "./scheme-view.ts";

type Arranged = Pick<SchemeView, "arrangement">;

/** Mines that one scheme puts with others than the other does, whichever way round they are taken. */
export function differing(one: Arranged, other: Arranged): ReadonlySet<string> {
  const groups = ({ arrangement }: Arranged) => arrangement.groups.map(({ memberIds }) => memberIds);
  return new Set(movedMines(groups(one), groups(other)).map(({ mineId }) => mineId));
}
