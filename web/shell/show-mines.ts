import { useDock } from "./dock-store.ts";
import { useLayout } from "./layout-store.ts";
import { type MineTableFilter, useMineFilter } from "./mine-filter-store.ts";
import { useWorkbench } from "./workbench-store.ts";

/** Drills a number down to its list: the docked table shows the mines of this filter, in `region` when it is given. */
export function showMines(filter: MineTableFilter, region?: string | null): void {
  if (region !== undefined) useWorkbench.getState().chooseRegion(region);
  useMineFilter.getState().replace(filter);
  useDock.getState().activate("mines");
  useLayout.getState().change({ dockOpen: true });
}
