import { useCallback } from "react";
import { unionBounds } from "../map/bounds.ts";
import { useMapEngine } from "../map/engine-store.ts";
import { useWorkbench } from "../shell/workbench-store.ts";
import type { SchemeGround } from "./scheme-view.ts";

/** Selects the first of these mines and flies to all of them. */
export function useChoose({ byMine }: Pick<SchemeGround, "byMine">): (mineIds: readonly string[]) => void {
  const engine = useMapEngine();
  const selectMine = useWorkbench((workbench) => workbench.selectMine);
  return useCallback(
    (mineIds) => {
      selectMine(mineIds[0] ?? null);
      const bounds = unionBounds(
        mineIds.map((id) => {
          const center = byMine.get(id)?.center;
          return center && [...center, ...center];
        }),
      );
      if (bounds) engine?.flyToBounds(bounds, 14);
    },
    [engine, selectMine, byMine],
  );
}
