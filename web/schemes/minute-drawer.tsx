import { Drawer, Form, Input, Select } from "antd";
import { type MinuteFields, signSchemeMinute } from "#contract/scheme-minutes";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { usePerson } from "../shell/person.ts";
import { DayInput } from "../ui/day-input.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { SaveActions } from "../ui/save-actions.tsx";
import { leaveUnsaved } from "../ui/unsaved-work.ts";
import { useUnsavedForm } from "../ui/use-unsaved-form.ts";
import type { Compared } from "./use-compared.ts";

interface MinuteDrawerProps {
  schemes: readonly Compared[];
  onClose: () => void;
}

interface Typed {
  heldOn: string;
  participants: string;
  chosenId: string;
  conclusion: string;
}

const empty: Typed = { heldOn: "", participants: "", chosenId: "", conclusion: "" };
const needed = (message: string) => [{ required: true, whitespace: true, message }];

/** 比选会议纪要 over the schemes as they are seen; signed by whoever is signed in. */
export function MinuteDrawer({ schemes, onClose }: MinuteDrawerProps) {
  return (
    <Drawer open title="签署比选会议纪要" size={460} onClose={() => leaveUnsaved(onClose)}>
      <MinuteForm schemes={schemes} onClose={onClose} />
    </Drawer>
  );
}

function MinuteForm({ schemes, onClose }: MinuteDrawerProps) {
  const [form] = Form.useForm<Typed>();
  const { name } = usePerson();
  const { write, saving, error } = useWrite();
  useUnsavedForm({ form, label: "比选会议纪要", opened: empty });
  const sign = async ({ chosenId, ...typed }: Typed) => {
    const body: MinuteFields = {
      ...{ ...typed, chosenId: chosenId === "" ? null : chosenId },
      schemes: schemes.map(({ scheme: { id, version } }) => ({ id, version })),
    };
    if (await write(() => call(signSchemeMinute, { body }))) onClose();
  };
  return (
    <Form
      form={form}
      layout="vertical"
      size="small"
      aria-label="比选会议纪要"
      initialValues={empty}
      onFinish={(typed) => void sign(typed)}
    >
      <p className="kj-hint">
        以“{name}”签署，签署后不能修改。参加比选：
        {schemes
          .map(({ scheme, view }) => `${scheme.name}（${view.state.measures.minesAfter} 座）`)
          .join("、")}
        ；各方案此时的指标一并记入。
      </p>
      <Form.Item name="heldOn" label="比选日期" rules={needed("请填写比选日期")}>
        <DayInput aria-required />
      </Form.Item>
      <Form.Item name="participants" label="参加人员" rules={needed("请填写参加人员")}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <Form.Item name="chosenId" label="选定的方案">
        <Select
          options={[
            { value: "", label: "未选定" },
            ...schemes.map(({ scheme: { id, name: label } }) => ({ value: id, label })),
          ]}
        />
      </Form.Item>
      <Form.Item name="conclusion" label="结论及理由" rules={needed("请填写结论及理由")}>
        <Input.TextArea rows={6} maxLength={4000} />
      </Form.Item>
      {error && <ErrorState error={error} />}
      <SaveActions onCancel={() => leaveUnsaved(onClose)} saving={saving} save="签署" />
    </Form>
  );
}
