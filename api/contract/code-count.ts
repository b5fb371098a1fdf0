import { z } from "zod";
import { issueCodes } from "#gis/issue";

/** How many mines have an issue of one kind. */
export const CodeCount = z.object({ code: z.enum(issueCodes), count: z.int().min(0) });
export type CodeCount = z.infer<typeof CodeCount>;
