import { Form, Input, Modal, Select } from "antd";
import { closeSchemeMines } from "#contract/carrying-out";
import { ReasonField, reasonIn } from "../approvals/reason-field.tsx";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { useCourseWork } from "../plan-course/course-context.ts";
import { DayInput } from "../ui/day-input.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { keepChosen } from "../ui/keep-chosen.ts";
import { needed } from "../ui/needed.ts";

interface Typed {
  mineIds: string[];
  endedOn: string;
  endingDocument: string;
  announcement: string;
  reason: string;
}

/** Closes mines of a scheme by one document, one or many at once. */
export function ClosureDialog({ onClose }: { onClose: () => void }) {
  const { scheme, state } = useCourseWork();
  const [form] = Form.useForm<Typed>();
  const { write, saving, error } = useWrite();
  const gone = new Set([
    ...scheme.arrangement.groups.flatMap(({ memberIds }) => memberIds),
    ...state.carryings.map(({ mineId }) => mineId),
    ...state.waiting.flatMap(({ mineIds }) => mineIds),
  ]);
  const options = scheme.mines
    .filter(({ id }) => !gone.has(id))
    .map(({ id, name, holder }) => ({ value: id, label: `${name}（${holder}）` }));
  const send = async ({ mineIds, endedOn, endingDocument, announcement, ...typed }: Typed) => {
    const body = { mineIds, endedOn, endingDocument, announcement: announcement.trim() || null };
    const params = { id: scheme.id };
    if (await write(() => call(closeSchemeMines, { params, body, reason: reasonIn(typed) }))) onClose();
  };
  return (
    <Modal
      open
      title="关闭没有并入的矿山"
      okText="提交审批"
      cancelText="取消"
      okButtonProps={{ loading: saving }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          mineIds: [],
          endedOn: state.today,
          endingDocument: "",
          announcement: "",
          reason: "",
        }}
        onFinish={(typed) => void send(typed)}
      >
        <Form.Item
          name="mineIds"
          label="要关闭的矿山"
          rules={[{ required: true, message: "请选择要关闭的矿山" }]}
          extra="同一份文件关闭的可以一并选择。"
        >
          <Select
            mode="multiple"
            options={options}
            showSearch={{ optionFilterProp: "label" }}
            onInputKeyDown={keepChosen}
          />
        </Form.Item>
        <Form.Item name="endedOn" label="关闭日期" rules={needed("关闭日期")}>
          <DayInput />
        </Form.Item>
        <Form.Item name="endingDocument" label="关闭文件和注销文件文号" rules={needed("文号")}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="announcement" label="注销公告（媒体、日期）">
          <Input maxLength={200} />
        </Form.Item>
        <ReasonField />
      </Form>
      {error && <ErrorState error={error} />}
    </Modal>
  );
}
