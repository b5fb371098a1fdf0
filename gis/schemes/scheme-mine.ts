import type { CountedMine } from "../lists/large-medium-share.ts";
import type { OptimumMine } from "../optimum/optimum-mine.ts";

/** A mine as a scheme took it from the register: it stays so until the scheme is laid on newer ground. */
export interface SchemeMine extends Omit<OptimumMine, "draftGroup"> {
  name: string;
  holder: string;
  licenceNumber: string | null;
  regionCode: string;
  orebodyId: string | null;
  status: CountedMine["status"];
  /** last day of the licence, ISO date; null = not registered */
  validTo: string | null;
  /** lon/lat of a point within */
  center: readonly [number, number];
}
