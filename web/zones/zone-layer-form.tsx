import { Form, Input, Select } from "antd";
import type { z } from "zod";
import { changeZoneLayer, type ZoneLayer } from "#contract/zones";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { DayInput } from "../ui/day-input.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { needed } from "../ui/needed.ts";
import { RegisterForm } from "../ui/register-form.tsx";
import { SaveActions } from "../ui/save-actions.tsx";

type Layer = z.infer<typeof ZoneLayer>;
type Fields = Pick<Layer, "name" | "edition" | "state" | "validFrom"> & { validTo: string };

const states = [
  { value: "final", label: "正式" },
  { value: "provisional", label: "临时" },
];

interface ZoneLayerFormProps {
  layer: Layer;
  onDone: () => void;
}

/** Puts the name, edition, standing or term of one delivery right. */
export function ZoneLayerForm({ layer, onDone }: ZoneLayerFormProps) {
  const { write, saving, error } = useWrite();
  const save = async ({ validTo, ...fields }: Fields) => {
    const body = { ...fields, validTo: validTo === "" ? null : validTo };
    const stored = await write(() =>
      call(changeZoneLayer, { params: { id: layer.id }, ifMatch: layer.version, body }),
    );
    if (stored) onDone();
  };
  return (
    <RegisterForm<Fields>
      label={`更正 ${layer.name}`}
      initialValues={{ ...layer, validTo: layer.validTo ?? "" }}
      onFinish={(fields) => void save(fields)}
    >
      <Form.Item name="name" label="图层名称" rules={needed("图层名称")}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="edition" label="数据版本" rules={needed("数据版本")}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="validFrom" label="生效日期" rules={needed("生效日期")}>
        <DayInput />
      </Form.Item>
      <Form.Item name="validTo" label="失效日期（现行则留空）">
        <DayInput />
      </Form.Item>
      <Form.Item name="state" label="性质">
        <Select options={states} />
      </Form.Item>
      {error && <ErrorState error={error} />}
      <SaveActions onCancel={onDone} saving={saving} save="保存更正" />
    </RegisterForm>
  );
}
