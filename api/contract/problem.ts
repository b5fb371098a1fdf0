import { z } from "zod";

/** RFC 9457 reply for everything that goes wrong; `detail` and messages are Chinese and say how to mend it. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string().meta({ description: "stable machine-readable code" }),
  detail: z.string().optional(),
  requestId: z.string().optional(),
  issues: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .optional()
    .meta({ description: "every wrong field with its path" }),
  confirmations: z
    .array(
      z.object({
        code: z.string(),
        field: z.string(),
        message: z.string(),
        meant: z.object({ value: z.string(), text: z.string() }).nullable(),
      }),
    )
    .optional()
    .meta({
      description: "看来不寻常、须改正或在 confirmed 中写明代码确认的内容（422 confirmation_needed）",
    }),
  current: z.unknown().optional().meta({ description: "the stored version, when If-Match was stale" }),
});
export type Problem = z.infer<typeof Problem>;
