import { Table, type TableRef } from "antd";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import type { StagedItem } from "#contract/transfer";
import { itemColumns } from "./item-columns.tsx";
import { itemName } from "./staged-items.ts";

interface ItemTableProps {
  items: StagedItem[];
  heightPx: number;
  shown: number | null;
  chosen: readonly number[];
  onShow: (index: number) => void;
  onChoose: (indexes: number[]) => void;
}

const headPx = 28;
const widthPx = 700;

/** Items of the file, linked both ways with the preview map; thousands of rows stay fluent. */
export function ItemTable({ items, heightPx, shown, chosen, onShow, onChoose }: ItemTableProps) {
  const table = useRef<TableRef>(null);
  const columns = useMemo(() => itemColumns(items), [items]);
  useEffect(() => {
    if (shown !== null) table.current?.scrollTo({ key: shown });
  }, [shown]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys walk the rows of the table inside
    <div className="kj-staged-table" onKeyDown={(event) => walkRows(event, items, onShow)}>
      <Table<StagedItem>
        ref={table}
        virtual
        size="small"
        rowKey="index"
        columns={columns}
        dataSource={items}
        pagination={false}
        scroll={{ x: widthPx, y: heightPx - headPx }}
        rowClassName={({ index }) => (index === shown ? "kj-row-selected" : "")}
        rowSelection={{
          columnWidth: 34,
          selectedRowKeys: [...chosen],
          preserveSelectedRowKeys: true,
          getTitleCheckboxProps: () => ({ "aria-label": "选择列表中全部可入库的图形" }),
          getCheckboxProps: (item) => ({ disabled: !item.usable, "aria-label": `选择 ${itemName(item)}` }),
          onChange: (keys) => onChoose(keys.map(Number)),
        }}
        onRow={(item) => ({
          tabIndex: item.index === (shown ?? items[0]?.index) ? 0 : -1,
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

function walkRows(event: KeyboardEvent, items: StagedItem[], onShow: (index: number) => void): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const focused = (event.target as HTMLElement).dataset.item;
  if (step === undefined || focused === undefined) return;
  const next = items[items.findIndex(({ index }) => String(index) === focused) + step];
  if (!next) return;
  event.preventDefault();
  onShow(next.index);
  const table = event.currentTarget as HTMLElement;
  setTimeout(() => table.querySelector<HTMLElement>(`[data-item="${next.index}"]`)?.focus(), 50);
}
