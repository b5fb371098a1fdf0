import { useRegions } from "./use-regions.ts";
import { useWorkbench } from "./workbench-store.ts";

/** Region of the next analysis: the one chosen in the tree, else the whole city. */
export function useTaskRegion() {
  const { byCode, city } = useRegions();
  const chosen = useWorkbench(({ region }) => region);
  return (chosen ? byCode.get(chosen) : undefined) ?? city;
}
