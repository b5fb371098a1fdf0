import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { getScheme, type Scheme } from "#contract/schemes";
import { compareSchemes, type SchemeComparison } from "#gis/schemes/compare-schemes";
import { call } from "../client/call.ts";
import type { CallError } from "../client/call-error.ts";
import { queryKeyOf } from "../client/use-endpoint.ts";
import { type SchemeView, schemeGround, schemeView } from "./scheme-view.ts";

export interface Compared {
  scheme: Scheme;
  view: SchemeView;
}

interface Reading {
  schemes: Compared[];
  /** those that cannot be read (any more) */
  errors: CallError[];
  isPending: boolean;
}

/** Schemes as the server has them, in this order. */
export function useCompared(ids: readonly string[]): Reading {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: queryKeyOf(getScheme, { params: { id } }),
      queryFn: ({ signal }: { signal: AbortSignal }) => call(getScheme, { params: { id } }, { signal }),
    })),
    combine: (replies) => ({
      schemes: replies.flatMap(({ data }) => (data ? comparedOf(data) : [])),
      errors: replies.flatMap(({ error }) => (error ? (error as CallError) : [])),
      isPending: replies.some(({ isPending }) => isPending),
    }),
  });
}

const known = new WeakMap<Scheme, Compared>();

/** A scheme is reckoned once for as long as it stays the same. */
function comparedOf(scheme: Scheme): Compared {
  const compared = known.get(scheme) ?? {
    scheme,
    view: schemeView(schemeGround(scheme), scheme.arrangement, scheme.demands),
  };
  known.set(scheme, compared);
  return compared;
}

export function useComparison(schemes: readonly Compared[], baseId: string | undefined): SchemeComparison {
  return useMemo(
    () =>
      compareSchemes(
        schemes.map(({ scheme: { id }, view: { state } }) => ({ id, state })),
        baseId,
      ),
    [schemes, baseId],
  );
}
