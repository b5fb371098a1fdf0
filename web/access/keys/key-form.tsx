import { Checkbox, Form, Input, Select } from "antd";
import dayjs from "dayjs";
import { addKey, type KeyPermission, keyPermissions, longestKeyDays } from "#contract/api-keys";
import { permissionNames } from "#contract/permission";
import { passwordLengths } from "#gis/passwords/password-lengths";
import { call } from "../../client/call.ts";
import { useWrite } from "../../client/use-write.ts";
import { useMay } from "../../shell/person.ts";
import { useRegions } from "../../shell/use-regions.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { RegisterForm } from "../../ui/register-form.tsx";
import { SaveActions } from "../../ui/save-actions.tsx";
import type { MadeKey } from "./key-tab.tsx";

interface Typed {
  name: string;
  purpose: string;
  permissions: KeyPermission[];
  regions: string[];
  endsOn: string;
  current: string;
}

/** What a desktop GIS needs to show mines: offered first, where the person has it. */
const usual: readonly KeyPermission[] = ["map.read", "register.read", "export.coordinates"];
const usualDays = 90;

const needed = (message: string) => [{ required: true, whitespace: true, message }];

/** A key for one program and purpose, of no more than its owner may read. */
export function KeyForm({ onMade, onCancel }: { onMade: (made: MadeKey) => void; onCancel: () => void }) {
  const may = useMay();
  const { items } = useRegions();
  const { write, saving, error } = useWrite();
  const own = keyPermissions.filter(may);
  const make = async ({ regions, ...typed }: Typed) => {
    let made: MadeKey | null = null;
    await write(async () => {
      made = await call(addKey, { body: { ...typed, regions: regions ?? [] } });
    });
    if (made) onMade(made);
  };
  return (
    <RegisterForm<Typed>
      label="新建接口密钥"
      initialValues={{
        permissions: usual.filter(may),
        endsOn: dayjs().add(usualDays, "day").format("YYYY-MM-DD"),
      }}
      onFinish={(typed) => void make(typed)}
    >
      <Form.Item name="name" label="密钥名称" rules={needed("请填写密钥名称")}>
        <Input maxLength={50} placeholder="如：李工的 QGIS" />
      </Form.Item>
      <Form.Item name="purpose" label="用途（写入导出记录）" rules={needed("请填写用途")}>
        <Input maxLength={200} placeholder="如：外业核查底图" />
      </Form.Item>
      <Form.Item
        name="permissions"
        className="kj-form-wide"
        label={may("export.coordinates") ? "可读内容（按地址添加 GeoJSON 图层须含“导出坐标”）" : "可读内容"}
        rules={[{ required: true, message: "请至少选一项" }]}
      >
        <Checkbox.Group options={own.map((value) => ({ value, label: permissionNames[value] }))} />
      </Form.Item>
      <Form.Item name="regions" label="行政区（不选则为本人权限所及）">
        <Select<string[]>
          mode="multiple"
          allowClear
          maxTagCount="responsive"
          optionFilterProp="label"
          placeholder="不限定"
          options={items.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
        />
      </Form.Item>
      <Form.Item
        name="endsOn"
        label={`有效至（当日仍有效，最长 ${longestKeyDays} 天）`}
        rules={needed("请填写有效期")}
      >
        <DayInput />
      </Form.Item>
      <Form.Item name="current" label="当前密码" rules={needed("请填写当前密码")}>
        <Input.Password autoComplete="current-password" maxLength={passwordLengths.most} />
      </Form.Item>
      {error && <ErrorState error={error} />}
      <SaveActions onCancel={onCancel} saving={saving} save="建立密钥" />
    </RegisterForm>
  );
}
