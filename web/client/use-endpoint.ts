import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from "@tanstack/react-query";
import type { Call, Endpoint, Reply } from "#contract/endpoint";
import { call } from "./call.ts";
import type { CallError } from "./call-error.ts";

export interface UseEndpointOptions {
  enabled?: boolean;
  /** keep showing the old answer while a new one is fetched */
  keepPrevious?: boolean;
  staleTimeMs?: number;
  /** asks again every so often, for what others change */
  askAgainMs?: number;
}

/** Reads one endpoint through react-query; `null` as input waits. */
export function useEndpoint<const E extends Endpoint>(
  endpoint: E,
  input: Call<E> | null,
  options: UseEndpointOptions = {},
): UseQueryResult<Reply<E>, CallError> {
  return useQuery<Reply<E>, CallError>({
    queryKey: queryKeyOf(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input as Call<E>, { signal }),
    enabled: input !== null && (options.enabled ?? true),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(options.staleTimeMs === undefined ? {} : { staleTime: options.staleTimeMs }),
    ...(options.askAgainMs === undefined ? {} : { refetchInterval: options.askAgainMs }),
  });
}

export interface Page<T> {
  items: T[];
  total: number;
  next: string | null;
}

/** Reads a keyset-paged list; `fetchNextPage` loads more; `null` as params waits. */
export function useEndpointPages<T>(
  endpoint: Endpoint,
  query: Record<string, unknown>,
  params: Record<string, string> | null = {},
): UseInfiniteQueryResult<InfiniteData<Page<T>>, CallError> {
  return useInfiniteQuery<Page<T>, CallError, InfiniteData<Page<T>>, readonly unknown[], string | null>({
    queryKey: queryKeyOf(endpoint, { params, query } as Call<Endpoint>),
    queryFn: ({ signal, pageParam }) =>
      call(endpoint, { params, query: { ...query, after: pageParam } } as Call<Endpoint>, {
        signal,
      }) as Promise<Page<T>>,
    initialPageParam: null,
    enabled: params !== null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** For `queryClient.invalidateQueries({ queryKey: queryKeyOf(endpoint) })` after a write. */
export function queryKeyOf<const E extends Endpoint>(
  endpoint: E,
  input?: Call<E> | null,
): readonly unknown[] {
  const head = [endpoint.tag, endpoint.method, endpoint.path];
  return input === undefined ? head : [...head, input];
}
