import type { MultiPolygon } from "geojson";
import { type FlatShapes, shapeCollector } from "#gis/measure/flat-shapes";
import { shapeAt } from "#gis/measure/join-shapes";
import { parsedJson, sharedJson } from "../jobs/shared-json.ts";
import type { BreachMatter } from "./judge-breaches.ts";

/** A slice of a breach analysis on memory that all threads read: nothing of it is copied when a thread is asked. */
export interface MatterChunk {
  /** of each working its own, its licence's and the other licences' under it; then those of the mines */
  shapes: FlatShapes;
  /** what else must be known of them, JSON in UTF-8 */
  records: Uint8Array;
}

/** The same with the place of each shape where the shape was. */
type Placed<Facts> = Omit<Facts, "shape"> & { place: number };
type Working = BreachMatter["workings"][number];
interface MatterRecord extends Omit<BreachMatter, "workings" | "mines"> {
  workings: {
    working: Placed<Working["working"]>;
    licence: Placed<NonNullable<Working["licence"]>> | null;
    others: Placed<Working["others"][number]>[];
  }[];
  mines: Placed<BreachMatter["mines"][number]>[];
}

/** Lays a slice out for threads. */
export function matterChunk({ workings, mines, ...rest }: BreachMatter): MatterChunk {
  const collector = shapeCollector();
  const placed = <Facts extends { shape: MultiPolygon }>({ shape, ...facts }: Facts) => {
    collector.add(shape);
    return { ...facts, place: collector.count() - 1 };
  };
  const record: MatterRecord = {
    ...rest,
    workings: workings.map(({ working, licence, others }) => ({
      working: placed(working),
      licence: licence && placed(licence),
      others: others.map(placed),
    })),
    mines: mines.map(placed),
  };
  return { shapes: collector.finish({ shared: true }), records: sharedJson(record) };
}

/** The slice again. */
export function matterOf({ shapes, records }: MatterChunk): BreachMatter {
  const { workings, mines, ...rest } = parsedJson<MatterRecord>(records);
  const shaped = <Facts extends { place: number }>({ place, ...facts }: Facts) => ({
    ...facts,
    shape: shapeAt(shapes, place),
  });
  return {
    ...rest,
    workings: workings.map(({ working, licence, others }) => ({
      working: shaped(working),
      licence: licence && shaped(licence),
      others: others.map(shaped),
    })),
    mines: mines.map(shaped),
  };
}
