import { useCallback, useRef, useState } from "react";

/** Height of an element as the layout gives it: a virtual list must know. */
export function useHeightPx(): [ref: (element: HTMLElement | null) => void, heightPx: number] {
  const [heightPx, setHeightPx] = useState(0);
  const observer = useRef<ResizeObserver | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (!element) return;
    observer.current = new ResizeObserver(([entry]) =>
      setHeightPx(Math.floor(entry?.contentRect.height ?? 0)),
    );
    observer.current.observe(element);
  }, []);
  return [ref, heightPx];
}
