import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useHeightPx } from "./use-height-px.ts";
import { rowsInView, rowTops } from "./virtual-rows.ts";

interface VirtualListProps<T> {
  label: string;
  rows: readonly T[];
  keyOf: (row: T) => string;
  heightPxOf: (row: T) => number;
  render: (row: T) => ReactNode;
  /** the last row came near the sight: more may be read */
  onEnd?: () => void;
}

/** A list that scrolls by itself and draws only the rows in sight, so that thousands stay fluent. */
export function VirtualList<T>({ label, rows, keyOf, heightPxOf, render, onEnd }: VirtualListProps<T>) {
  const [scrolledPx, setScrolledPx] = useState(0);
  const [frame, heightPx] = useHeightPx();
  const tops = useMemo(() => rowTops(rows, heightPxOf), [rows, heightPxOf]);
  const { first, last } = rowsInView(tops, scrolledPx, heightPx);
  const atEnd = last === rows.length && rows.length > 0;
  const reached = useRef(onEnd);
  reached.current = onEnd;
  // biome-ignore lint/correctness/useExhaustiveDependencies: more rows may leave the end still in sight
  useEffect(() => {
    if (atEnd) reached.current?.();
  }, [atEnd, rows.length]);
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
