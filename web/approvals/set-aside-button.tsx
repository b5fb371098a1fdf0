import { App } from "antd";
import { type Proposal, setAsideProposal } from "#contract/approvals";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { useMay } from "../shell/person.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { ReasonButton } from "./reason-button.tsx";

interface SetAsideButtonProps {
  proposal: Pick<Proposal, "id" | "isOwn">;
  onDone: () => void;
}

/** 搁置 of what was approved and failed: for who proposed it and who may approve. */
export function SetAsideButton({ proposal: { id, isOwn }, onDone }: SetAsideButtonProps) {
  const { write, saving, error } = useWrite();
  const { message } = App.useApp();
  const may = useMay();
  if (!may("approvals.settle") || !(isOwn || may("approvals.decide"))) return null;
  const setAside = async (reason: string) => {
    if (!(await write(() => call(setAsideProposal, { params: { id }, body: { reason } })))) return;
    void message.success("已搁置，原因已留存，不再列入“批准后未完成”。");
    onDone();
  };
  return (
    <div className="kj-proposal-actions">
      {error && <ErrorState error={error} />}
      <ReasonButton
        label="搁置"
        question="搁置这项申请？"
        consequence="不再列入“批准后未完成”，台账不作改动，由谁搁置和原因长期留存。要办理时仍可重新提请审批。"
        asked="搁置原因"
        danger={false}
        disabled={saving}
        onSure={(reason) => void setAside(reason)}
      />
    </div>
  );
}
