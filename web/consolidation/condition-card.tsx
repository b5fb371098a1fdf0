import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  QuestionCircleFilled,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import type { Condition, ConditionStatus, MergeParameters } from "#gis/consolidation/candidate";
import { conditionText } from "#gis/consolidation/condition-text";

interface ConditionCardProps {
  condition: Condition;
  parameters: MergeParameters;
  nameOf: (mineId: string) => string;
  onChooseMine: (mineId: string) => void;
  /** way to the other methods of the value */
  methods: ReactNode;
}

const icons: Record<ConditionStatus, ReactNode> = {
  pass: <CheckCircleFilled />,
  fail: <CloseCircleFilled />,
  critical_pass: <ExclamationCircleFilled />,
  critical_fail: <ExclamationCircleFilled />,
  unverified: <QuestionCircleFilled />,
};

/** One limb of the clause: value against limit, how it was measured, and what it came to. */
export function ConditionCard({ condition, parameters, nameOf, onChooseMine, methods }: ConditionCardProps) {
  const words = conditionText(condition, parameters, nameOf);
  const { neighbourId } = condition;
  return (
    <section className="kj-condition" data-status={condition.status}>
      <header>
        <strong>{words.label}</strong>
        <span className="kj-condition-status">
          {icons[condition.status]} {words.status}
        </span>
      </header>
      <dl>
        <div>
          <dt>实测值</dt>
          <dd className="kj-condition-value">{words.value}</dd>
        </div>
        <div>
          <dt>条款要求</dt>
          <dd>{words.limit}</dd>
        </div>
        <div>
          <dt>口径</dt>
          <dd>
            {words.method} {methods}
          </dd>
        </div>
        {neighbourId && (
          <div>
            <dt>相邻矿山</dt>
            <dd>
              <button type="button" className="kj-link" onClick={() => onChooseMine(neighbourId)}>
                {nameOf(neighbourId)}
              </button>
            </dd>
          </div>
        )}
      </dl>
      {words.note && <p className="kj-condition-note">{words.note}</p>}
    </section>
  );
}
