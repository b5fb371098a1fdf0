import { useMemo } from "react";
import { getStagedItem, type StagedItem, type WeighedReading } from "#contract/transfer";
import { useEndpoint } from "../../client/use-endpoint.ts";
import { choosable, readingDoubt } from "./doubts.ts";

/** The readings of the first mine in doubt: those to choose from, and those that were dropped. */
export interface Weighed {
  item: StagedItem;
  choices: WeighedReading[];
  dropped: WeighedReading[];
}

/** What the server weighed for the first mine whose numbers are in doubt; null when there is nothing to choose from. */
export function useWeighedReadings(stagingId: string, doubted: readonly StagedItem[]): Weighed | null {
  const item = useMemo(() => readingDoubt(doubted), [doubted]);
  const { data } = useEndpoint(getStagedItem, item && { params: { id: stagingId, index: item.index } }, {
    staleTimeMs: Number.POSITIVE_INFINITY,
  });
  return useMemo(() => {
    const readings = item === null ? [] : (data?.readings ?? []);
    const choices = choosable(readings);
    if (item === null || choices.length === 0) return null;
    return { item, choices, dropped: readings.filter((reading) => !choices.includes(reading)) };
  }, [item, data]);
}
