import { listQuotaHexagons, listQuotaPeriods, listQuotaUse } from "#contract/quota";
import { useEveryPage } from "../../client/every-page.ts";
import { useEndpoint } from "../../client/use-endpoint.ts";
import { useAsOf } from "../../shell/use-day.ts";
import { useOverviewStore } from "../overview-store.ts";

/** Quotas of the chosen period in the region: by mine and by hexagon. */
export function useQuota(region: string) {
  const { year: chosenYear, quarter, radiusM } = useOverviewStore();
  const periods = useEndpoint(listQuotaPeriods, {});
  const asOf = useAsOf();
  // quotas of a year that had not begun are none of that day
  const years = (periods.data?.items ?? []).filter(
    (one) => asOf === undefined || one.year <= Number(asOf.slice(0, 4)),
  );
  const year = years.find((one) => one.year === chosenYear) ?? years[0];
  const query = year ? { region, year: year.year, quarter } : null;
  const uses = useEveryPage(listQuotaUse, query && { query }, { keepPrevious: true });
  const hexagons = useEndpoint(listQuotaHexagons, query && { query: { ...query, radiusM } }, {
    keepPrevious: true,
  });
  const error = periods.error ?? uses.error ?? hexagons.error;
  const retry = () => {
    for (const failed of [periods, uses, hexagons]) if (failed.error) void failed.refetch();
  };
  return { periods: periods.data, years, year, uses: uses.data, hexagons: hexagons.data, error, retry };
}
