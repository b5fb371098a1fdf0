import { useQuery } from "@tanstack/react-query";
import { listStagedItems, type StagedItem } from "#contract/transfer";
import type { CallError } from "../client/call-error.ts";
import { everyPage } from "../client/every-page.ts";
import { queryKeyOf } from "../client/use-endpoint.ts";
import { inReviewOrder } from "./staged-items.ts";

/** Every item of a staged file, errors first. */
export function useStagedItems(id: string) {
  const input = { params: { id }, query: {} };
  return useQuery<StagedItem[], CallError>({
    queryKey: queryKeyOf(listStagedItems, input),
    queryFn: async ({ signal }) => inReviewOrder((await everyPage(listStagedItems, input, signal)).items),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
