import { useQueryClient } from "@tanstack/react-query";
import { Form, Input, Modal } from "antd";
import { useState } from "react";
import { listRegions, putRegion } from "#contract/regions";
import { call } from "../client/call.ts";
import { CallError } from "../client/call-error.ts";
import { queryKeyOf } from "../client/use-endpoint.ts";
import { ErrorState } from "../ui/error-state.tsx";

interface NewRegionProps {
  open: boolean;
  onClose: () => void;
  onAdded: (code: string) => void;
}

interface Fields {
  code: string;
  name: string;
}

/** Registers a county or township for material from beyond the known ones; its outline may follow later. */
export function NewRegion({ open, onClose, onAdded }: NewRegionProps) {
  const [form] = Form.useForm<Fields>();
  const client = useQueryClient();
  const [error, setError] = useState<CallError | null>(null);
  const save = async ({ code, name }: Fields) => {
    try {
      await call(putRegion, { params: { code }, body: { name, outline: null }, ifMatch: null });
      await client.invalidateQueries({ queryKey: queryKeyOf(listRegions) });
      setError(null);
      onAdded(code);
    } catch (cause) {
      if (!(cause instanceof CallError)) throw cause;
      setError(cause);
    }
  };
  return (
    <Modal
      title="登记新的行政区"
      open={open}
      width={420}
      okText="登记"
      destroyOnHidden
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      {error && <ErrorState error={error} />}
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(fields) => void save(fields)}
      >
        <Form.Item
          name="code"
          label="行政区代码"
          extra="县区 6 位（GB/T 2260），乡镇 9 位"
          rules={[{ required: true, pattern: /^\d{6}(\d{3})?$/, message: "请填写 6 位或 9 位数字代码" }]}
        >
          <Input maxLength={9} inputMode="numeric" autoFocus />
        </Form.Item>
        <Form.Item
          name="name"
          label="名称"
          rules={[{ required: true, whitespace: true, message: "请填写名称" }]}
        >
          <Input maxLength={100} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
