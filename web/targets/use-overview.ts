import type { Reply } from "#contract/endpoint";
import { getOverview } from "#contract/targets";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useAsOf } from "../shell/use-day.ts";
import { useRegions } from "../shell/use-regions.ts";
import { useWorkbench } from "../shell/workbench-store.ts";

export type Overview = Reply<typeof getOverview>;
export type County = Overview["counties"][number];

/** The numbers of the chosen 行政区, and those of the whole city beside which its counties are ranked. */
export function useOverview() {
  const asOf = useAsOf();
  const chosen = useWorkbench(({ region }) => region);
  const { byCode, city, query } = useRegions();
  const region = (chosen ? byCode.get(chosen) : undefined) ?? city;
  const own = useEndpoint(getOverview, region ? { query: { region: region.code, asOf } } : null, {
    keepPrevious: true,
  });
  const whole = useEndpoint(getOverview, city ? { query: { region: city.code, asOf } } : null, {
    keepPrevious: true,
  });
  const error = query.error ?? own.error ?? whole.error;
  const retry = () => {
    for (const failed of [query, own, whole]) if (failed.error) void failed.refetch();
  };
  return { region, city, own: own.data, whole: whole.data, error, retry };
}
