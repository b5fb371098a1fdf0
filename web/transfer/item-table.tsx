import { Checkbox, Table, type TableRef } from "antd";
import { type KeyboardEvent, type UIEvent, useEffect, useMemo, useRef } from "react";
import type { ItemFilter, ReviewRow } from "#contract/staging-review";
import { itemColumns, sortOf } from "./item-columns.tsx";
import { answerToAll, type Rule, saysYes } from "./review-rule.ts";
import { itemName } from "./staged-items.ts";
import type { ReviewSort, useReviewRows, Weight } from "./use-review.ts";

interface ItemTableProps {
  rows: ReviewRow[];
  pages: ReturnType<typeof useReviewRows>["pages"];
  heightPx: number;
  shown: number | null;
  /** the file declares areas */
  declared: boolean;
  sort: ReviewSort;
  filter: ItemFilter;
  chosen: Rule;
  /** of all that the filter lets through, read or not: what can be stored, and what is chosen of it */
  within: Pick<Weight["within"], "usable" | "chosen"> | null;
  onShow: (index: number) => void;
  onSort: (sort: ReviewSort) => void;
  onChoose: (index: number, choose: boolean) => void;
  onChooseAll: (choose: boolean) => void;
}

const headPx = 28;
const widthPx = 700;
const loadAheadPx = 600;

/** Items of the file, linked both ways with the preview map; read page by page as the list is scrolled. */
export function ItemTable(props: ItemTableProps) {
  const { rows, pages, heightPx, shown, declared, sort, onShow, onSort } = props;
  const table = useRef<TableRef>(null);
  const columns = useMemo(() => itemColumns(declared, sort), [declared, sort]);
  useEffect(() => {
    if (shown !== null) table.current?.scrollTo({ key: shown });
  }, [shown]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys walk the rows of the table inside
    <div className="kj-staged-table" onKeyDown={(event) => walkRows(event, rows, onShow)}>
      <Table<ReviewRow>
        ref={table}
        virtual
        size="small"
        rowKey="index"
        columns={columns}
        dataSource={rows}
        pagination={false}
        showSorterTooltip={false}
        scroll={{ x: widthPx, y: heightPx - headPx }}
        rowClassName={({ index }) => (index === shown ? "kj-row-selected" : "")}
        rowSelection={useSelection(props)}
        onScroll={(event) => readOn(event, pages)}
        onChange={(_, __, sorter) => {
          const { columnKey, order } = Array.isArray(sorter) ? {} : sorter;
          onSort(sortOf(columnKey, order));
        }}
        onRow={(item) => ({
          tabIndex: item.index === (shown ?? rows[0]?.index) ? 0 : -1,
          role: "group",
          "aria-label": itemName(item),
          "aria-current": item.index === shown,
          "data-item": item.index,
          onClick: () => onShow(item.index),
        })}
      />
    </div>
  );
}

function useSelection({ rows, filter, chosen, within, onChoose, onChooseAll }: ItemTableProps) {
  const selectedRowKeys = useMemo(
    () => rows.filter((row) => saysYes(chosen, row)).map(({ index }) => index),
    [rows, chosen],
  );
  const said = answerToAll(chosen, filter);
  const all = said ?? (within !== null && within.usable > 0 && within.chosen === within.usable);
  return {
    columnWidth: 34,
    selectedRowKeys,
    columnTitle: (
      <Checkbox
        aria-label="选择列表中全部可入库的图形，包括还没有读出的"
        checked={all}
        indeterminate={said === null && !all && (within?.chosen ?? 0) > 0}
        disabled={within === null || within.usable === 0}
        onChange={({ target }) => onChooseAll(target.checked)}
      />
    ),
    getCheckboxProps: (item: ReviewRow) => ({
      disabled: item.grade === "error",
      "aria-label": `选择 ${itemName(item)}`,
    }),
    onSelect: ({ index }: ReviewRow, choose: boolean) => onChoose(index, choose),
  };
}

function readOn({ currentTarget }: UIEvent<HTMLElement>, pages: ItemTableProps["pages"]): void {
  const { scrollTop, clientHeight, scrollHeight } = currentTarget;
  const near = scrollHeight - scrollTop - clientHeight < loadAheadPx;
  if (near && pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
}

function walkRows(event: KeyboardEvent, rows: ReviewRow[], onShow: (index: number) => void): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const focused = (event.target as HTMLElement).dataset.item;
  if (step === undefined || focused === undefined) return;
  const next = rows[rows.findIndex(({ index }) => String(index) === focused) + step];
  if (!next) return;
  event.preventDefault();
  onShow(next.index);
  const table = event.currentTarget as HTMLElement;
  setTimeout(() => table.querySelector<HTMLElement>(`[data-item="${next.index}"]`)?.focus(), 50);
}
