import { Form, Input, Modal } from "antd";
import { arrangeScheme, changeScheme, copyScheme, type SchemeHead } from "#contract/schemes";
import type { Arrangement } from "#gis/schemes/arrangement";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { openScheme } from "./schemes-store.ts";
import { bodyOf } from "./use-scheme-editing.ts";

interface NameDialogProps {
  kind: "copy" | "rename";
  head: Pick<SchemeHead, "id" | "name" | "version">;
  /** of a copy: grouped otherwise, and what its name says of it */
  laid?: { suffix: string; arrangement: Arrangement };
  onClose: () => void;
}

const words = {
  copy: { title: "复制方案", ok: "复制" },
  rename: { title: "方案改名", ok: "保存" },
} as const;

/** Asks for the name of a copy, or for another name. */
export function NameDialog({ kind, head, laid, onClose }: NameDialogProps) {
  const [form] = Form.useForm<{ name: string }>();
  const { write, saving, error } = useWrite();
  const { id, version, name } = head;
  const send = async ({ name: typed }: { name: string }) => {
    const done = await write(async () => {
      if (kind === "rename")
        return call(changeScheme, { params: { id }, ifMatch: version, body: { name: typed } });
      const copy = await call(copyScheme, { params: { id }, body: { name: typed } });
      if (laid)
        await call(arrangeScheme, {
          ...{ params: { id: copy.id }, ifMatch: copy.version },
          body: bodyOf(laid.arrangement),
        });
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
        initialValues={{ name: kind === "copy" ? copyName(name, laid?.suffix) : name }}
        onFinish={(fields) => void send(fields)}
      >
        <Form.Item
          name="name"
          label="方案名称"
          rules={[{ required: true, whitespace: true, message: "请填写方案名称" }]}
        >
          <Input maxLength={mostCharacters} autoFocus />
        </Form.Item>
      </Form>
      {error && <ErrorState error={error} />}
    </Modal>
  );
}

const mostCharacters = 60;
const copyName = (name: string, suffix = "（副本）") =>
  `${name.slice(0, mostCharacters - suffix.length)}${suffix}`;
