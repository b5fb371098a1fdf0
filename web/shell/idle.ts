import type { QueryClient } from "@tanstack/react-query";

declare global {
  interface Window {
    kuangjie?: { idle: () => Promise<void> };
  }
}

type Settled = () => Promise<void>;
const drawings = new Set<Settled>();

/** Registers something that draws (map, deck); the returned function takes it out again. */
export function registerDrawing(settled: Settled): () => void {
  drawings.add(settled);
  return () => drawings.delete(settled);
}

/** Offers `window.kuangjie.idle()`: resolves when nothing is being fetched and everything has been drawn. */
export function offerIdle(queries: QueryClient): void {
  window.kuangjie = { idle: () => untilIdle(queries) };
}

async function untilIdle(queries: QueryClient): Promise<void> {
  do {
    await nextFrame();
    await Promise.all([...drawings].map((settled) => settled()));
    await nextFrame();
  } while (queries.isFetching() > 0);
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
