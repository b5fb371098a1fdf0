import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Call, Endpoint, Reply } from "#contract/endpoint";
import { call } from "./call.ts";
import type { CallError } from "./call-error.ts";
import { queryKeyOf, type UseEndpointOptions } from "./use-endpoint.ts";

/** The most a page may hold. */
const perPage = 1000;

interface Page {
  items: unknown[];
  next: string | null;
}
type PagedEndpoint = Endpoint & { reply: { _output: Page } };

/** Every page of a list as one reply: its items in order, everything else as the last page says it. */
export async function everyPage<const E extends PagedEndpoint>(
  endpoint: E,
  input: Call<E>,
  signal?: AbortSignal,
): Promise<Reply<E>> {
  const items: unknown[] = [];
  let after: string | null = null;
  for (;;) {
    const query = {
      ...(input as { query?: object }).query,
      limit: perPage,
      ...(after !== null && { after }),
    };
    const page = (await call(endpoint, { ...input, query } as Call<E>, signal ? { signal } : {})) as Page;
    items.push(...page.items);
    after = page.next;
    if (after === null) return { ...page, items } as Reply<E>;
  }
}

/** Reads a list whole, for what draws or sums all of it; `null` as input waits. */
export function useEveryPage<const E extends PagedEndpoint>(
  endpoint: E,
  input: Call<E> | null,
  options: Omit<UseEndpointOptions, "enabled" | "askAgainMs"> = {},
): UseQueryResult<Reply<E>, CallError> {
  return useQuery<Reply<E>, CallError>({
    queryKey: queryKeyOf(endpoint, input),
    queryFn: ({ signal }) => everyPage(endpoint, input as Call<E>, signal),
    enabled: input !== null,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(options.staleTimeMs === undefined ? {} : { staleTime: options.staleTimeMs }),
  });
}
