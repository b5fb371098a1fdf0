import { DownloadOutlined } from "@ant-design/icons";
import { App, Button, Checkbox, Form, Input, Radio } from "antd";
import { useState } from "react";
import { exportForm } from "#contract/register-lists";
import { formLabels, type ListForm, listForms } from "#gis/register-lists/list-form";
import { download } from "../../client/download.ts";
import { useShownDay } from "../../shell/use-day.ts";
import { useRegions } from "../../shell/use-regions.ts";
import { useWorkbench } from "../../shell/workbench-store.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { ScopeChoice } from "./scope-choice.tsx";

interface Fields {
  form: ListForm;
  region: string | null;
  unit?: string;
  day?: string;
  drafts?: boolean;
}

/** 导出官方表单: which form, of which region, in whose name, as of which day. */
export function FormExport() {
  const picked = useWorkbench((workbench) => workbench.region);
  const { city } = useRegions();
  const region = picked ?? city?.code ?? null;
  const day = useShownDay();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = async ({ form, region: code, unit, day, drafts }: Fields) => {
    setBusy(true);
    const query = {
      ...(code && { region: code }),
      ...(unit?.trim() && { unit: unit.trim() }),
      ...(day && { day }),
      layers: drafts ? ("all" as const) : ("decided" as const),
    };
    await download(exportForm, { params: { form }, query }, `${formLabels[form]}.xlsx`).catch(
      (error: Error) => message.error(error.message),
    );
    setBusy(false);
  };
  if (day === "" || region === null) return null;
  return (
    <Form<Fields>
      layout="vertical"
      className="kj-form-export"
      requiredMark={false}
      initialValues={{ form: "annex2", region, day }}
      onFinish={(fields) => void save(fields)}
    >
      <Form.Item name="form" label="表单">
        <Radio.Group
          className="kj-form-choice"
          options={listForms.map((value) => ({ value, label: formLabels[value] }))}
        />
      </Form.Item>
      <div className="kj-form-fields">
        <Form.Item name="region" label="行政区">
          <ScopeChoice />
        </Form.Item>
        <Form.Item name="unit" label="填报单位">
          <Input maxLength={100} placeholder="可留空，打印后填写" />
        </Form.Item>
        <Form.Item name="day" label="填报日期（名单以这一天为准）">
          <DayInput />
        </Form.Item>
      </div>
      <Form.Item name="drafts" valuePropName="checked">
        <Checkbox>包括系统建议、尚未决定的矿山（表头注明“草稿”）</Checkbox>
      </Form.Item>
      <p className="kj-hint">
        按《晋城市非煤矿产资源综合整治提升实施方案》附件的表头和列生成，A4
        横向，每页重复表头。台账没有登记的内容留空，不作推算；以万立方米登记而没有体重的，不折算成万吨。
      </p>
      <Button type="primary" htmlType="submit" icon={<DownloadOutlined />} loading={busy}>
        导出 Excel
      </Button>
    </Form>
  );
}
