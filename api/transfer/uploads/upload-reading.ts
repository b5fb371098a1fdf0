import type { FileFormat, ParsedFile } from "#gis/formats/parsed-file";
import type { Issue } from "#gis/issue";
import { ContainerFault } from "../containers/container-fault.ts";

/** An upload to be read. */
export interface UploadSource {
  name: string;
  path: string;
  /** folder of its own for what has to be unpacked; nothing is there yet */
  unpackTo: string;
}

export interface StagedSlice {
  /** JSON of rows of staged_item */
  rows: string;
  count: number;
}

/** A file under way into staging: what it is, and its items in order from any of them on. */
export interface UploadReading extends Pick<ParsedFile, "format" | "encoding" | "issues"> {
  count: number;
  items: (from: number) => AsyncIterable<StagedSlice>;
  /** removes what was unpacked */
  close?: () => Promise<void>;
}

/** Several readings as one, their items counted through. */
export function behindEachOther(
  readings: readonly Pick<UploadReading, "count" | "items">[],
): Pick<UploadReading, "count" | "items"> {
  async function* items(from: number) {
    let before = 0;
    for (const reading of readings) {
      if (from < before + reading.count) yield* reading.items(Math.max(0, from - before));
      before += reading.count;
    }
  }
  return { count: readings.reduce((sum, { count }) => sum + count, 0), items };
}

/** Items that one thread reads at once and one statement writes. */
export const itemsPerSlice = 200;
/** read ahead of what is being written, so that the threads have work */
const slicesAhead = 2;

/** Slices in their order, some of them under way while an earlier one is written. */
export async function* readAhead<Order>(
  orders: AsyncIterable<Order> | Iterable<Order>,
  begin: (order: Order) => Promise<StagedSlice>,
): AsyncGenerator<StagedSlice> {
  const underWay: Promise<StagedSlice>[] = [];
  for await (const order of orders) {
    const slice = begin(order);
    underWay.push(slice);
    // a slice that fails while an earlier one is written is told when its turn comes
    slice.catch(() => undefined);
    const next = underWay.length > slicesAhead ? underWay.shift() : undefined;
    if (next) yield await next;
  }
  for (const slice of underWay) yield await slice;
}

export interface Group<Thing> {
  things: Thing[];
  /** 0-based place of the first */
  first: number;
}

/** Groups of things from one on, closed when they are as many as a slice takes or weigh more than it may. */
export async function* inGroups<Thing>(
  things: AsyncIterable<Thing>,
  from: number,
  { weightOf, most }: { weightOf: (thing: Thing) => number; most: number },
): AsyncGenerator<Group<Thing>> {
  let [place, weight] = [0, 0];
  let group: Thing[] = [];
  for await (const thing of things) {
    place += 1;
    if (place <= from) continue;
    group.push(thing);
    weight += weightOf(thing);
    if (group.length < itemsPerSlice && weight < most) continue;
    yield { things: group, first: place - group.length };
    [group, weight] = [[], 0];
  }
  if (group.length > 0) yield { things: group, first: place - group.length };
}

/** A file of which nothing is read, and why. */
function refused(format: FileFormat | null, issue: Issue): UploadReading {
  return { format, encoding: "utf-8", issues: [issue], count: 0, items: nothing };
}

/** What a reading of hostile or broken bytes throws becomes the issue of a file of which nothing is read. */
export async function refusedUnless<T>(
  format: FileFormat | null,
  reading: Promise<T>,
): Promise<T | UploadReading> {
  return reading.catch((cause: unknown) => {
    if (cause instanceof ContainerFault) return refused(format, cause.issue);
    throw cause;
  });
}

async function* nothing(): AsyncGenerator<StagedSlice> {}
