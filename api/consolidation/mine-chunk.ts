import type { MineFacts, MineRecord } from "#gis/consolidation/candidate";
import { type FlatShapes, shapeCollector } from "#gis/measure/flat-shapes";

/** Some mines by id, on memory that all threads read: nothing of them is copied when a thread is asked. */
export interface MineChunk {
  shapes: FlatShapes;
  /** what else the rule must know of them, JSON in UTF-8 */
  records: Uint8Array;
}

export function mineChunk(mines: readonly MineFacts[]): MineChunk {
  const collector = shapeCollector();
  for (const { shape } of mines) collector.add(shape);
  const text = JSON.stringify(mines, (key, value: unknown) => (key === "shape" ? undefined : value));
  const bytes = Buffer.from(text);
  const records = new Uint8Array(new SharedArrayBuffer(bytes.length));
  records.set(bytes);
  return { shapes: collector.finish({ shared: true }), records };
}

export function recordsOf({ records }: MineChunk): MineRecord[] {
  return JSON.parse(Buffer.from(records).toString()) as MineRecord[];
}
