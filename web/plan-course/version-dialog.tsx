import { Form, Input, Modal } from "antd";
import { openSchemeVersion } from "#contract/plan-course";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { openScheme } from "../schemes/schemes-store.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { useCourseWork } from "./course-context.ts";

/** Opens the next version of an approved plan, and goes to it. */
export function VersionDialog({ onClose }: { onClose: () => void }) {
  const { scheme, state } = useCourseWork();
  const [form] = Form.useForm<{ name: string; reason: string }>();
  const { write, saving, error } = useWrite();
  const next = state.planVersion + 1;
  const send = async (body: { name: string; reason: string }) => {
    const done = await write(async () => {
      const made = await call(openSchemeVersion, { params: { id: state.id }, body });
      openScheme(made.id);
      return made;
    });
    if (done) onClose();
  };
  return (
    <Modal
      open
      title={`另开第 ${next} 版`}
      okText="另开新版本"
      cancelText="取消"
      okButtonProps={{ loading: saving }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: `${scheme.name.slice(0, 50)}（第 ${next} 版）`, reason: "" }}
        onFinish={(body) => void send(body)}
      >
        <p className="kj-hint">复制本方案，从编制起重新推进；已核准的版本保持不变。</p>
        <Form.Item
          name="name"
          label="方案名称"
          rules={[{ required: true, whitespace: true, message: "请填写方案名称" }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="reason"
          label="另开新版本的理由"
          rules={[{ required: true, whitespace: true, message: "请填写另开新版本的理由" }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      {error && <ErrorState error={error} />}
    </Modal>
  );
}
