import type { FlatShapes } from "#gis/measure/flat-shapes";
import type { WorkFunctions } from "#gis/parallel/work";
import { type MercatorShapes, mercatorShapes } from "./mercator-shapes.ts";
import { flatWkb } from "./wkb.ts";

/** Making stored shapes drawable, for threads. */
export type TileWork = {
  flatWkb: { slice: string[]; shared: null; output: FlatShapes };
  mercatorShapes: { slice: FlatShapes; shared: null; output: MercatorShapes };
};

export const tileTasks: WorkFunctions<TileWork> = { flatWkb, mercatorShapes };
