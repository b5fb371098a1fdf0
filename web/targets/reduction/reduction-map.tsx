import { useMemo } from "react";
import { useMapHits } from "../../map/use-map-hits.ts";
import { useOverlay } from "../../map/use-overlay.ts";
import { useWorkbench } from "../../shell/workbench-store.ts";
import { reductionFeatures, reductionOverlay } from "./reduction-overlay.ts";
import type { MovedMine } from "./use-reduction.ts";

/** The moved mines of the list as signs on the map. */
export function ReductionMap({ moved }: { moved: readonly MovedMine[] }) {
  const data = useMemo(() => reductionFeatures(moved), [moved]);
  useOverlay(reductionOverlay, data);
  const selectMine = useWorkbench((workbench) => workbench.selectMine);
  useMapHits(reductionOverlay.id, ({ id }) => selectMine(id));
  return null;
}
