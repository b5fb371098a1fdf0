import { useMemo } from "react";
import type { StagedItem } from "#contract/transfer";
import { FilterRow } from "../ui/filter-row.tsx";
import { ErrorBookButton } from "./error-book-button.tsx";
import { issueWords } from "./issue-words.ts";
import {
  type Change,
  changeCounts,
  changeWords,
  codeCounts,
  type Grade,
  gradeCounts,
  gradeWords,
  type ReviewFilter,
} from "./staged-items.ts";

interface ReviewFiltersProps {
  stagingId: string;
  items: readonly StagedItem[];
  filter: ReviewFilter;
  onChange: (filter: ReviewFilter) => void;
}

const grades: readonly Grade[] = ["error", "warning", "fine"];

/** Every kind of trouble in the file with its number; choosing one narrows the list to it. */
export function ReviewFilters({ stagingId, items, filter, onChange }: ReviewFiltersProps) {
  const choices = useMemo(() => choicesOf(items), [items]);
  const changes = useMemo(() => changesOf(items), [items]);
  const toggle = (wanted: ReviewFilter) => onChange(wanted === filter ? "all" : wanted);
  const troubled = items.filter(({ issues }) => issues.length > 0).length;
  return (
    <div className="kj-review-filters">
      {items.length > 1 && (
        <div className="kj-review-filter-rows">
          <FilterRow label="按问题筛选" options={choices} value={filter} onChange={toggle} />
          {changes.length > 0 && (
            <FilterRow label="按与台账的关系筛选" options={changes} value={filter} onChange={toggle} />
          )}
        </div>
      )}
      {troubled > 0 && <ErrorBookButton stagingId={stagingId} troubled={troubled} total={items.length} />}
    </div>
  );
}

interface Choice {
  value: ReviewFilter;
  label: string;
  count: number;
}

const changeOrder: readonly Change[] = ["new", "boundary", "fields", "same"];

/** Nothing where the register knows none of the mines: then all are new. */
function changesOf(items: readonly StagedItem[]): Choice[] {
  if (items.every(({ match }) => match === null)) return [];
  const counts = changeCounts(items);
  return changeOrder
    .filter((change) => counts[change] > 0)
    .map((change) => ({ value: change, label: changeWords[change], count: counts[change] }));
}

function choicesOf(items: readonly StagedItem[]): Choice[] {
  const counts = gradeCounts(items);
  return [
    { value: "all", label: "全部", count: items.length },
    ...grades
      .filter((grade) => counts[grade] > 0)
      .map((grade) => ({ value: grade, label: gradeWords[grade], count: counts[grade] })),
    ...codeCounts(items).map(({ code, items: count }) => ({ value: code, label: issueWords[code], count })),
  ];
}
