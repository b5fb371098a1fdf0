import type { CountedMine } from "../lists/large-medium-share.ts";
import type { OptimumMine } from "../optimum/optimum-mine.ts";
import type { TriggerKey } from "../triggers/trigger.ts";

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
  /** reasons beside 三(一)5 that held for it; not there in schemes of before */
  triggers?: TriggerKey[] | undefined;
  /** whether it is 必须整合 waits for a fact; not there in schemes of before */
  mustMergeToVerify?: boolean | undefined;
  /** reasons beside 三(一)5 that wait for a fact; not there in schemes of before */
  triggersToVerify?: TriggerKey[] | undefined;
  /** lon/lat of a point within */
  center: readonly [number, number];
}
