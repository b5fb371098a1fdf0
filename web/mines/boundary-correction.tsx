import { Form, Input } from "antd";
import { Decimal } from "decimal.js";
import { useMemo, useState } from "react";
import { changeBoundary } from "#contract/boundaries";
import { Boundary, type MineRow } from "#contract/mines";
import { areaName } from "#gis/check/area-name";
import { GroundMap } from "../approvals/ground-map.tsx";
import { ReasonField, reasonIn } from "../approvals/reason-field.tsx";
import { call } from "../client/call.ts";
import { DayInput } from "../ui/day-input.tsx";
import { FormAnswerPart } from "../ui/form-answer.tsx";
import { needed } from "../ui/needed.ts";
import { RegisterForm } from "../ui/register-form.tsx";
import { SaveActions } from "../ui/save-actions.tsx";
import { type SeenRecord, useRegisterForm } from "../ui/use-register-form.ts";

const labels = { validFrom: "生效日期", declaredKm2: "填报面积（km²）", sourceName: "来源" } as const;
type Field = keyof typeof labels;
const label = "更正矿区范围";

interface BoundaryCorrectionProps {
  boundary: Boundary;
  /** of its mine: a planned block has no licence that could state an area */
  status: MineRow["status"];
  onDone: () => void;
}

const squareMetresOfKm2 = 1_000_000;

/** Puts the day, the declared area or the source of the newest boundary right; its corners come from a file. */
export function BoundaryCorrection({ boundary, status, onDone }: BoundaryCorrectionProps) {
  const [form] = Form.useForm<Record<Field, string>>();
  // the page is read anew after a refusal: what was opened is what was seen
  const [opened] = useState(boundary);
  const { submit, changed, saving, answer, isBlocked, isAsked } = useRegisterForm<Field>({
    form,
    label,
    opened: seenOf(opened),
    storedOf: (current) => {
      const stored = Boundary.safeParse(current);
      return stored.success ? seenOf(stored.data) : null;
    },
    send: (typed, seen) => {
      const body = {
        validFrom: typed.validFrom,
        declaredAreaM2: declaredM2(typed.declaredKm2),
        sourceName: typed.sourceName.trim() || null,
      };
      const params = { id: opened.mineId, boundaryId: opened.id };
      const ifMatch = seen.version ?? opened.version;
      return call(changeBoundary, { params, ifMatch, body, reason: reasonIn(typed) });
    },
    onDone,
  });
  return (
    <RegisterForm<Record<Field, string>>
      form={form}
      label={label}
      initialValues={seenOf(opened).text}
      onValuesChange={changed}
      onFinish={() => void submit()}
    >
      <Form.Item name="validFrom" label={labels.validFrom} rules={needed("生效日期")}>
        <DayInput />
      </Form.Item>
      <Form.Item
        name="declaredKm2"
        label={labels.declaredKm2}
        rules={[{ pattern: /^(\d+(\.\d+)?)?$/, message: "请填写数字，如 0.0985；没有则留空" }]}
      >
        <Input placeholder="文件未填报则留空" />
      </Form.Item>
      <Form.Item name="sourceName" label={labels.sourceName}>
        <Input maxLength={200} />
      </Form.Item>
      <p className="kj-hint">
        填报面积改变的，{areaName(status)}随之改变。拐点坐标有误的，请撤回后用顶部“导入”重新登记。
      </p>
      <ReasonField />
      {answer.stale && <MovedGround opened={opened} current={answer.error?.current} />}
      <FormAnswerPart answer={answer} labelOf={(field) => labels[field]} />
      <SaveActions
        onCancel={onDone}
        saving={saving}
        isBlocked={isBlocked}
        isAsked={isAsked}
        save="提交审批"
      />
    </RegisterForm>
  );
}

/** Where somebody else gave the boundary other corners: the one that was opened and the one that stands now, on the map. */
function MovedGround({ opened, current }: { opened: Boundary; current: unknown }) {
  const grounds = useMemo(() => {
    const stored = Boundary.safeParse(current);
    return stored.success ? { before: opened.shape, now: stored.data.shape } : null;
  }, [opened, current]);
  if (!grounds || JSON.stringify(grounds.before) === JSON.stringify(grounds.now)) return null;
  return (
    <div className="kj-form-wide">
      <GroundMap grounds={grounds} />
    </div>
  );
}

function seenOf({ validFrom, declaredAreaM2, sourceName, version }: Boundary): SeenRecord<Field> {
  const km2 = declaredAreaM2 === null ? "" : new Decimal(declaredAreaM2).div(squareMetresOfKm2).toFixed();
  return { text: { validFrom, declaredKm2: km2, sourceName: sourceName ?? "" }, version };
}

/** m² of a text in km²; nothing declared is null, never 0. */
export function declaredM2(km2: string): number | null {
  const text = km2.trim();
  return text === "" ? null : new Decimal(text).times(squareMetresOfKm2).toNumber();
}
