import { getMapInfo } from "#contract/tiles";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useMay } from "./person.ts";
import { useWorkbench } from "./workbench-store.ts";

/** 数据截至日 that the whole page shows, as queries name it; undefined = today. */
export const useAsOf = (): string | undefined => useWorkbench(({ day }) => day) ?? undefined;

/** Today as the server has it; undefined until it has told, and for who is told nothing of the map. */
export function useToday(): string | undefined {
  const may = useMay();
  return useEndpoint(getMapInfo, may("map.read") ? {} : null).data?.today;
}

/** The day that is shown, to be written and reckoned with; "" until the server has told which day it is. */
export function useShownDay(): string {
  const today = useToday();
  return useAsOf() ?? today ?? "";
}
