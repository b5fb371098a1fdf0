import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { approveCourse } from "#contract/plan-course";
import { ReasonField, reasonIn } from "../approvals/reason-field.tsx";
import { UnlessWaiting } from "../approvals/waiting-proposal.tsx";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { DayInput } from "../ui/day-input.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { useCourseWork } from "./course-context.ts";
import type { Standing } from "./course-words.ts";

interface Typed {
  approvedOn: string;
  document: string;
  reason: string;
}

/** 核准: put down by one person, confirmed by another of the city who did not hand the plan up. */
export function ApprovalPart({ standing }: { standing: Standing }) {
  const { state, mayWrite } = useCourseWork();
  const [isOpen, setOpen] = useState(false);
  if (state.stage !== "handed_up") return null;
  const missing = [...standing.waitsFor, ...standing.lacks];
  return (
    <UnlessWaiting operation="approveCourse" record={state.id} what="核准的申请">
      <p className="kj-hint">
        核准由一人提请、管辖全市的另一人审批；上报人不能审批。
        {standing.lacks.length > 0 && `提请前须上传：${standing.lacks.join("、")}。`}
      </p>
      {mayWrite && (
        <Button size="small" type="primary" disabled={missing.length > 0} onClick={() => setOpen(true)}>
          提请核准
        </Button>
      )}
      {isOpen && <ApprovalDialog onClose={() => setOpen(false)} />}
    </UnlessWaiting>
  );
}

function ApprovalDialog({ onClose }: { onClose: () => void }) {
  const { state } = useCourseWork();
  const [form] = Form.useForm<Typed>();
  const { write, saving, error } = useWrite();
  const send = async ({ approvedOn, document, ...typed }: Typed) => {
    const sent = await write(() =>
      call(approveCourse, {
        params: { id: state.id },
        ifMatch: state.version,
        body: { approvedOn, document },
        reason: reasonIn(typed),
      }),
    );
    if (sent) onClose();
  };
  return (
    <Modal
      open
      title="提请核准"
      okText="提交审批"
      cancelText="取消"
      okButtonProps={{ loading: saving }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ approvedOn: state.today, document: "", reason: "" }}
        onFinish={(typed) => void send(typed)}
      >
        <Form.Item name="approvedOn" label="核准日期" rules={[{ required: true, message: "请填写核准日期" }]}>
          <DayInput />
        </Form.Item>
        <Form.Item
          name="document"
          label="批复文号"
          rules={[{ required: true, whitespace: true, message: "请填写批复文号" }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <ReasonField />
      </Form>
      {error && <ErrorState error={error} />}
    </Modal>
  );
}
