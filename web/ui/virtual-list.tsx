import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useHeightPx } from "./use-height-px.ts";
import { rowsInView, rowTops, scrollToRow } from "./virtual-rows.ts";

interface VirtualListProps<T> {
  label: string;
  rows: readonly T[];
  keyOf: (row: T) => string;
  heightPxOf: (row: T) => number;
  render: (row: T) => ReactNode;
  /** the last row came near the sight: more may be read */
  onEnd?: () => void;
  /** key of the row that is scrolled to as soon as it is named */
  shown?: string | null;
}

/** A list that scrolls by itself and draws only the rows in sight, so that thousands stay fluent. */
export function VirtualList<T>({
  label,
  rows,
  keyOf,
  heightPxOf,
  render,
  onEnd,
  shown = null,
}: VirtualListProps<T>) {
  const [scrolledPx, setScrolledPx] = useState(0);
  const [measure, heightPx] = useHeightPx();
  const box = useRef<HTMLDivElement | null>(null);
  const tops = useMemo(() => rowTops(rows, heightPxOf), [rows, heightPxOf]);
  const { first, last } = rowsInView(tops, scrolledPx, heightPx);
  const atEnd = last === rows.length && rows.length > 0;
  const reached = useRef(onEnd);
  reached.current = onEnd;
  // biome-ignore lint/correctness/useExhaustiveDependencies: more rows may leave the end still in sight
  useEffect(() => {
    if (atEnd) reached.current?.();
  }, [atEnd, rows.length]);
  const at = shown === null ? -1 : rows.findIndex((row) => keyOf(row) === shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolled to when another row is named, not whenever one scrolls away
  useEffect(() => {
    const px = at < 0 ? null : scrollToRow(tops, at, { scrolledPx, heightPx });
    if (px !== null) box.current?.scrollTo({ top: px });
  }, [shown, at]);
  return (
    <div
      className="kj-virtual"
      ref={(element) => {
        box.current = element;
        measure(element);
      }}
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
