import { EditOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { type MinePlan, removePlan } from "#contract/mine-plans";
import type { MineRow } from "#contract/mines";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { Allowed } from "../shell/allowed.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { FactList } from "../ui/fact-list.tsx";
import { SureButton } from "../ui/sure-button.tsx";
import { absent } from "./mine-values.ts";
import { PlanForm } from "./plan-form.tsx";

interface PlanTabProps {
  mine: MineRow;
  plan: MinePlan | null;
}

/** 规划: what the county's lists plan for the mine, apart from what is registered and verified. */
export function PlanTab({ mine, plan }: PlanTabProps) {
  const [editing, setEditing] = useState(false);
  if (editing) return <PlanForm mine={mine} plan={plan} onDone={() => setEditing(false)} />;
  if (plan) return <Planned plan={plan} onEdit={() => setEditing(true)} />;
  return (
    <>
      <EmptyState title="没有规划指标" hint="在此填写，或由附件3、附件4 名单导入；填写后随名单导出。" />
      <Allowed to="register.write">
        <Button block type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => setEditing(true)}>
          填写规划指标
        </Button>
      </Allowed>
    </>
  );
}

function Planned({ plan, onEdit }: { plan: MinePlan; onEdit: () => void }) {
  const { write, saving, error } = useWrite();
  const clear = () => write(() => call(removePlan, { params: { id: plan.mineId }, ifMatch: plan.version }));
  return (
    <>
      <h3>规划指标（名单填报用，不作为登记或核实的事实）</h3>
      <FactList
        facts={[
          ["改造后生产规模", withUnit(plan.capacityWt, "万吨/年")],
          ["改造后服务年限", withUnit(plan.lifeYears, "年")],
          ["预测资源量", withUnit(plan.predictedWt, "万吨")],
          ["拟出让年度", withUnit(plan.grantYear, "年")],
          ["地理位置", plan.location ?? absent],
        ]}
      />
      {error && <ErrorState error={error} />}
      <Allowed to="register.write">
        <div className="kj-form-actions kj-plan-actions">
          <SureButton
            label="清空"
            question="清空该矿山的规划指标？"
            consequence="五项都不再保留，名单中相应各列留空，操作留痕。"
            disabled={saving}
            onSure={() => void clear()}
          />
          <Button icon={<EditOutlined aria-hidden />} disabled={saving} onClick={onEdit}>
            修改
          </Button>
        </div>
      </Allowed>
    </>
  );
}

const withUnit = (value: string | number | null, unit: string) =>
  value === null ? absent : `${value} ${unit}`;
