import { useMemo } from "react";
import type { SchemeMine } from "#gis/schemes/scheme-mine";
import { EmptyState } from "../ui/empty-state.tsx";
import { FilterRow } from "../ui/filter-row.tsx";
import { VirtualList } from "../ui/virtual-list.tsx";
import { MineLine, mineLinePx } from "./mine-line.tsx";
import { type AloneFilter, aloneByFilter, aloneFilters, type SchemeView } from "./scheme-view.ts";
import { useSchemes } from "./schemes-store.ts";

interface AloneListProps {
  view: SchemeView;
  onChoose: (mineIds: readonly string[]) => void;
}

const filterWords: Record<AloneFilter, string> = {
  all: "全部",
  must_merge: "必须整合",
  small: "非大中型",
  to_verify: "待核实",
};
const heightPxOf = () => mineLinePx;

const mustMergeFirst = (mines: readonly SchemeMine[]) => [
  ...mines.filter(({ mustMerge }) => mustMerge),
  ...mines.filter(({ mustMerge }) => !mustMerge),
];

/** Mines that stay alone, the ones that may not first. */
export function AloneList({ view, onChoose }: AloneListProps) {
  const { words, aloneFilter, change } = useSchemes();
  const shown = useMemo(() => aloneByFilter(view, words), [view, words]);
  const rows = useMemo(() => mustMergeFirst(shown[aloneFilter]), [shown, aloneFilter]);
  return (
    <>
      <FilterRow
        label="筛选单列矿山"
        value={aloneFilter}
        options={aloneFilters.map((value) => ({
          value,
          label: filterWords[value],
          count: shown[value].length,
        }))}
        onChange={(value) => change({ aloneFilter: value })}
      />
      {rows.length === 0 ? (
        <EmptyState title="没有这样的单列矿山" hint="换一个筛选，或在“整合组”中查找。" />
      ) : (
        <VirtualList
          label="单列矿山"
          rows={rows}
          keyOf={({ id }) => id}
          heightPxOf={heightPxOf}
          render={(mine) => <MineLine mine={mine} onChoose={onChoose} />}
        />
      )}
    </>
  );
}
