import { Form, Input, Modal, Radio, Select } from "antd";
import { addObjection, type Objection, objectionSources } from "#contract/plan-course";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { DayInput } from "../ui/day-input.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { keepChosen } from "../ui/keep-chosen.ts";
import { useCourseWork } from "./course-context.ts";
import { sourceWords } from "./course-words.ts";

type Typed = Pick<Objection, "source" | "objector" | "receivedOn" | "words" | "mineIds">;

/** Records an objection in the words of who raised it. */
export function ObjectionDialog({ onClose }: { onClose: () => void }) {
  const { scheme, state } = useCourseWork();
  const [form] = Form.useForm<Typed>();
  const { write, saving, error } = useWrite();
  const send = async (body: Typed) => {
    if (await write(() => call(addObjection, { params: { id: state.id }, body }))) onClose();
  };
  const begun = (step: string) => state.steps.some((one) => one.step === step && one.state !== "not_started");
  return (
    <Modal
      open
      title="登记异议"
      okText="登记"
      cancelText="取消"
      okButtonProps={{ loading: saving }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          ...{ source: begun("publicity") ? "publicity" : "hearing", receivedOn: state.today },
          ...{ objector: "", words: "", mineIds: [] },
        }}
        onFinish={(typed) => void send(typed)}
      >
        <Form.Item name="source" label="来自">
          <Radio.Group
            options={objectionSources.map((value) => ({
              ...{ value, label: sourceWords[value] },
              disabled: !begun(value),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="objector"
          label="提出人"
          rules={[{ required: true, whitespace: true, message: "请填写提出人" }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="receivedOn" label="收到日期" rules={[{ required: true, message: "请填写收到日期" }]}>
          <DayInput />
        </Form.Item>
        <Form.Item
          name="words"
          label="异议内容"
          rules={[{ required: true, whitespace: true, message: "请填写异议内容" }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <Form.Item name="mineIds" label="所涉矿山" extra="不选为涉及整个方案。">
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: "label" }}
            options={scheme.mines.map(({ id, name }) => ({ value: id, label: name }))}
            onInputKeyDown={keepChosen}
          />
        </Form.Item>
      </Form>
      {error && <ErrorState error={error} />}
    </Modal>
  );
}
