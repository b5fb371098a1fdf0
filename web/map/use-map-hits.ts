import { useEffect, useRef } from "react";
import { create } from "zustand";
import type { MapClick } from "./map-events.ts";
import type { MapHit } from "./map-hits.ts";

type HitHandler = (hit: MapHit, click: MapClick) => void;

interface HitStore {
  handlers: ReadonlyMap<string, HitHandler>;
}

/** Who answers to clicks on which layer. */
export const useHitHandlers = create<HitStore>(() => ({ handlers: new Map() }));

/** Answers to clicks on the features of one overlay; the usual 属性查询 card then stays away. */
export function useMapHits(layerId: string, onHit: HitHandler): void {
  const latest = useRef(onHit);
  latest.current = onHit;
  useEffect(() => {
    const handler: HitHandler = (hit, click) => latest.current(hit, click);
    useHitHandlers.setState(({ handlers }) => ({ handlers: new Map(handlers).set(layerId, handler) }));
    return () =>
      useHitHandlers.setState(({ handlers }) => {
        const left = new Map(handlers);
        left.delete(layerId);
        return { handlers: left };
      });
  }, [layerId]);
}
