import { useQuery } from "@tanstack/react-query";
import { getStagedShapes, listStagedItems, type StagedItem } from "#contract/transfer";
import { call } from "../client/call.ts";
import type { CallError } from "../client/call-error.ts";
import { queryKeyOf, useEndpoint } from "../client/use-endpoint.ts";
import { inReviewOrder } from "./staged-items.ts";

const perPage = 1000;

/** Every item of a staged file, errors first. */
export function useStagedItems(id: string) {
  const input = { params: { id }, query: {} };
  return useQuery<StagedItem[], CallError>({
    queryKey: queryKeyOf(listStagedItems, input),
    queryFn: async ({ signal }) => inReviewOrder(await everyItem(id, signal)),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export const useStagedShapes = (id: string) =>
  useEndpoint(getStagedShapes, { params: { id } }, { staleTimeMs: Number.POSITIVE_INFINITY });

async function everyItem(id: string, signal: AbortSignal): Promise<StagedItem[]> {
  const items: StagedItem[] = [];
  let after: string | null | undefined;
  do {
    const query = { limit: perPage, ...(after && { after }) };
    const page = await call(listStagedItems, { params: { id }, query }, { signal });
    items.push(...page.items);
    after = page.next;
  } while (after);
  return items;
}
