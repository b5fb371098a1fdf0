import { Alert, Button } from "antd";
import type { ReactNode } from "react";
import type { StartedJob } from "../client/use-started-job.ts";
import { ErrorState } from "./error-state.tsx";
import { JobProgress } from "./job-progress.tsx";

interface JobActionProps {
  started: StartedJob;
  /** the button's words */
  label: string;
  runningLabel: string;
  icon: ReactNode;
  disabled: boolean;
}

/** A page's main action: the button, then the progress, then — if it went wrong — why. */
export function JobAction({ started, label, runningLabel, icon, disabled }: JobActionProps) {
  const { start, job, running, error } = started;
  return (
    <>
      {running ? (
        <JobProgress title={runningLabel} job={job} />
      ) : (
        <Button type="primary" block icon={icon} disabled={disabled} onClick={() => void start()}>
          {label}
        </Button>
      )}
      {error && <ErrorState error={error} />}
      {job?.state === "failed" && (
        <Alert type="error" showIcon title="没有完成" description={job.error ?? "请重试。"} />
      )}
      {job?.state === "cancelled" && (
        <Alert type="info" showIcon title="已取消，没有产生新结果，原有结果不变。" />
      )}
    </>
  );
}
