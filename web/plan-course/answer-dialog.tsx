import { Form, Input, Modal, Radio } from "antd";
import { answerObjection, type Objection, objectionOutcomes } from "#contract/plan-course";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { DayInput } from "../ui/day-input.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { useCourseWork } from "./course-context.ts";
import { outcomeWords } from "./course-words.ts";

type Answer = NonNullable<Objection["answer"]>;
type Typed = Pick<Answer, "outcome" | "text" | "on">;

/** Answers an objection, or puts an answer right. */
export function AnswerDialog({
  objection: { id: itemId, version, objector, words, answer },
  onClose,
}: {
  objection: Objection;
  onClose: () => void;
}) {
  const { state } = useCourseWork();
  const [form] = Form.useForm<Typed>();
  const { write, saving, error } = useWrite();
  const send = async ({ outcome, text, on }: Typed) => {
    const params = { id: state.id, itemId };
    const body = { outcome, text, on };
    if (await write(() => call(answerObjection, { params, ifMatch: version, body }))) onClose();
  };
  return (
    <Modal
      open
      title={`答复${objector}的异议`}
      okText="答复"
      cancelText="取消"
      okButtonProps={{ loading: saving }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <blockquote className="kj-course-words">{words}</blockquote>
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          outcome: answer?.outcome ?? "accepted",
          text: answer?.text ?? "",
          on: answer?.on ?? state.today,
        }}
        onFinish={(typed) => void send(typed)}
      >
        <Form.Item name="outcome" label="采纳情况">
          <Radio.Group options={objectionOutcomes.map((value) => ({ value, label: outcomeWords[value] }))} />
        </Form.Item>
        <Form.Item
          name="text"
          label="答复内容"
          rules={[{ required: true, whitespace: true, message: "请填写答复" }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <Form.Item name="on" label="答复日期" rules={[{ required: true, message: "请填写答复日期" }]}>
          <DayInput />
        </Form.Item>
      </Form>
      {error && <ErrorState error={error} />}
    </Modal>
  );
}
