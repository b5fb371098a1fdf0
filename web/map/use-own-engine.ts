import { type RefObject, useEffect, useState } from "react";
import type { Bounds } from "#contract/geometry";
import { registerDrawing } from "../shell/idle.ts";
import { padBounds } from "./bounds.ts";
import { MapEngine } from "./map-engine.ts";

const marginDeg = 0.002;

/** A map of its own, made for this ground. */
export function useOwnEngine(container: RefObject<HTMLDivElement | null>, bounds: Bounds): MapEngine | null {
  const [engine, setEngine] = useState<MapEngine | null>(null);
  const key = bounds.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same bounds must not make a second map
  useEffect(() => {
    if (!container.current) return undefined;
    const made = new MapEngine(container.current, {
      home: padBounds(bounds, 0.05, marginDeg),
      reach: bounds,
    });
    const unregister = registerDrawing(async () => {
      await made.ready();
      await made.idle();
    });
    let gone = false;
    void made.ready().then(() => gone || setEngine(made));
    return () => {
      gone = true;
      setEngine(null);
      unregister();
      made.remove();
    };
  }, [key]);
  return engine;
}
