import type { MineFacts, MineRecord } from "#gis/consolidation/candidate";
import { type FlatShapes, shapeCollector } from "#gis/measure/flat-shapes";
import { parsedJson, sharedJson } from "../jobs/shared-json.ts";

/** A mine as the rule knows it and where it lies. */
export interface RegionalMine extends MineFacts {
  regionCode: string;
}
type RegionalRecord = MineRecord & Pick<RegionalMine, "regionCode">;

/** Some mines by id, on memory that all threads read: nothing of them is copied when a thread is asked. */
export interface MineChunk {
  shapes: FlatShapes;
  /** what else the rule must know of them, JSON in UTF-8 */
  records: Uint8Array;
}

export function mineChunk(mines: readonly RegionalMine[]): MineChunk {
  const collector = shapeCollector();
  for (const { shape } of mines) collector.add(shape);
  const records = mines.map(({ shape: _, ...record }): RegionalRecord => record);
  return { shapes: collector.finish({ shared: true }), records: sharedJson(records) };
}

export function recordsOf({ records }: MineChunk): RegionalRecord[] {
  return parsedJson<RegionalRecord[]>(records);
}
