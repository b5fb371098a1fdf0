import { useMemo } from "react";
import { listRegions, type Region } from "#contract/regions";
import { useEveryPage } from "../client/every-page.ts";
import { cityOf } from "./region-nodes.ts";

/** All 行政区 of the register, and the one at the top of them. */
export function useRegions() {
  const query = useEveryPage(listRegions, { query: {} }, { staleTimeMs: 300_000 });
  const items = query.data?.items ?? none;
  const byCode = useMemo(() => new Map(items.map((region) => [region.code, region])), [items]);
  const city = useMemo(() => cityOf(items), [items]);
  return { query, items, byCode, city };
}

const none: Region[] = [];
