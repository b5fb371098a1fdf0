import { Drawer, Form, Input, Radio } from "antd";
import { changeScheme, Scheme } from "#contract/schemes";
import { call } from "../client/call.ts";
import { CallError } from "../client/call-error.ts";
import { FormAnswerPart } from "../ui/form-answer.tsx";
import { SaveActions } from "../ui/save-actions.tsx";
import { leaveUnsaved } from "../ui/unsaved-work.ts";
import { type SeenRecord, useRegisterForm } from "../ui/use-register-form.ts";
import { type DemandField, demandsOf, demandText, demandTexts, demandWords } from "./demand-fields.ts";
import type { SchemeView } from "./scheme-view.ts";
import { WishList } from "./wish-list.tsx";

interface DemandsDrawerProps {
  scheme: Scheme;
  /** version on which own acts stand */
  version: number;
  view: SchemeView;
  onClose: () => void;
}

/** 对方案的要求: what is asked of the scheme, and which mines must or must not go together. */
export function DemandsDrawer({ scheme, version, view, onClose }: DemandsDrawerProps) {
  return (
    <Drawer open title="对方案的要求" size={420} onClose={() => leaveUnsaved(onClose)}>
      <DemandsForm scheme={scheme} version={version} onDone={onClose} />
      <h2 className="kj-panel-title">约定</h2>
      <WishList view={view} />
    </Drawer>
  );
}

type Texts = Record<DemandField, string>;

function DemandsForm({
  scheme,
  version,
  onDone,
}: Pick<DemandsDrawerProps, "scheme" | "version"> & { onDone: () => void }) {
  const [form] = Form.useForm<Texts>();
  const opened = { text: demandTexts(scheme.demands), version };
  const { submit, changed, saving, answer, isBlocked, isAsked } = useRegisterForm<DemandField>({
    ...{ form, label: "对方案的要求", opened, storedOf, onDone },
    send: (text, seen) => sendDemands(scheme.id, text, seen),
  });
  return (
    <Form
      form={form}
      layout="vertical"
      size="small"
      aria-label="对方案的要求"
      initialValues={opened.text}
      onValuesChange={changed}
      onFinish={() => void submit()}
    >
      <p className="kj-hint">起初取自政策包；改动只影响本方案。比例和距离留空为不要求。</p>
      <TextItem name="mostMembers" pattern={/^([2-9]|1\d|20)$/} fault="请填写 2 至 20 的整数" isRequired />
      <TextItem name="mostLeftPercent" pattern={percent} fault="请填写 0 至 100 的数" />
      <TextItem name="sharePercent" pattern={percent} fault="请填写 0 至 100 的数" />
      <ChoiceItem name="shareKind" options={["over", "inclusive"]} />
      <ChoiceItem name="mergedIsLargeOrMedium" options={["yes", "no"]} />
      <ChoiceItem name="mustMergeHolds" options={["yes", "no"]} />
      <TextItem
        name="safetyM"
        pattern={/^(\d{1,3}|[1-4]\d{3}|5000)(\.\d+)?$/}
        fault="请填写 0 至 5000 的数"
      />
      <ChoiceItem name="clearOfZones" options={["yes", "no"]} />
      <ChoiceItem name="keepsSafety" options={["yes", "no"]} />
      <FormAnswerPart answer={answer} labelOf={(field) => demandWords[field]} wordsOf={demandText} />
      <SaveActions
        onCancel={() => leaveUnsaved(onDone)}
        saving={saving}
        isBlocked={isBlocked}
        isAsked={isAsked}
      />
    </Form>
  );
}

const percent = /^(100(\.0+)?|\d{1,2}(\.\d+)?)$/;

interface TextItemProps {
  name: DemandField;
  pattern: RegExp;
  fault: string;
  isRequired?: boolean;
}

function TextItem({ name, pattern, fault, isRequired = false }: TextItemProps) {
  return (
    <Form.Item
      name={name}
      label={demandWords[name]}
      rules={[{ pattern, required: isRequired, message: fault }]}
    >
      <Input />
    </Form.Item>
  );
}

function ChoiceItem({ name, options }: { name: DemandField; options: readonly string[] }) {
  return (
    <Form.Item name={name} label={demandWords[name]}>
      <Radio.Group options={options.map((value) => ({ value, label: demandText(name, value) }))} />
    </Form.Item>
  );
}

function storedOf(current: unknown): SeenRecord<DemandField> | null {
  const stored = Scheme.safeParse(current);
  return stored.success ? { text: demandTexts(stored.data.demands), version: stored.data.version } : null;
}

/** A version that differs in its groups only is no reason to ask: the demands of then still hold. */
async function sendDemands(id: string, text: Texts, seen: SeenRecord<DemandField>): Promise<unknown> {
  const send = (version: number | null) =>
    call(changeScheme, { params: { id }, ifMatch: version ?? 0, body: { demands: demandsOf(text) } });
  try {
    return await send(seen.version);
  } catch (cause) {
    const stored = cause instanceof CallError && cause.status === 412 ? storedOf(cause.current) : null;
    if (!stored || JSON.stringify(stored.text) !== JSON.stringify(seen.text)) throw cause;
    return send(stored.version);
  }
}
