import { Alert, Button, Form, Input, Select } from "antd";
import { useState } from "react";
import type { Call } from "#contract/endpoint";
import { grantManners, licenceLevels, type MineRow } from "#contract/mines";
import { grantBlock, takeBackGrant } from "#contract/planned-blocks";
import type { EntryDoubtCode } from "#gis/check/entry-doubt";
import { PendingChanges } from "../approvals/pending-changes.tsx";
import { ReasonButton } from "../approvals/reason-button.tsx";
import { ReasonField, reasonIn } from "../approvals/reason-field.tsx";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { Allowed } from "../shell/allowed.tsx";
import { DayInput } from "../ui/day-input.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { capacityUnitWords, grantMannerWords, levelWords, statusWords } from "../ui/mine-words.ts";
import { needed } from "../ui/needed.ts";
import { RegisterForm } from "../ui/register-form.tsx";
import { SaveActions } from "../ui/save-actions.tsx";
import { useUnsavedForm } from "../ui/use-unsaved-form.ts";

type Licence = Call<typeof grantBlock>["body"];
type Fields = Licence & { reason: string };

/** Above what is a planned block, or was one until it got its licence. */
export function BlockNotice({ mine }: { mine: MineRow }) {
  if (mine.status === "planned") return <PlannedNotice mine={mine} />;
  if (mine.grant === null) return null;
  return <GrantedNotice mine={mine} {...mine.grant} />;
}

/** Where the mine came from, and the way back where that was a mistake. */
function GrantedNotice({
  mine,
  grantedOn,
  document,
  manner,
}: { mine: MineRow } & NonNullable<MineRow["grant"]>) {
  const { write, saving, error } = useWrite();
  const params = { id: mine.id };
  const takeBack = (reason: string) =>
    write(() => call(takeBackGrant, { params, ifMatch: mine.version, reason }));
  const button = (
    <ReasonButton
      size="small"
      label="撤回登记"
      question="申请撤回这个许可证的登记？"
      consequence="仅限误登记。批准后回到拟设区块，许可证信息清空，面积、开采方式恢复为登记前的内容，不再计入矿山。"
      disabled={saving}
      asked="事由"
      onSure={(reason) => void takeBack(reason)}
    />
  );
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={`原为拟设区块，${grantedOn} 取得许可证（${manner === null ? "" : `${grantMannerWords[manner]}，`}${document}）`}
        action={<Allowed to="register.decide">{button}</Allowed>}
      />
      <PendingChanges mineId={mine.id} operations={["takeBackGrant"]} />
      {error && <ErrorState error={error} />}
    </>
  );
}

/** That it is no mine yet, and the way in which it becomes one. */
function PlannedNotice({ mine }: { mine: MineRow }) {
  const [open, setOpen] = useState(false);
  const button = (
    <Allowed to="register.decide">
      <Button size="small" onClick={() => setOpen(true)}>
        登记许可证
      </Button>
    </Allowed>
  );
  return (
    <>
      <Alert
        type="info"
        showIcon
        title="拟设区块：还没有采矿许可证，不计入矿山数量、指标和各项分析"
        action={open ? undefined : button}
      />
      <PendingChanges mineId={mine.id} operations={["grantBlock"]} />
      {open && <GrantForm mine={mine} onDone={() => setOpen(false)} />}
    </>
  );
}

/** The licence a planned block got: with its day and document it is a mine from then on. */
function GrantForm({ mine, onDone }: { mine: MineRow; onDone: () => void }) {
  const { write, saving, error } = useWrite();
  const [form] = Form.useForm<Fields>();
  const [opened] = useState({ ...usualLicence, licensedAreaKm2: mine.licensedAreaKm2 ?? "" });
  useUnsavedForm({ form, label, opened });
  const [asked, setAsked] = useState(false);
  const open = asked ? (error?.confirmations ?? []) : [];
  const save = async ({ reason, ...licence }: Fields) => {
    setAsked(true);
    const said = Object.fromEntries(Object.entries(licence).filter(([, value]) => value !== "")) as Licence;
    const body = { ...said, confirmed: open.map(({ code }) => code as EntryDoubtCode) };
    const stored = await write(() =>
      call(grantBlock, {
        params: { id: mine.id },
        ifMatch: mine.version,
        body,
        reason: reasonIn({ reason }),
      }),
    );
    if (stored) onDone();
  };
  return (
    <RegisterForm<Fields>
      form={form}
      label={label}
      initialValues={opened}
      onValuesChange={() => setAsked(false)}
      onFinish={(licence) => void save(licence)}
    >
      <Form.Item name="licenceNumber" label="采矿许可证号" rules={needed("许可证号")}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="holder" label="采矿权人" rules={needed("采矿权人")}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="grantedOn" label="取得许可证日期" rules={needed("日期")}>
        <DayInput />
      </Form.Item>
      <Form.Item
        name="manner"
        label="出让方式"
        rules={[{ required: true, message: "请选择出让方式" }]}
        extra="夹缝资源须竞争性出让，不能协议"
      >
        <Select options={grantManners.map((value) => ({ value, label: grantMannerWords[value] }))} />
      </Form.Item>
      <Form.Item name="document" label="出让或发证文号" rules={needed("文号")}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="validFrom" label="有效期起">
        <DayInput />
      </Form.Item>
      <Form.Item name="validTo" label="有效期止">
        <DayInput />
      </Form.Item>
      <Form.Item name="licenceLevel" label="发证级别">
        <Select options={licenceLevels.map((value) => ({ value, label: levelWords[value] }))} />
      </Form.Item>
      <Form.Item name="status" label="状态">
        <Select options={grantedStates.map((value) => ({ value, label: statusWords[value] }))} />
      </Form.Item>
      <Form.Item name="capacity" label="证载规模">
        <Input maxLength={24} inputMode="decimal" />
      </Form.Item>
      <Form.Item name="capacityUnit" label="规模单位">
        <Select options={units.map((value) => ({ value, label: capacityUnitWords[value] }))} />
      </Form.Item>
      <Form.Item
        name="licensedAreaKm2"
        label="证载面积（km²，现为拟设面积，请核对）"
        className="kj-form-wide"
      >
        <Input maxLength={24} inputMode="decimal" />
      </Form.Item>
      <ReasonField />
      {open.length > 0 && (
        <div className="kj-hint kj-doubt kj-form-wide" role="alert">
          {error?.message}
          {open.map(({ code, message }) => (
            <p key={code}>⚠ {message}</p>
          ))}
        </div>
      )}
      {error && error.confirmations.length === 0 && <ErrorState error={error} />}
      <SaveActions onCancel={onDone} saving={saving} isAsked={open.length > 0} save="提交审批" />
    </RegisterForm>
  );
}

const label = "登记许可证";
const usualLicence = { licenceLevel: "county", status: "building", capacityUnit: "wt" } as const;
const grantedStates = ["building", "producing", "suspended"] as const;
const units = ["wt", "wm3"] as const;
