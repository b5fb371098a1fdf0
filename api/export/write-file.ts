import { createHash } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import { coordinateSystemOf } from "#gis/crs/coordinate-system";
import type { ExportEncoding, ExportFormat } from "#gis/formats/export-formats";
import { featureWriters } from "./formats/registry.ts";
import { ExportFault, type LayerHead } from "./layer.ts";
import { spooledFeatures } from "./spool.ts";

export interface FileOrder {
  head: LayerHead;
  /** where the features lie, and where the file is to lie */
  spool: string;
  file: string;
  format: ExportFormat;
  epsg: number;
  ownZones: boolean;
  encoding: ExportEncoding;
  /** YYYY-MM-DD */
  day: string;
}

/** What became of it: the file's hash and size, or in Chinese why the data does not fit the format. */
export type FileOutcome = { sha256: string; bytes: number } | { fault: string };

/** Writes the file of an export. It runs in a thread of the pool: neither features nor file pass through the event loop. */
export async function writeFile(order: FileOrder): Promise<FileOutcome> {
  const { head, spool, format, epsg, ownZones, encoding, day } = order;
  const system = coordinateSystemOf(epsg);
  if (!system) throw new Error(`no coordinate system ${epsg}`);
  const write = await featureWriters[format]();
  const file = openSync(order.file, "w");
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    const layer = { ...head, features: spooledFeatures(spool) };
    for await (const piece of inBlocks(write(layer, { system, ownZones, encoding, day }))) {
      writeSync(file, piece);
      hash.update(piece);
      bytes += piece.length;
    }
  } catch (error) {
    if (error instanceof ExportFault) return { fault: error.message };
    throw error;
  } finally {
    closeSync(file);
  }
  return { sha256: hash.digest("hex"), bytes };
}

const blockBytes = 1 << 18;

/** Small pieces put together: a write each would cost more than making them. */
async function* inBlocks(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    held.push(piece);
    size += piece.length;
    if (size < blockBytes) continue;
    yield Buffer.concat(held, size);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held, size);
}
