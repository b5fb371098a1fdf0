import { textUnder } from "../formats/cut-names.ts";

/** A column of the attributes of a file: in how many items it says something, and what in the first of them. */
export interface ColumnCount {
  name: string;
  filled: number;
  /** the first texts that differ, each cut to 40 characters */
  samples: string[];
}

/** More columns has no table of mines; a file whose every feature has its own must not fill the memory. */
export const mostColumns = 300;
const mostSamples = 3;
const sampleLength = 40;

/** Counts the columns of items given one by one, in the order in which they appear; those beyond the most are only told to be there. */
export function columnCounts() {
  const counts = new Map<string, ColumnCount>();
  let hasMore = false;
  const countOf = (name: string): ColumnCount | undefined => {
    const known = counts.get(name);
    if (known || counts.size >= mostColumns) return known;
    const fresh = { name, filled: 0, samples: [] };
    counts.set(name, fresh);
    return fresh;
  };
  return {
    add(properties: Readonly<Record<string, unknown>>): void {
      for (const name of Object.keys(properties)) {
        const count = countOf(name);
        if (count) countText(count, textUnder(properties, name)?.text ?? null);
        else hasMore = true;
      }
    },
    result: () => ({ columns: [...counts.values()], hasMore }),
  };
}

function countText(count: ColumnCount, text: string | null): void {
  if (text === null) return;
  count.filled += 1;
  const sample = text.slice(0, sampleLength);
  if (count.samples.length < mostSamples && !count.samples.includes(sample)) count.samples.push(sample);
}
