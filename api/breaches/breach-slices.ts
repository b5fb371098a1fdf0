import { setImmediate } from "node:timers/promises";
import { slicesFor } from "#gis/parallel/ranges";
import type { BreachFindings, BreachMatter } from "./judge-breaches.ts";
import { type MatterChunk, matterChunk } from "./matter-chunk.ts";

/** Cuts a breach analysis by its workings and mines for so many workers. */
export function breachSlices({ parameters, workings, mines }: BreachMatter, workers: number): BreachMatter[] {
  return slicesFor(workings.length + mines.length, workers).map(({ from, to }) => ({
    parameters,
    workings: workings.slice(from, to),
    mines: mines.slice(Math.max(0, from - workings.length), Math.max(0, to - workings.length)),
  }));
}

/** Slices laid out for threads one by one, so that nobody waits for all of them. */
export async function chunksOf(slices: readonly BreachMatter[]): Promise<MatterChunk[]> {
  const chunks: MatterChunk[] = [];
  for (const slice of slices) {
    chunks.push(matterChunk(slice));
    await setImmediate();
  }
  return chunks;
}

/** Findings of the slices laid end to end: those of the whole. */
export function joinFindings(found: readonly BreachFindings[]): BreachFindings {
  return {
    workings: found.flatMap(({ workings }) => workings),
    overlaps: found.flatMap(({ overlaps }) => overlaps),
  };
}
