import { Input } from "antd";
import { useEffect, useState } from "react";
import {
  type ItemFilter,
  type ItemGrade,
  itemGrades,
  type RegisterChange,
  registerChanges,
} from "#contract/staging-review";
import type { TakenField } from "#contract/transfer";
import type { IssueCode } from "#gis/issue";
import { issueNames } from "#gis/issue-names";
import { FilterRow } from "../ui/filter-row.tsx";
import { useDelayed } from "../ui/use-delayed.ts";
import { ErrorBookButton } from "./error-books/error-book-button.tsx";
import { changeWords, gradeWords } from "./staged-items.ts";
import type { Overview } from "./use-review.ts";

interface ReviewFiltersProps {
  stagingId: string;
  overview: Overview;
  filter: ItemFilter;
  /** items that the filter lets through; null while they are counted */
  total: number | null;
  onChange: (filter: ItemFilter) => void;
}

const pauseMs = 300;

/** Every kind of trouble in the file and what its items are to the register, with their numbers; choosing one narrows the list. */
export function ReviewFilters({ stagingId, overview, filter, total, onChange }: ReviewFiltersProps) {
  const { error, warning, fine } = overview.grades;
  const all = error + warning + fine;
  const changes = changesOf(overview);
  return (
    <div className="kj-review-filters">
      {all > 1 && (
        <div className="kj-review-filter-rows">
          <FilterRow
            label="按问题筛选"
            options={troublesOf(overview)}
            value={troubleIn(filter)}
            onChange={(wanted) => onChange(withTrouble(filter, wanted))}
          />
          {changes.length > 0 && (
            <FilterRow
              label="按与台账的关系筛选"
              options={changes}
              value={relationIn(filter)}
              onChange={(wanted) => onChange(withRelation(filter, wanted))}
            />
          )}
          <div className="kj-review-search">
            <Search q={filter.q ?? ""} onSearch={(q) => onChange(withSearch(filter, q))} />
            <span className="kj-hint" role="status">
              {total === null ? "正在统计…" : `列出 ${total} 个图形`}
            </span>
          </div>
        </div>
      )}
      {error + warning > 0 && (
        <ErrorBookButton stagingId={stagingId} troubled={error + warning} total={all} />
      )}
    </div>
  );
}

function Search({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const [typed, setTyped] = useState(q);
  const settled = useDelayed(typed.trim(), pauseMs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed asks anew
  useEffect(() => {
    if (settled !== q) onSearch(settled);
  }, [settled]);
  return (
    <Input
      size="small"
      allowClear
      aria-label="按名称或编号查找"
      placeholder="按名称、许可证号或编号查找"
      maxLength={100}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}

type Trouble = "all" | ItemGrade | IssueCode;
type Relation = "any" | RegisterChange | TakenField;
interface Option<T> {
  value: T;
  label: string;
  count: number;
}

const troubleIn = ({ grade, code }: ItemFilter): Trouble => code ?? grade ?? "all";
const relationIn = ({ change, difference }: ItemFilter): Relation => difference ?? change ?? "any";

function withTrouble(filter: ItemFilter, wanted: Trouble): ItemFilter {
  const { grade: _, code: __, ...rest } = filter;
  if (wanted === "all" || wanted === troubleIn(filter)) return rest;
  const grade = itemGrades.find((one) => one === wanted);
  return grade ? { ...rest, grade } : { ...rest, code: wanted as IssueCode };
}

function withRelation(filter: ItemFilter, wanted: Relation): ItemFilter {
  const { change: _, difference: __, ...rest } = filter;
  if (wanted === "any" || wanted === relationIn(filter)) return rest;
  const change = registerChanges.find((one) => one === wanted);
  return change ? { ...rest, change } : { ...rest, difference: wanted as TakenField };
}

function withSearch({ q: _, ...rest }: ItemFilter, q: string): ItemFilter {
  return q === "" ? rest : { ...rest, q };
}

function troublesOf({ grades, codes }: Overview): Option<Trouble>[] {
  const all = itemGrades.reduce((sum, grade) => sum + grades[grade], 0);
  return [
    { value: "all", label: "全部", count: all },
    ...itemGrades
      .filter((grade) => grades[grade] > 0)
      .map((grade) => ({ value: grade, label: gradeWords[grade], count: grades[grade] })),
    ...codes.map(({ code, count }) => ({ value: code, label: issueNames[code], count })),
  ];
}

/** Nothing where the register knows none of the mines: then all are new. */
function changesOf({ changes, differences }: Overview): Option<Relation>[] {
  if (changes.boundary + changes.fields + changes.same === 0) return [];
  return [
    ...registerChanges
      .filter((change) => changes[change] > 0)
      .map((change) => ({ value: change, label: changeWords[change], count: changes[change] })),
    ...differences.map(({ field, label, count }) => ({ value: field, label: `${label}不同`, count })),
  ];
}
