import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { Call, Reply } from "#contract/endpoint";
import { weighChoice } from "#contract/staging-commit";
import {
  getStagingOverview,
  type ItemFilter,
  listStagedItems,
  type ReviewRow,
  type stagedItemSorts,
} from "#contract/staging-review";
import { queryKeyOf, useEndpoint, useEndpointPages } from "../client/use-endpoint.ts";
import { useDelayed } from "../ui/use-delayed.ts";
import { everything, nothing, sentRules } from "./review-rule.ts";

export type Overview = Reply<typeof getStagingOverview>;
export type Weight = Reply<typeof weighChoice>;
export type ReviewSort = (typeof stagedItemSorts)[number];

/** how the items of a file are shown first: those that cannot be stored before all others */
export const firstSort: ReviewSort = "grade";

const rowsPerPage = 200;
const pauseMs = 250;
/** read again only when the file is looked at again */
const once = { staleTimeMs: Number.POSITIVE_INFINITY, keepPrevious: true };

export const useOverview = (id: string) => useEndpoint(getStagingOverview, { params: { id } }, once);

/** The rows that a filter lets through, read page by page. */
export function useReviewRows(id: string, filter: ItemFilter, sort: ReviewSort) {
  const pages = useEndpointPages<ReviewRow>(listStagedItems, { ...filter, sort, limit: rowsPerPage }, { id });
  const rows = useMemo(() => pages.data?.pages.flatMap(({ items }) => items) ?? [], [pages.data]);
  return { pages, rows, total: pages.data?.pages[0]?.total ?? null };
}

/** What the person chose of a file: which items go into the register, and what known mines take from them. */
export function useChoice(id: string, within: ItemFilter) {
  const [chosen, setChosen] = useState(everything);
  const [taken, setTaken] = useState(nothing);
  const [regionCode, setRegion] = useState<string>();
  const asked = useMemo(
    () => ({ ...sentRules(chosen, taken), within, regionCode }),
    [chosen, taken, within, regionCode],
  );
  const settled = useDelayed(asked, pauseMs);
  const input: Call<typeof weighChoice> = { params: { id }, body: settled };
  const { data, error, isPlaceholderData, refetch } = useEndpoint(weighChoice, input, once);
  return {
    chosen,
    setChosen,
    taken,
    setTaken,
    /** where new mines are to be registered */
    setRegion,
    /** what the choice comes to; of the one before while it is counted */
    weight: data ?? null,
    counting: settled !== asked || isPlaceholderData,
    error,
    recount: () => void refetch(),
  };
}
export type ReviewChoice = ReturnType<typeof useChoice>;

/** Everything of files under review is read anew. */
export function useForgetReview(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => forgetReview(client), [client]);
}

const [tag, , path] = queryKeyOf(getStagingOverview);
const allOfFile = String(path).replace("overview", "");

async function forgetReview(client: QueryClient): Promise<void> {
  await client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === tag && String(queryKey[2]).startsWith(allOfFile),
  });
}
