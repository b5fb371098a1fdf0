import type { KeyboardEvent, PointerEvent } from "react";

interface SwipeBarProps {
  /** of the map's width, from the left */
  share: number;
  onChange: (share: number) => void;
}

const step = 0.02;

/** The line between the two halves: dragged, or moved by arrow keys. */
export function SwipeBar({ share, onChange }: SwipeBarProps) {
  const put = (wanted: number) => onChange(Math.min(1, Math.max(0, wanted)));
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const frame = event.currentTarget.parentElement?.getBoundingClientRect();
    if (frame) put((event.clientX - frame.left) / frame.width);
  };
  const press = (event: KeyboardEvent) => {
    const move = { ArrowLeft: -step, ArrowRight: step }[event.key];
    if (move === undefined) return;
    event.preventDefault();
    put(share + move);
  };
  return (
    <div
      className="kj-swipe-bar"
      role="slider"
      tabIndex={0}
      aria-label="卷帘位置"
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={`距左侧 ${Math.round(share * 100)}%`}
      style={{ left: `${share * 100}%` }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}
