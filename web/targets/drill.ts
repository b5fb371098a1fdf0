import { useDock } from "../shell/dock-store.ts";
import { useLayout } from "../shell/layout-store.ts";
import { useWorkbench } from "../shell/workbench-store.ts";
import { type OverviewView, useOverviewStore } from "./overview-store.ts";

/** Docked table of each view. */
export const dockIds = {
  counties: "counties",
  structure: "mines",
  quota: "quota",
  closures: "closures",
  reduction: "reduction",
};

/** Opens a view and brings its list to front, in `region` when it is given. */
export function openView(view: OverviewView, region?: string | null): void {
  if (region !== undefined) useWorkbench.getState().chooseRegion(region);
  useOverviewStore.getState().change({ view });
  useDock.getState().activate(dockIds[view]);
  useLayout.getState().change({ dockOpen: true });
}
