import { useCallback } from "react";
import { useWorkbench } from "../shell/workbench-store.ts";
import { unionBounds } from "./bounds.ts";
import { useMapEngine } from "./engine-store.ts";

type Places = ReadonlyMap<string, { center: readonly number[] }>;

/** Selects the first of these mines and flies to all of them. */
export function useChooseMines(byMine: Places): (mineIds: readonly string[]) => void {
  const engine = useMapEngine();
  const selectMine = useWorkbench((workbench) => workbench.selectMine);
  return useCallback(
    (mineIds) => {
      selectMine(mineIds[0] ?? null);
      const bounds = unionBounds(
        mineIds.map((id) => {
          const [lon, lat] = byMine.get(id)?.center ?? [];
          return lon === undefined || lat === undefined ? undefined : [lon, lat, lon, lat];
        }),
      );
      if (bounds) engine?.flyToBounds(bounds, 14);
    },
    [engine, selectMine, byMine],
  );
}
