import { Alert } from "antd";
import { useEffect } from "react";
import type { Proposal } from "#contract/approvals";

interface WorkNoticeProps {
  work: NonNullable<Proposal["work"]>;
  setAside: Proposal["setAside"];
  /** reads the proposal anew */
  onAsk: () => void;
}

const askAgainMs = 2000;
const remedy =
  "台账没有改动。请申请人按上述原因处理后，重新选择该文件，核对后再次提请审批；不再办理的，由申请人或审批人搁置。";
const setAsideRemedy = "台账没有改动，申请已搁置。要办理时，由申请人重新选择该文件，核对后再次提请审批。";

/** What became of what was approved: how far its job is, or what failed, why, and what to do. */
export function WorkNotice({ work: { state, error }, setAside, onAsk }: WorkNoticeProps) {
  const isUnderWay = state === "queued" || state === "running";
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(onAsk, askAgainMs);
    return () => clearInterval(timer);
  }, [isUnderWay, onAsk]);
  if (state === "done") return null;
  if (isUnderWay)
    return <Alert type="info" showIcon title="已批准，导入正在后台进行，完成后列入“导入批次”。" />;
  const why = state === "cancelled" ? "导入任务被取消。" : (error ?? "任务中断，没有留下原因。");
  return (
    <Alert
      type={setAside ? "info" : "error"}
      showIcon
      title={`已批准，但导入没有完成：${why}`}
      description={setAside ? setAsideRemedy : remedy}
      className="kj-work-notice"
    />
  );
}
