import type { FoundOptimum } from "#contract/scheme-optima";
import { adoptedGroups } from "#gis/schemes/adopted-groups";
import { type Grouping, type MovedMine, movedMines } from "#gis/schemes/moved-mines";
import type { Pick } from "./optimum-store.ts";
import { type SchemeView, schemeView } from "./scheme-view.ts";

/** A scheme that was found, as it would look and what it would come to. */
export interface FoundView {
  pick: Pick;
  /** 最优, 相近 1 … */
  label: string;
  groups: Grouping;
  view: SchemeView;
  /** mines that go with others than now */
  moved: MovedMine[];
  /** mines that go with others than in the best */
  fromBest: MovedMine[];
}

/** The best scheme and those near it, laid on the scheme at hand; none where nothing was found. */
export function foundViews(found: FoundOptimum, now: SchemeView): FoundView[] {
  const best = found.best.groups ?? [];
  return [found.best, ...found.others].flatMap(({ groups }, at): FoundView[] => {
    if (groups === null) return [];
    const { arrangement, demands } = now;
    let count = 0;
    const adopted = adoptedGroups(groups, arrangement.groups, () => `found-${++count}`);
    return [
      {
        ...(at === 0 ? { pick: "best", label: "最优" } : { pick: at, label: `相近 ${at}` }),
        groups,
        view: schemeView(now, { ...arrangement, groups: adopted }, demands),
        moved: movedMines(
          arrangement.groups.map(({ memberIds }) => memberIds),
          groups,
        ),
        fromBest: movedMines(best, groups),
      },
    ];
  });
}
