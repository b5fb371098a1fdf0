import { closeSync, openSync, readSync } from "node:fs";
import type { ReadOptions } from "#gis/formats/boundary-format";
import type { TextEncoding } from "#gis/formats/parsed-file";
import { type DrawnArea, DxfCollector, type DxfDrawing } from "../containers/dxf/dxf-drawing.ts";
import { DxfCutter } from "../containers/dxf/dxf-groups.ts";
import { type DrawingCrs, drawnItems } from "../containers/dxf/read-dxf.ts";
import { stagedRows } from "../staged-rows.ts";
import { storableJson } from "../storable-json.ts";
import { pieceBytes } from "./first-passes.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";

export interface DrawingOnDisk {
  path: string;
  encoding: TextEncoding;
}

/** Goes through a drawing on the disk piece by piece; only its areas and texts are kept. */
export function scanDrawing({ path, encoding }: DrawingOnDisk): Promise<Outcome<DxfDrawing>> {
  return outcomeOf(() => {
    const cutter = new DxfCutter();
    const collector = new DxfCollector();
    for (const piece of piecesOf(path, encoding)) {
      for (const entity of cutter.push(piece)) collector.add(entity);
    }
    for (const entity of cutter.end()) collector.add(entity);
    return collector.drawing();
  });
}

export interface DrawingSlice {
  areas: readonly DrawnArea[];
  /** 0-based index of the first */
  first: number;
  crs: DrawingCrs;
  options: ReadOptions;
}

/** Makes rows of the staging table of areas of a drawing, as JSON. */
export function stageDrawing({ areas, ...slice }: DrawingSlice): string {
  return storableJson(stagedRows(drawnItems(areas, slice), slice.first));
}

function* piecesOf(path: string, encoding: TextEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  const file = openSync(path, "r");
  const bytes = Buffer.alloc(pieceBytes);
  try {
    for (let read = 1; read > 0; ) {
      read = readSync(file, bytes);
      yield decoder.decode(bytes.subarray(0, read), { stream: read > 0 });
    }
  } finally {
    closeSync(file);
  }
}
