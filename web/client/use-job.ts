import { useEffect, useState } from "react";
import { getJob, Job, watchJob } from "#contract/jobs";
import { call } from "./call.ts";
import { requestOf } from "./request.ts";

const pollMs = 1000;

/** Follows a background job to its end: server-sent events first, asking every second when they fail. */
export function useJob(jobId: string | null): Job | null {
  const [job, setJob] = useState<Job | null>(null);
  useEffect(() => {
    setJob(null);
    return jobId === null ? undefined : followJob(jobId, setJob);
  }, [jobId]);
  return job?.id === jobId ? job : null;
}

export function isOver(job: Job): boolean {
  return job.state === "done" || job.state === "failed" || job.state === "cancelled";
}

/** Tells every change of a job until it ends or the returned function is called. */
export function followJob(id: string, onChange: (job: Job) => void): () => void {
  const source = new EventSource(requestOf(watchJob, { params: { id } }).url);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const stop = () => {
    stopped = true;
    source.close();
    clearTimeout(timer);
  };
  const take = (job: Job) => {
    if (stopped) return;
    onChange(job);
    if (isOver(job)) stop();
  };
  const poll = async () => {
    const job = await call(getJob, { params: { id } }).catch(() => null);
    if (job) take(job);
    if (!stopped) timer = setTimeout(poll, pollMs);
  };
  source.onmessage = (event: MessageEvent<string>) => take(Job.parse(JSON.parse(event.data)));
  source.onerror = () => {
    source.close();
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(poll, pollMs);
  };
  return stop;
}
