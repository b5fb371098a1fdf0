import type { QueryClient } from "@tanstack/react-query";

declare global {
  interface Window {
    kuangjie?: { idle: () => Promise<void> };
  }
}

type Settled = () => Promise<void>;
const drawings = new Set<Settled>();
let registered = 0;

/** Registers something that draws (map, deck); the returned function takes it out again. */
export function registerDrawing(settled: Settled): () => void {
  drawings.add(settled);
  registered += 1;
  return () => drawings.delete(settled);
}

/** Resolves when something has been loaded or drawn, or has failed: what is waited for never breaks the waiting. */
export async function untilDone(work: Promise<unknown>): Promise<void> {
  await work.catch(() => {});
}

/** Loads a module that draws: `window.kuangjie.idle()` waits until it has come. */
export async function loadDrawing<T>(loading: Promise<T>): Promise<T> {
  const unregister = registerDrawing(() => untilDone(loading));
  return loading.finally(unregister);
}

/** Offers `window.kuangjie.idle()`: resolves when nothing is being fetched and everything has been drawn. */
export function offerIdle(queries: QueryClient): void {
  window.kuangjie = { idle: () => untilIdle(queries) };
}

/** What has been drawn may bring new things to draw or fetch: two quiet rounds in a row are the end of it. */
async function untilIdle(queries: QueryClient): Promise<void> {
  let quietRounds = 0;
  while (quietRounds < 2) {
    const before = registered;
    await nextFrame();
    await Promise.all([...drawings].map((settled) => settled()));
    await nextFrame();
    const quiet = queries.isFetching() === 0 && registered === before;
    quietRounds = quiet ? quietRounds + 1 : 0;
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
