import { Form, Input, Modal } from "antd";
import { changeScheme, copyScheme, type SchemeHead } from "#contract/schemes";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { openScheme } from "./schemes-store.ts";

interface NameDialogProps {
  kind: "copy" | "rename";
  head: Pick<SchemeHead, "id" | "name" | "version">;
  onClose: () => void;
}

const words = {
  copy: { title: "复制方案", ok: "复制" },
  rename: { title: "方案改名", ok: "保存" },
} as const;

/** Asks for the name of a copy, or for another name. */
export function NameDialog({ kind, head, onClose }: NameDialogProps) {
  const [form] = Form.useForm<{ name: string }>();
  const { write, saving, error } = useWrite();
  const { id, version, name } = head;
  const send = async ({ name: typed }: { name: string }) => {
    const done = await write(async () => {
      if (kind === "rename")
        return call(changeScheme, { params: { id }, ifMatch: version, body: { name: typed } });
      const copy = await call(copyScheme, { params: { id }, body: { name: typed } });
      openScheme(copy.id);
      return copy;
    });
    if (done) onClose();
  };
  return (
    <Modal
      open
      title={words[kind].title}
      width={420}
      okText={words[kind].ok}
      okButtonProps={{ loading: saving }}
      cancelText="取消"
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: kind === "copy" ? `${name}（副本）` : name }}
        onFinish={(fields) => void send(fields)}
      >
        <Form.Item
          name="name"
          label="方案名称"
          rules={[{ required: true, whitespace: true, message: "请填写方案名称" }]}
        >
          <Input maxLength={60} autoFocus />
        </Form.Item>
      </Form>
      {error && <ErrorState error={error} />}
    </Modal>
  );
}
