import { App, Button, Popconfirm } from "antd";
import { approveProposal, type ProposalDetail, refuseProposal, withdrawProposal } from "#contract/approvals";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { AskTo } from "../shell/ask-to.tsx";
import { useMay } from "../shell/person.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { SureButton } from "../ui/sure-button.tsx";
import { ReasonButton } from "./reason-button.tsx";

const importStarts = "已批准，导入已开始，完成后列入“导入批次”。";

interface ProposalActionsProps {
  proposal: ProposalDetail;
  onDone: () => void;
}

/** 批准 and 退回 for another person who may decide; 撤回 for who proposed it. */
export function ProposalActions({ proposal, onDone }: ProposalActionsProps) {
  const { write, saving, error } = useWrite();
  const { message } = App.useApp();
  const may = useMay();
  const { id, version: ifMatch, isOwn, obstacle, operation } = proposal;
  const send = async (said: string, request: () => Promise<unknown>) => {
    if (!(await write(request))) return;
    void message.success(said);
    onDone();
  };
  const approve = () =>
    send(operation === "proposeImport" ? importStarts : "已批准，台账已更新。", () =>
      call(approveProposal, { params: { id }, ifMatch }),
    );
  const refuse = (reason: string) =>
    send("已退回，申请人可以看到原因。", () =>
      call(refuseProposal, { params: { id }, ifMatch, body: { reason } }),
    );
  const withdraw = () =>
    send("已撤回，台账没有改动。", () => call(withdrawProposal, { params: { id }, ifMatch }));
  return (
    <div className="kj-proposal-actions">
      {error && <ErrorState error={error} />}
      {isOwn && (
        <>
          <p className="kj-hint">本人提出的申请须由另一人审批；不再需要的，可以撤回。</p>
          {may("approvals.propose") && (
            <SureButton
              label="撤回申请"
              question="撤回这项申请？"
              consequence="台账不作改动；需要时可以重新提出。"
              disabled={saving}
              onSure={() => void withdraw()}
            />
          )}
        </>
      )}
      {!isOwn && !may("approvals.decide") && <AskTo permission="approvals.decide" />}
      {!isOwn && may("approvals.decide") && (
        <>
          <ReasonButton
            label="退回"
            question="退回这项申请？"
            consequence="台账不作改动；原因会告诉申请人。"
            asked="退回原因"
            disabled={saving}
            onSure={(reason) => void refuse(reason)}
          />
          <Popconfirm
            title="批准这项申请？"
            description="批准后立即按所列内容写入台账，并记入审计日志。"
            okText="批准"
            onConfirm={() => void approve()}
          >
            <Button type="primary" loading={saving} disabled={obstacle !== null}>
              批准
            </Button>
          </Popconfirm>
        </>
      )}
    </div>
  );
}
