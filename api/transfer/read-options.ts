import type { z } from "zod";
import type { ReadAnswers } from "#contract/transfer";
import type { ReadOptions } from "#gis/formats/boundary-format";

/** What a person answered, as the readers are told it. */
export function readOptions(answers: z.output<typeof ReadAnswers>): ReadOptions {
  const { zone, zoneWidth, overrideZone, acceptSwap, encoding, degrees, datum } = answers;
  return {
    ...(zone !== undefined && { zone }),
    ...(zoneWidth !== undefined && { zoneWidth: zoneWidth === "3" ? 3 : 6 }),
    ...(encoding !== undefined && { encoding }),
    ...(degrees !== undefined && { degrees }),
    ...(datum !== undefined && { datum }),
    overrideZone: overrideZone === "true",
    acceptSwap: acceptSwap === "true",
  };
}
