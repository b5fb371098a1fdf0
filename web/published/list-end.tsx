import { useEffect, useRef } from "react";
import type { CallError } from "../client/call-error.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";

interface ListEndProps {
  pages: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isPlaceholderData: boolean;
    error: CallError | null;
    fetchNextPage: () => Promise<unknown>;
    refetch: () => Promise<unknown>;
  };
  total: number;
}

/** Stands after the last row: reads on when it comes into sight, and says that there is no more, or why not. */
export function ListEnd({ pages, total }: ListEndProps) {
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, isPlaceholderData, error, fetchNextPage, refetch } = pages;
  const mayReadOn = hasNextPage && !isFetchingNextPage && !isPlaceholderData && error === null;
  useEffect(() => {
    if (!mayReadOn || !end.current) return;
    // as far as the rows of a page are read in a moment
    const seen = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void fetchNextPage();
      },
      { rootMargin: "200px" },
    );
    seen.observe(end.current);
    return () => seen.disconnect();
  }, [mayReadOn, fetchNextPage]);
  return (
    <div className="kj-published-end" ref={end}>
      {isFetchingNextPage && <LoadingState label="正在读取后面的矿山…" />}
      {error && !isFetchingNextPage && (
        <ErrorState error={error} onRetry={() => void (hasNextPage ? fetchNextPage() : refetch())} />
      )}
      {!(hasNextPage || error) && <p className="kj-hint">{total} 座矿山已全部列出</p>}
    </div>
  );
}
