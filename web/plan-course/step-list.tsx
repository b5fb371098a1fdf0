import { Select } from "antd";
import { useState } from "react";
import { stateWords } from "#gis/plan-course/act-faults";
import type { CourseStep } from "#gis/plan-course/course-steps";
import { groupName, useCourseWork } from "./course-context.ts";
import { carriedWords, dueText, type Standing, timingText } from "./course-words.ts";
import { StepDetail } from "./step-detail.tsx";

/** The steps of the plan, then those of one merged mine at a time. */
export function StepList() {
  const { scheme, state, course } = useCourseWork();
  const groupIds = scheme.arrangement.groups.map(({ id }) => id);
  const [chosen, setChosen] = useState<string | null>(null);
  const groupId = groupIds.find((id) => id === chosen) ?? groupIds[0] ?? null;
  const ofPlan = course.steps.filter(({ scope }) => scope === "plan");
  const ofGroup = course.steps.filter(({ scope }) => scope === "group");
  return (
    <>
      <Steps steps={ofPlan} groupId={null} label="整个方案的步骤" />
      <div className="kj-course-group">
        <h2>核准后逐座办理</h2>
        {groupId === null ? (
          <span className="kj-hint">方案中还没有整合组。</span>
        ) : (
          <Select
            size="small"
            aria-label="整合组"
            value={groupId}
            onChange={setChosen}
            options={groupIds.map((id) => ({
              value: id,
              label: `${groupName(scheme, id)}${carriedWords(state, id)}`,
            }))}
            popupMatchSelectWidth={false}
          />
        )}
        {state.stage !== "approved" && <span className="kj-hint">方案核准后才能办理</span>}
      </div>
      {groupId !== null && <Steps key={groupId} steps={ofGroup} groupId={groupId} label="所选整合组的步骤" />}
    </>
  );
}

interface StepsProps {
  steps: readonly CourseStep[];
  groupId: string | null;
  label: string;
}

function Steps({ steps, groupId, label }: StepsProps) {
  const { state } = useCourseWork();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <ol className="kj-course-steps" aria-label={label}>
      {steps.map((step) => {
        const standing = state.steps.find((one) => one.step === step.key && one.groupId === groupId);
        if (!standing) return null;
        const isOpen = open === step.key;
        return (
          <li key={step.key} data-state={standing.state}>
            <button
              type="button"
              className="kj-course-step"
              aria-expanded={isOpen}
              onClick={() => setOpen(isOpen ? null : step.key)}
            >
              <strong>{step.label}</strong>
              <span className="kj-course-tag" data-tone={standing.state}>
                {stateWords[standing.state]}
              </span>
              <span className="kj-hint">{step.actor}</span>
              <DueMark step={step} standing={standing} />
            </button>
            {isOpen && <StepDetail place={{ step, groupId }} standing={standing} />}
          </li>
        );
      })}
    </ol>
  );
}

function DueMark({ step, standing }: { step: CourseStep; standing: Standing }) {
  const timing = timingText(standing);
  const due = standing.due?.on ?? dueText(standing, step.term !== null);
  return (
    <span className="kj-course-due" data-timing={standing.timing}>
      {standing.doneOn ? `${standing.doneOn} ${stateWords[standing.state]}` : due}
      {timing && <b>{timing}</b>}
    </span>
  );
}
