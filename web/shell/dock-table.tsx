import { Table, type TableColumnsType } from "antd";
import { EmptyState } from "../ui/empty-state.tsx";
import { useLayout } from "./layout-store.ts";
import "./dock-table.css";

interface DockTableProps<T extends object> {
  columns: TableColumnsType<T>;
  rows: readonly T[];
  idOf: (row: T) => string;
  /** width of all columns together; wider than the dock scrolls */
  widthPx: number;
  chosenId: string | null;
  onChoose: (row: T) => void;
}

const headPx = 30;

/** A list in the docked table: as high as the dock, drawn only where seen, chosen by click or Enter. */
export function DockTable<T extends object>(props: DockTableProps<T>) {
  const { columns, rows, idOf, widthPx, chosenId, onChoose } = props;
  const height = useLayout(({ dockHeightPx }) => dockHeightPx);
  return (
    <Table<T>
      className="kj-dock-table"
      virtual
      size="small"
      rowKey={idOf}
      columns={columns}
      dataSource={[...rows]}
      pagination={false}
      locale={{ emptyText: <EmptyState title="没有可列出的内容" hint="换一个筛选，或选择上一级行政区。" /> }}
      showSorterTooltip={false}
      scroll={{ x: widthPx, y: height - headPx }}
      rowClassName={(row) => (idOf(row) === chosenId ? "kj-row-selected" : "")}
      onRow={(row) => ({
        tabIndex: 0,
        onClick: () => onChoose(row),
        onKeyDown: ({ key }) => key === "Enter" && onChoose(row),
      })}
    />
  );
}
