import { type FirstLook, firstLook } from "#gis/formats/first-look";
import type { WorkFunctions } from "#gis/parallel/work";

/** What the page asks of its Web Workers. */
export type PageWork = {
  firstLook: { slice: { name: string; bytes: Uint8Array }; shared: null; output: FirstLook };
};

export const pageTasks: WorkFunctions<PageWork> = {
  firstLook: (source) => firstLook(source),
};
