import { z } from "zod";
import { areaMethods, distanceMethods } from "#gis/methods/method-names";

export const RunHead = z.object({
  id: z.uuid(),
  kind: z.enum(["candidates", "breaches", "topology"]),
  jobId: z.uuid().nullable().meta({ description: "后台任务；据此续看进度" }),
  packId: z.string(),
  packVersion: z.int(),
  regionCode: z.string(),
  asOf: z.iso.date().meta({ description: "数据截至日" }),
  parameters: z.record(z.string(), z.unknown()),
  dataVersion: z.int(),
  engineVersion: z.string().nullable().meta({ description: "引擎版本；早期的分析没有记录" }),
  methods: z
    .record(z.string(), z.enum([...new Set([...areaMethods, ...distanceMethods])]))
    .meta({ description: "各数值的口径" }),
  recomputes: z.uuid().nullable().meta({ description: "所重算的那次分析" }),
  state: z.enum(["queued", "running", "done", "failed", "cancelled"]),
  stale: z.boolean().meta({ description: "数据或引擎已更新，结论可能变化" }),
  staleReasons: z.array(z.enum(["data", "engine"])).meta({ description: "为什么可能变化" }),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  summary: z.record(z.string(), z.number()).nullable(),
});
