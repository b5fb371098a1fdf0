import { AutoComplete, Button, Checkbox, Form, Input, Select } from "antd";
import type { Call } from "#contract/endpoint";
import { licenceLevels, mineStatuses } from "#contract/mines";
import type { commitRegisterList, RegisterList } from "#contract/register-lists";
import { reasonIn } from "../../approvals/reason-field.tsx";
import { DayInput } from "../../ui/day-input.tsx";
import { levelWords, statusWords } from "../../ui/mine-words.ts";
import { needed } from "../../ui/needed.ts";
import { batchNameOf, commonMinerals } from "../commit-fields.ts";
import { ImportReason } from "../import-reason.tsx";
import { RegionChoice } from "../region-choice.tsx";
import type { SelectionFacts } from "./list-selection.ts";

type Order = Call<typeof commitRegisterList>["body"];
type Terms = Pick<Order, "batchName" | "acceptDoubts" | "decision" | "defaults" | "blockRegion">;
type Fields = Pick<Order, "batchName" | "blockRegion"> &
  NonNullable<Order["defaults"]> &
  Partial<NonNullable<Order["decision"]>> & { acceptDoubts?: boolean; reason?: string };

interface TakeFormProps {
  list: RegisterList;
  facts: SelectionFacts;
  /** a reason where mines of the register change or a decision is written down, which takes another person */
  onSubmit: (terms: Terms, reason: string | null) => void;
}

/** Under what name the chosen changes go in, and what they need beside: the county's document, defaults for new mines. */
export function TakeForm({ list, facts, onSubmit }: TakeFormProps) {
  const { fieldCount, mineCount, addedCount, decides, decidedCount, doubts } = facts;
  const takesTwo = mineCount > 0 || decidedCount > 0;
  const nothing = fieldCount === 0 && addedCount === 0;
  const { regionCode } = list.reading;
  const isBlocks = list.reading.form === "annex4";
  const initial = {
    batchName: batchNameOf(list.fileName),
    licenceLevel: "county",
    status: "producing",
    holder: "待核实",
    ...(regionCode && regionCode.length >= 6 && { regionCode, blockRegion: regionCode }),
  };
  return (
    <Form<Fields>
      layout="vertical"
      className="kj-list-take"
      requiredMark={false}
      initialValues={initial}
      onFinish={({ reason, ...fields }) =>
        onSubmit(termsOf(fields, addedCount > 0 && !isBlocks), takesTwo ? reasonIn({ reason }) : null)
      }
    >
      <Form.Item name="batchName" label="批次名称" rules={needed("批次名称")}>
        <Input maxLength={100} />
      </Form.Item>
      {decides && <DecisionFields />}
      {addedCount > 0 && (isBlocks ? <BlockRegion /> : <DefaultFields />)}
      {takesTwo && <ImportReason known={mineCount} decided={decidedCount} />}
      <div className="kj-list-go">
        {doubts.length > 0 && (
          <Form.Item
            name="acceptDoubts"
            valuePropName="checked"
            rules={[{ validator: (_, yes) => (yes ? Promise.resolve() : Promise.reject(unaccepted)) }]}
          >
            <Checkbox>已逐项核对所选更改的 {doubts.length} 处疑点</Checkbox>
          </Form.Item>
        )}
        <span className="kj-hint">
          {nothing
            ? "勾选要采用的项目；不勾选的一概不改，“名单未列”的矿山也不改。"
            : summary(
                mineCount,
                fieldCount,
                `${addedCount} ${isBlocks ? "个拟设区块" : "座新矿山"}`,
                addedCount,
              )}
        </span>
        <Button type="primary" htmlType="submit" disabled={nothing}>
          {takesTwo ? "提交审批" : "采用所选"}
        </Button>
      </div>
    </Form>
  );
}

const unaccepted = new Error("请核对疑点后勾选");

function summary(mines: number, fields: number, addedText: string, added: number): string {
  const changed = fields === 0 ? [] : [`更改 ${mines} 座矿山的 ${fields} 项`];
  return [...changed, ...(added === 0 ? [] : [`登记 ${addedText}`])].join("，");
}

/** A way of closure is the county's decision: it stands in the register with its document and day. */
function DecisionFields() {
  return (
    <>
      <Form.Item name="document" label="县级决定文号" rules={needed("文号")}>
        <Input maxLength={200} placeholder="关闭退出、整合等决定的依据" />
      </Form.Item>
      <Form.Item name="decidedOn" label="决定日期" rules={needed("决定日期")}>
        <DayInput />
      </Form.Item>
    </>
  );
}

/** 附件4 has no column for it. */
function BlockRegion() {
  return (
    <Form.Item name="blockRegion" label="拟设区块所在县区" rules={needed("行政区")}>
      <RegionChoice />
    </Form.Item>
  );
}

function DefaultFields() {
  return (
    <>
      <Form.Item name="regionCode" label="新矿山行政区" rules={needed("行政区")}>
        <RegionChoice />
      </Form.Item>
      <Form.Item name="mineral" label="矿种" rules={needed("矿种")}>
        <AutoComplete options={commonMinerals} placeholder="名单没有时用" />
      </Form.Item>
      <Form.Item name="licenceLevel" label="发证级别">
        <Select options={licenceLevels.map((value) => ({ value, label: levelWords[value] }))} />
      </Form.Item>
      <Form.Item name="holder" label="采矿权人" rules={needed("采矿权人")}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="status" label="状态">
        <Select options={mineStatuses.map((value) => ({ value, label: statusWords[value] }))} />
      </Form.Item>
    </>
  );
}

function termsOf(
  { batchName, acceptDoubts, document, decidedOn, blockRegion, ...defaults }: Omit<Fields, "reason">,
  adds: boolean,
): Terms {
  return {
    batchName,
    acceptDoubts: acceptDoubts === true,
    decision: document && decidedOn ? { document, decidedOn } : null,
    defaults: adds ? defaults : null,
    blockRegion: blockRegion ?? null,
  };
}
