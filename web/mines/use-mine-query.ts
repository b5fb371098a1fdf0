import { useMineFilter } from "../shell/mine-filter-store.ts";
import { useAsOf, useToday } from "../shell/use-day.ts";
import { useWorkbench } from "../shell/workbench-store.ts";

/**
 * What the table of mines asks for. Of another day it holds the mines that counted on it; today the whole register, those
 * that have ended too, unless a number was drilled down to: that number counted what counts.
 */
export function useMineQuery() {
  const region = useWorkbench((workbench) => workbench.region);
  const { filter } = useMineFilter();
  const day = useAsOf();
  const today = useToday();
  const asOf = day ?? (filter.asOf === undefined ? undefined : today);
  return { ...filter, asOf, region: region ?? undefined };
}
