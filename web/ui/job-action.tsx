import { Alert, Button } from "antd";
import type { ReactNode } from "react";
import type { Permission } from "#contract/permission";
import { rolesWith } from "#contract/roles";
import type { StartedJob } from "../client/use-started-job.ts";
import { useMay } from "../shell/person.ts";
import { ErrorState } from "./error-state.tsx";
import { JobProgress } from "./job-progress.tsx";

interface JobActionProps {
  started: StartedJob;
  /** the button's words */
  label: string;
  runningLabel: string;
  icon: ReactNode;
  disabled: boolean;
  /** what one must be allowed to do */
  permission: Permission;
}

/** A page's main action: the button, then the progress, then — if it went wrong — why. */
export function JobAction({ started, label, runningLabel, icon, disabled, permission }: JobActionProps) {
  const may = useMay();
  const { start, job, running, error } = started;
  if (!may(permission))
    return <p className="kj-hint">由{rolesWith(permission).join("、")}运行，结果在此查看。</p>;
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
