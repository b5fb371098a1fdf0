import { Alert, Button, Modal } from "antd";
import { useState } from "react";
import { getStagedColumns } from "#contract/staged-columns";
import type { Staging } from "#contract/transfer";
import { useEndpoint } from "../../client/use-endpoint.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { JobProgress } from "../../ui/job-progress.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { ColumnsPanel } from "./columns-panel.tsx";
import { type Mapping, useMapping } from "./use-mapping.ts";

interface ColumnsButtonProps {
  staging: Staging;
  /** the items were read anew, or have moved on: look at the file again */
  onMapped: () => void;
}

/** 字段对应: what each attribute column of the file is read as, to be changed by the person. */
export function ColumnsButton({ staging, onMapped }: ColumnsButtonProps) {
  const [open, setOpen] = useState(false);
  const mapping = useMapping(staging, () => {
    setOpen(false);
    onMapped();
  });
  const { running } = mapping.started;
  return (
    <>
      <Button
        size="small"
        title="每一列属性读作什么、按什么单位；哪些列没有采用"
        onClick={() => setOpen(true)}
      >
        {staging.columnsMapped ? "字段对应（已指定）" : "字段对应"}
      </Button>
      <Modal
        title={`字段对应　${staging.fileName}`}
        open={open}
        onCancel={() => setOpen(running)}
        closable={!running}
        footer={null}
        mask={{ closable: false }}
        width="min(1040px, 94vw)"
        centered
        destroyOnHidden
        className="kj-columns"
      >
        <ColumnsOf staging={staging} mapping={mapping} onLook={onMapped} />
      </Modal>
    </>
  );
}

/** read again only when the file is looked at again: what the person chose meanwhile must not be lost */
const once = { staleTimeMs: Number.POSITIVE_INFINITY };

interface ColumnsOfProps {
  staging: Staging;
  mapping: Mapping;
  onLook: () => void;
}

function ColumnsOf({ staging, mapping, onLook }: ColumnsOfProps) {
  const { id, itemCount } = staging;
  const { started, submit } = mapping;
  const { data, error, isFetching, refetch } = useEndpoint(getStagedColumns, { params: { id } }, once);
  const lookAgain = () => {
    started.dismiss();
    onLook();
  };
  if (started.running)
    return <JobProgress title={`正在按新的字段对应重读 ${itemCount} 个图形的属性`} job={started.job} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || isFetching) return <LoadingState label="正在统计各列的内容…" />;
  const refused = started.error?.status === 412 && { onRetry: lookAgain, retry: "重新核对" };
  return (
    <>
      {started.error && <ErrorState error={started.error} {...refused} />}
      {started.job?.state === "failed" && (
        <Alert type="error" showIcon title="没有重读" description={started.job.error ?? "请重试。"} />
      )}
      {started.job?.state === "cancelled" && <Alert type="info" showIcon title="已取消，字段对应没有改变" />}
      <ColumnsPanel shown={data} itemCount={itemCount} onMap={submit} />
    </>
  );
}
