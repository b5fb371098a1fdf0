import { Form, Input, Modal } from "antd";
import { actOnCourse } from "#contract/plan-course";
import { actWords } from "#gis/plan-course/act-faults";
import type { Share } from "#gis/plan-course/course-act";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { DayInput } from "../ui/day-input.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { PublicityFields, ShareFields } from "./act-fields.tsx";
import { type StepPlace, useCourseWork } from "./course-context.ts";

export type SentKind = "start" | "finish" | "return" | "skip" | "due";

interface Typed {
  on: string;
  reason?: string;
  dueOn?: string;
  publicity?: { from: string; to: string; media: string };
  shares?: Share[];
}

const reasonWords: Record<SentKind, string> = {
  start: "说明",
  finish: "说明",
  return: "退回的原因",
  skip: "不适用的理由",
  due: "另定期限的依据（文号）",
};
const needsReason = (kind: SentKind) => kind !== "start" && kind !== "finish";

/** What is done to a step: on which day, why, and what its completion must tell. */
export function ActDialog({
  place: { step, groupId },
  kind,
  onClose,
}: {
  place: StepPlace;
  kind: SentKind;
  onClose: () => void;
}) {
  const { state } = useCourseWork();
  const [form] = Form.useForm<Typed>();
  const { write, saving, error } = useWrite();
  const isFinish = kind === "finish";
  const send = async ({ on, reason, dueOn, publicity, shares }: Typed) => {
    const body = {
      ...{ step: step.key, groupId, kind, on },
      ...{ reason: reason?.trim() || null, dueOn: dueOn || null },
      ...{ publicity: publicity ?? null, shares: shares ?? null },
    };
    if (await write(() => call(actOnCourse, { params: { id: state.id }, ifMatch: state.version, body })))
      onClose();
  };
  return (
    <Modal
      open
      title={`${actWords[kind]}“${step.label}”`}
      okText={actWords[kind]}
      cancelText="取消"
      okButtonProps={{ loading: saving, danger: kind === "return" }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ on: state.today, shares: [{ holder: "", percent: "" }] }}
        onFinish={(typed) => void send(typed)}
      >
        <Form.Item name="on" label="办理日期" rules={[{ required: true, message: "请填写办理日期" }]}>
          <DayInput />
        </Form.Item>
        {kind === "due" && (
          <Form.Item name="dueOn" label="期限" rules={[{ required: true, message: "请填写另定的期限" }]}>
            <DayInput />
          </Form.Item>
        )}
        {isFinish && step.needs === "publicity" && <PublicityFields leastDays={step.leastDays} />}
        {isFinish && step.needs === "shares" && <ShareFields />}
        <Form.Item
          name="reason"
          label={reasonWords[kind]}
          rules={
            needsReason(kind)
              ? [{ required: true, whitespace: true, message: `请填写${reasonWords[kind]}` }]
              : []
          }
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      {error && <ErrorState error={error} />}
    </Modal>
  );
}
