import { useCallback } from "react";
import type { MineRow } from "#contract/mines";
import { useRegions } from "../shell/use-regions.ts";

const countyCodeLength = 6;

/** Names the county of a mine: the register places mines in townships, officers think in counties. */
export function useCountyOf(): (row: Pick<MineRow, "regionCode" | "regionName">) => string {
  const { byCode } = useRegions();
  return useCallback(
    ({ regionCode, regionName }) => byCode.get(regionCode.slice(0, countyCodeLength))?.name ?? regionName,
    [byCode],
  );
}
