import { ImportOutlined } from "@ant-design/icons";
import { Alert, AutoComplete, Button, Checkbox, Form, Input, Select } from "antd";
import { useEffect } from "react";
import type { CodeCount } from "#contract/code-count";
import { licenceLevels, mineStatuses } from "#contract/mines";
import { issueNames } from "#gis/issue-names";
import { DayInput } from "../ui/day-input.tsx";
import { levelWords, statusWords } from "../ui/mine-words.ts";
import { needed } from "../ui/needed.ts";
import { type CommitFields, commonMinerals, warningKey } from "./commit-fields.ts";
import { ImportReason } from "./import-reason.tsx";
import { RegionChoice } from "./region-choice.tsx";
import type { Weight } from "./use-review.ts";
import "./commit-form.css";

interface CommitFormProps {
  initial: Partial<CommitFields>;
  weight: Weight;
  /** the weight is that of the choice before */
  counting: boolean;
  onRegion: (code: string | undefined) => void;
  onSubmit: (fields: CommitFields & { reason?: string }) => void;
}

/** What to store where the file is silent, and the one button that stores. */
export function CommitForm({ initial, weight, counting, onRegion, onSubmit }: CommitFormProps) {
  const { chosen, known, outside, silent, warned, warnings } = weight;
  const [form] = Form.useForm<CommitFields>();
  const region = Form.useWatch("regionCode", form);
  useEffect(() => onRegion(region), [onRegion, region]);
  return (
    <Form<CommitFields>
      form={form}
      layout="vertical"
      className="kj-commit"
      initialValues={initial}
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      onFinish={onSubmit}
    >
      <Form.Item name="batchName" label="批次名称" rules={needed("批次名称")}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="regionCode"
        label="行政区"
        rules={needed("行政区")}
        {...(outside !== null && { validateStatus: "error" })}
      >
        <RegionChoice />
      </Form.Item>
      <Form.Item name="mineral" label="矿种" rules={silent.mineral > 0 ? needed("矿种") : []}>
        <AutoComplete options={commonMinerals} placeholder={silentText(silent.mineral)} />
      </Form.Item>
      <Form.Item name="licenceLevel" label="发证级别">
        <Select options={licenceLevels.map((value) => ({ value, label: levelWords[value] }))} />
      </Form.Item>
      <Form.Item name="holder" label="采矿权人" rules={silent.holder > 0 ? needed("采矿权人") : []}>
        <Input maxLength={200} placeholder={silentText(silent.holder)} />
      </Form.Item>
      <Form.Item name="status" label="状态">
        <Select options={mineStatuses.map((value) => ({ value, label: statusWords[value] }))} />
      </Form.Item>
      <Form.Item name="validFrom" label="范围生效日期" rules={needed("范围生效日期")}>
        <DayInput />
      </Form.Item>
      {outside !== null && <Alert className="kj-commit-outside" type="error" showIcon title={outside} />}
      {known > 0 && <ImportReason known={known} />}
      {warned > 0 && (
        <Form.Item
          name="acceptWarnings"
          className="kj-commit-warned"
          label={`${warned} 个图形有警告，请逐类核对后勾选；有一个不能接受的，先在表中取消选择`}
          rules={[{ validator: (_, ticked: string[] = []) => allTicked(ticked, warnings) }]}
        >
          <Checkbox.Group className="kj-commit-warnings" options={warnings.map(warningOption)} />
        </Form.Item>
      )}
      <div className="kj-commit-go">
        <span className="kj-hint">矿种、采矿权人以文件为准，上面只补文件没有写明的。</span>
        <Button
          type="primary"
          htmlType="submit"
          icon={<ImportOutlined />}
          loading={counting}
          disabled={counting || chosen === 0 || outside !== null}
        >
          {counting ? "正在统计所选…" : goText(weight)}
        </Button>
      </div>
    </Form>
  );
}

const silentText = (count: number) => (count > 0 ? `${count} 座文件未写明` : "文件都已写明");

const goText = ({ chosen, known }: Weight) =>
  known > 0 ? `提交审批：导入所选 ${chosen} 个` : `导入所选 ${chosen} 个`;

function allTicked(ticked: readonly string[], warnings: readonly CodeCount[]): Promise<void> {
  const open = warnings.filter((warning) => !ticked.includes(warningKey(warning)));
  if (open.length === 0) return Promise.resolve();
  return Promise.reject(new Error(`还有 ${open.length} 类警告没有核对、勾选`));
}

const warningOption = (warning: CodeCount) => ({
  value: warningKey(warning),
  label: `已核对并接受：${issueNames[warning.code]} ${warning.count} 个`,
});
