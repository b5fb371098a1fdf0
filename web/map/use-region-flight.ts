import { useEffect, useRef } from "react";
import { useRegions } from "../shell/use-regions.ts";
import { useWorkbench } from "../shell/workbench-store.ts";
import { useMapEngine } from "./engine-store.ts";

/** Choosing a 行政区 flies there; lifting the choice shows the whole city again. */
export function useRegionFlight(): void {
  const engine = useMapEngine();
  const region = useWorkbench((workbench) => workbench.region);
  const { byCode } = useRegions();
  const flown = useRef<string | null>(null);
  useEffect(() => {
    if (!engine || flown.current === region) return;
    const bounds = region === null ? null : byCode.get(region)?.bounds;
    if (region !== null && !bounds) return;
    flown.current = region;
    if (bounds) engine.flyToBounds(bounds, 13);
    else engine.showAll();
  }, [engine, region, byCode]);
}
