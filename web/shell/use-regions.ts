import { useMemo } from "react";
import { listRegions, type Region } from "#contract/regions";
import { useEveryPage } from "../client/every-page.ts";
import { useMay } from "./person.ts";
import { cityOf } from "./region-nodes.ts";
import { useAsOf } from "./use-day.ts";

/** All 行政区 of the register with their mines on the day that is shown, none for who may not read them, and the one at the top of them. */
export function useRegions() {
  const may = useMay();
  const asOf = useAsOf();
  const query = useEveryPage(listRegions, may("map.read") ? { query: { asOf } } : null, {
    staleTimeMs: 300_000,
    // the tree stays while the numbers of another day are fetched
    keepPrevious: true,
  });
  const items = query.data?.items ?? none;
  const byCode = useMemo(() => new Map(items.map((region) => [region.code, region])), [items]);
  const city = useMemo(() => cityOf(items), [items]);
  return { query, items, byCode, city };
}

const none: Region[] = [];
