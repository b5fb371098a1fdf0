import { type ReactNode, useMemo, useState } from "react";
import { useHeightPx } from "./use-height-px.ts";
import { rowsInView, rowTops } from "./virtual-rows.ts";

interface VirtualListProps<T> {
  label: string;
  rows: readonly T[];
  keyOf: (row: T) => string;
  heightPxOf: (row: T) => number;
  render: (row: T) => ReactNode;
}

/** A list that scrolls by itself and draws only the rows in sight, so that thousands stay fluent. */
export function VirtualList<T>({ label, rows, keyOf, heightPxOf, render }: VirtualListProps<T>) {
  const [scrolledPx, setScrolledPx] = useState(0);
  const [frame, heightPx] = useHeightPx();
  const tops = useMemo(() => rowTops(rows, heightPxOf), [rows, heightPxOf]);
  const { first, last } = rowsInView(tops, scrolledPx, heightPx);
  return (
    <div
      className="kj-virtual"
      ref={frame}
      onScroll={({ currentTarget }) => setScrolledPx(currentTarget.scrollTop)}
    >
      <ul aria-label={label} style={{ height: tops.at(-1) ?? 0 }}>
        {rows.slice(first, last).map((row, offset) => (
          <li
            key={keyOf(row)}
            aria-setsize={rows.length}
            aria-posinset={first + offset + 1}
            style={{ top: tops[first + offset] ?? 0, height: heightPxOf(row) }}
          >
            {render(row)}
          </li>
        ))}
      </ul>
    </div>
  );
}
