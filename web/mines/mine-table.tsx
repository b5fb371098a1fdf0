import { Table, type TableRef } from "antd";
import { type KeyboardEvent, type UIEvent, useEffect, useMemo, useRef } from "react";
import type { MineRow } from "#contract/mines";
import type { useEndpointPages } from "../client/use-endpoint.ts";
import { useMapEngine } from "../map/engine-store.ts";
import { useLayout } from "../shell/layout-store.ts";
import { useMineFilter } from "../shell/mine-filter-store.ts";
import { useAsOf, useShownDay } from "../shell/use-day.ts";
import { useWorkbench } from "../shell/workbench-store.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { mineColumns, sortOf } from "./mine-columns.tsx";
import { useCountyOf } from "./use-county-of.ts";

interface MineTableProps {
  rows: MineRow[];
  pages: ReturnType<typeof useEndpointPages<MineRow>>;
}

const headPx = 28;
const tableWidthPx = 1300;
const loadAheadPx = 400;

/** Attribute table of the mines, linked both ways with the map. */
export function MineTable({ rows, pages }: MineTableProps) {
  const table = useRef<TableRef>(null);
  const { filter, sort, sortBy } = useMineFilter();
  const status = filter.status ?? null;
  const { selectedMineId, hoverMine } = useWorkbench();
  const height = useLayout(({ dockHeightPx }) => dockHeightPx);
  const day = useShownDay();
  const isToday = useAsOf() === undefined;
  const countyOf = useCountyOf();
  const columns = useMemo(
    () => mineColumns({ day, isToday, sort, status, countyOf }),
    [day, isToday, sort, status, countyOf],
  );
  const choose = useChoose();
  useShownSelection(table, rows);
  if (pages.error) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.isPending) return <LoadingState label="正在读取矿山…" />;
  if (rows.length === 0)
    return <EmptyState title="没有符合条件的矿山" hint="放宽筛选条件，或选择上一级行政区。" />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys walk the rows of the table inside
    <div className="kj-mine-table" onKeyDown={(event) => walkRows(event, rows, choose)}>
      <Table<MineRow>
        ref={table}
        virtual
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={rows}
        pagination={false}
        showSorterTooltip={false}
        scroll={{ x: tableWidthPx, y: height - headPx }}
        rowClassName={({ id }) => (id === selectedMineId ? "kj-row-selected" : "")}
        onChange={(_, __, sorter) => {
          const { columnKey, order } = Array.isArray(sorter) ? {} : sorter;
          sortBy(sortOf(columnKey, order));
        }}
        onScroll={(event) => loadMore(event, pages)}
        onRow={(row) => ({
          tabIndex: row.id === (selectedMineId ?? rows[0]?.id) ? 0 : -1,
          role: "group",
          "aria-label": row.name,
          "aria-current": row.id === selectedMineId,
          "data-mine": row.id,
          onClick: () => choose.select(row),
          onDoubleClick: () => choose.open(row),
          onMouseEnter: () => hoverMine(row.id),
          onMouseLeave: () => hoverMine(null),
        })}
      />
    </div>
  );
}

interface Choose {
  select: (row: MineRow) => void;
  open: (row: MineRow) => void;
}

function useChoose(): Choose {
  const engine = useMapEngine();
  const { selectMine, openDossier } = useWorkbench();
  const fly = ({ bounds }: MineRow) => {
    if (bounds) engine?.flyToBounds(bounds);
  };
  return {
    select: (row) => {
      selectMine(row.id);
      fly(row);
    },
    open: (row) => {
      openDossier(row.id);
      fly(row);
    },
  };
}

/** A mine chosen elsewhere is scrolled into sight. */
function useShownSelection(table: React.RefObject<TableRef | null>, rows: MineRow[]): void {
  const selectedMineId = useWorkbench((workbench) => workbench.selectedMineId);
  useEffect(() => {
    if (selectedMineId && rows.some(({ id }) => id === selectedMineId))
      table.current?.scrollTo({ key: selectedMineId });
  }, [selectedMineId, rows, table]);
}

function loadMore({ currentTarget }: UIEvent<HTMLElement>, pages: MineTableProps["pages"]): void {
  const { scrollTop, clientHeight, scrollHeight } = currentTarget;
  const near = scrollHeight - scrollTop - clientHeight < loadAheadPx;
  if (near && pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
}

function walkRows(event: KeyboardEvent, rows: MineRow[], choose: Choose): void {
  const id = (event.target as HTMLElement).dataset.mine;
  const index = rows.findIndex((row) => row.id === id);
  const row = rows[index];
  if (!row) return;
  const next = { ArrowDown: rows[index + 1], ArrowUp: rows[index - 1] }[event.key];
  if (next) {
    event.preventDefault();
    choose.select(next);
    focusRow(event.currentTarget as HTMLElement, next.id);
  }
  if (event.key === "Enter") choose.open(row);
}

function focusRow(table: HTMLElement, id: string): void {
  setTimeout(() => table.querySelector<HTMLElement>(`[data-mine="${id}"]`)?.focus(), 50);
}
