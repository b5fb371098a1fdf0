import type { Reply } from "#contract/endpoint";
import { getReduction, listMovedMines } from "#contract/reduction";
import { useEveryPage } from "../../client/every-page.ts";
import { useEndpoint } from "../../client/use-endpoint.ts";
import { useAsOf } from "../../shell/use-day.ts";
import { useReductionFilter } from "./reduction-filter.ts";

export type Reduction = Reply<typeof getReduction>;
export type ReductionCount = Reduction["targeted"];
export type MovedMine = Reply<typeof listMovedMines>["items"][number];

/** The document whose target of fewer mines is followed: the only one that sets one. */
const packId = "xinzhou-2022";

function useAsked(region: string) {
  const asOf = useAsOf();
  const baseline = useReductionFilter((filter) => filter.baseline) ?? undefined;
  return { region, packId, baseline, asOf };
}

/** 压减 of a region from the baseline to the day that is shown. */
export function useReduction(region: string) {
  return useEndpoint(getReduction, { query: useAsked(region) }, { keepPrevious: true });
}

/** The mines that moved the count, as the filter has them. */
export function useMovedMines(region: string) {
  const { targeted, way, mineral } = useReductionFilter();
  const query = {
    ...useAsked(region),
    ...{ way: way ?? undefined, mineral: mineral ?? undefined },
    targeted: targeted && mineral === null ? ("true" as const) : undefined,
  };
  return useEveryPage(listMovedMines, { query }, { keepPrevious: true });
}
