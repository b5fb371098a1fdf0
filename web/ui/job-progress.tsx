import { App, Button, Progress } from "antd";
import { cancelJob, type Job } from "#contract/jobs";
import { call } from "../client/call.ts";

interface JobProgressProps {
  title: string;
  /** null until the first report comes */
  job: Job | null;
}

/** How far a background job has come, in per cent and words, with a way to stop it. */
export function JobProgress({ title, job }: JobProgressProps) {
  const { message } = App.useApp();
  const cancel = (id: string) =>
    call(cancelJob, { params: { id } }).catch((error: Error) => message.error(`没有取消：${error.message}`));
  const percent = Math.floor((job?.progress ?? 0) * 100);
  return (
    <div className="kj-job" role="status" aria-live="polite">
      <div className="kj-job-head">
        <strong>{title}</strong>
        <Button size="small" disabled={job === null} onClick={() => job && void cancel(job.id)}>
          取消
        </Button>
      </div>
      <Progress percent={percent} size="small" status="active" aria-label={`${title}进度`} />
      <span className="kj-hint">{job?.message ?? "正在排队…"}</span>
    </div>
  );
}
