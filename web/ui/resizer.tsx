import type { KeyboardEvent, PointerEvent } from "react";

interface ResizerProps {
  label: string;
  /** which edge of the resized part the handle is on */
  edge: "top" | "left" | "right";
  sizePx: number;
  minPx: number;
  maxPx: number;
  onChange: (sizePx: number) => void;
}

const keyStepPx = 24;

/** Handle that changes the size of a part of the page, by pointer and by arrow keys. */
export function Resizer({ label, edge, sizePx, minPx, maxPx, onChange }: ResizerProps) {
  const resize = (px: number) => onChange(Math.round(Math.min(maxPx, Math.max(minPx, px))));
  const drag = (start: PointerEvent<HTMLElement>) => {
    const handle = start.currentTarget;
    handle.setPointerCapture(start.pointerId);
    handle.onpointermove = (event) => resize(sizePx + growthPx(edge, start, event));
    handle.onlostpointercapture = () => {
      handle.onpointermove = null;
    };
  };
  const press = (event: KeyboardEvent) => {
    const sign = keySigns[edge][event.key];
    if (sign === undefined) return;
    event.preventDefault();
    resize(sizePx + sign * keyStepPx);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> can not be operated; this is ARIA's window splitter
    <div
      role="separator"
      className={`kj-resizer kj-resizer-${edge}`}
      aria-label={label}
      aria-orientation={edge === "top" ? "horizontal" : "vertical"}
      aria-valuenow={sizePx}
      aria-valuemin={minPx}
      aria-valuemax={maxPx}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={press}
    />
  );
}

const keySigns: Record<ResizerProps["edge"], Record<string, number>> = {
  top: { ArrowUp: 1, ArrowDown: -1 },
  left: { ArrowLeft: 1, ArrowRight: -1 },
  right: { ArrowRight: 1, ArrowLeft: -1 },
};

function growthPx(edge: ResizerProps["edge"], from: PointerEvent, to: globalThis.PointerEvent): number {
  if (edge === "top") return from.clientY - to.clientY;
  return edge === "left" ? from.clientX - to.clientX : to.clientX - from.clientX;
}
