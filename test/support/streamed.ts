import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { Problem } from "#api/http/problem";
import type { JobControl } from "#api/jobs/run-job";
import { ContainerFault } from "#api/transfer/containers/container-fault";
import { isContainer, readContainer } from "#api/transfer/containers/read-container";
import { stagedRows } from "#api/transfer/staged-rows";
import { storableJson } from "#api/transfer/storable-json";
import { openReading } from "#api/transfer/uploads/open-reading";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { readBoundaryFile } from "#gis/formats/read-file";
import { mutated } from "./mutations.ts";
import { seeded } from "./seeded.ts";

const { signal: never } = new AbortController();

/** What the reading of an upload comes to: the file as a whole, and its rows from an item on. Nothing it unpacked stays behind. */
export async function streamed(
  bytes: Uint8Array,
  { options = {}, from = 0, wholeUpToBytes = 0, report = () => undefined }: StreamOptions = {},
) {
  const folder = await mkdtemp(join(tmpdir(), "kuangjie-stream-"));
  try {
    const path = join(folder, "x.part");
    await writeFile(path, bytes);
    const reading = await openReading(
      { name: "x", path, unpackTo: join(folder, "x.unpacked") },
      options,
      { signal: never, report },
      wholeUpToBytes,
    );
    const { format, encoding, issues, count } = reading;
    const rows: unknown[] = [];
    try {
      for await (const slice of reading.items(from)) rows.push(...JSON.parse(slice.rows));
    } catch (cause) {
      if (!(cause instanceof ContainerFault)) throw cause;
      return { format, encoding, issues: [cause.issue], count: 0, rows: [] };
    } finally {
      await reading.close?.();
    }
    expect(await readdir(folder)).toEqual(["x.part"]);
    return { format, encoding, issues, count, rows };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface StreamOptions {
  options?: ReadOptions;
  from?: number;
  /** files of other kinds are read whole up to this size; none, so that a test sees that its file was not */
  wholeUpToBytes?: number;
  report?: JobControl["report"];
}

/** Spoilt copies of a file come to what they come to when read whole; some are spoilt into what is only read whole. */
export async function expectSameWhenSpoilt(bytes: Uint8Array, seed: number): Promise<void> {
  const chance = seeded(seed);
  let compared = 0;
  for (let i = 0; i < 50; i += 1) {
    const spoilt = mutated(bytes, chance);
    const read = spoilt.length > 0 ? await streamedIfAny(spoilt) : null;
    if (read === null) continue;
    expect(read).toEqual(await readWhole(spoilt));
    compared += 1;
  }
  expect(compared).toBeGreaterThan(25);
}

/** The same, null where the file is of a kind that is only read whole. */
export async function streamedIfAny(bytes: Uint8Array) {
  return streamed(bytes).catch((cause: unknown) => {
    if (cause instanceof Problem && cause.code === "too_large_whole") return null;
    throw cause;
  });
}

/** The same of a file that is read whole. */
export async function readWhole(bytes: Uint8Array, options: ReadOptions = {}) {
  const source = { name: "x", bytes };
  const { format, encoding, issues, items } = isContainer(bytes)
    ? await readContainer(source, options)
    : readBoundaryFile(source, options);
  const rows = JSON.parse(storableJson(stagedRows(items, 0)));
  return { format, encoding, issues, count: items.length, rows };
}
