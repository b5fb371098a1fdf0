import { Button, Form, Input } from "antd";
import { Decimal } from "decimal.js";
import { changeBoundary } from "#contract/boundaries";
import type { Boundary } from "#contract/mines";
import { ReasonField, reasonIn } from "../approvals/reason-field.tsx";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { DayInput } from "../ui/day-input.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { needed } from "../ui/needed.ts";
import "../ui/register-form.css";

interface Fields {
  validFrom: string;
  declaredKm2: string;
  sourceName: string;
  reason: string;
}

interface BoundaryCorrectionProps {
  boundary: Boundary;
  onDone: () => void;
}

const squareMetresOfKm2 = 1_000_000;

/** Puts the day, the declared area or the source of the newest boundary right; its corners come from a file. */
export function BoundaryCorrection({ boundary, onDone }: BoundaryCorrectionProps) {
  const { write, saving, error } = useWrite();
  const save = async (fields: Fields) => {
    const params = { id: boundary.mineId, boundaryId: boundary.id };
    const body = {
      validFrom: fields.validFrom,
      declaredAreaM2: declaredM2(fields.declaredKm2),
      sourceName: fields.sourceName.trim() || null,
    };
    const reason = reasonIn(fields);
    if (await write(() => call(changeBoundary, { params, ifMatch: boundary.version, body, reason })))
      onDone();
  };
  return (
    <Form<Fields>
      layout="vertical"
      className="kj-register-form"
      aria-label="更正矿区范围"
      requiredMark={false}
      initialValues={initial(boundary)}
      onFinish={(fields) => void save(fields)}
    >
      <Form.Item name="validFrom" label="生效日期" rules={needed("生效日期")}>
        <DayInput />
      </Form.Item>
      <Form.Item
        name="declaredKm2"
        label="填报面积（km²）"
        rules={[{ pattern: /^(\d+(\.\d+)?)?$/, message: "请填写数字，如 0.0985；没有则留空" }]}
      >
        <Input placeholder="文件未填报则留空" />
      </Form.Item>
      <Form.Item name="sourceName" label="来源">
        <Input maxLength={200} />
      </Form.Item>
      <p className="kj-hint">
        填报面积改变的，证载面积随之改变。拐点坐标有误的，请撤回后用顶部“导入”重新登记。
      </p>
      <ReasonField />
      {error && <ErrorState error={error} />}
      <div className="kj-form-actions">
        <Button onClick={onDone}>取消</Button>
        <Button type="primary" htmlType="submit" loading={saving}>
          提交审批
        </Button>
      </div>
    </Form>
  );
}

function initial({ validFrom, declaredAreaM2, sourceName }: Boundary): Fields {
  const km2 = declaredAreaM2 === null ? "" : new Decimal(declaredAreaM2).div(squareMetresOfKm2).toFixed();
  return { validFrom, declaredKm2: km2, sourceName: sourceName ?? "", reason: "" };
}

/** m² of a text in km²; nothing declared is null, never 0. */
export function declaredM2(km2: string): number | null {
  const text = km2.trim();
  return text === "" ? null : new Decimal(text).times(squareMetresOfKm2).toNumber();
}
