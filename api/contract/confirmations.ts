import { z } from "zod";
import { entryDoubtCodes } from "#gis/check/entry-doubt";

/** Codes of `confirmations` that a person has answered with “确认无误”; what is odd and not among them is asked (422). */
export const Confirmed = z
  .array(z.enum(entryDoubtCodes))
  .default([])
  .meta({ description: "已逐项核对、确认无误的疑点代码（见 422 回复的 confirmations）" });

/** What was odd about a value of a mine and was confirmed. */
export const KeptConfirmation = z.object({
  id: z.uuid(),
  code: z.string(),
  message: z.string(),
  confirmedBy: z.string(),
  confirmedAt: z.iso.datetime(),
});
export type KeptConfirmation = z.infer<typeof KeptConfirmation>;
