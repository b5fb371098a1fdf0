import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { IdParams } from "./paging.ts";

export const jobStates = ["queued", "running", "done", "failed", "cancelled"] as const;
export const JobTicket = z.object({ jobId: z.uuid() });
export const Job = z.object({
  id: z.uuid(),
  kind: z.enum(["candidates", "breaches", "import", "topology", "stage", "columns", "errorBook", "optimum"]),
  state: z.enum(jobStates),
  progress: z.number().min(0).max(1),
  message: z.string().nullable().meta({ description: "进度说明" }),
  error: z.string().nullable(),
  resultId: z.uuid().nullable(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});
export type Job = z.infer<typeof Job>;

export const getJob = endpoint({
  method: "GET",
  path: "/jobs/:id",
  summary: "任务状态",
  tag: "jobs",
  permission: "jobs.read",
  params: IdParams,
  reply: Job,
});
/** Served as text/event-stream: one `data:` line with a Job per change, closed when it ends. */
export const watchJob = endpoint({
  method: "GET",
  path: "/jobs/:id/events",
  summary: "任务进度（SSE）",
  tag: "jobs",
  permission: "jobs.read",
  params: IdParams,
  produces: "text/event-stream",
  reply: z.unknown(),
});
export const cancelJob = endpoint({
  method: "DELETE",
  path: "/jobs/:id",
  summary: "取消任务",
  tag: "jobs",
  permission: "jobs.cancel",
  params: IdParams,
  reply: Job,
});
