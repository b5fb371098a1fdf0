import { actWords } from "#gis/plan-course/act-faults";
import { EmptyState } from "../ui/empty-state.tsx";
import { runTime } from "../ui/run-time.ts";
import { groupName, useCourseWork } from "./course-context.ts";
import { actDetails } from "./course-words.ts";

/** Who did what to which step, the newest first. */
export function ActHistory() {
  const { scheme, state, course } = useCourseWork();
  if (state.acts.length === 0) return <EmptyState title="还没有办理" hint="在“步骤”中点开一步，点“开始”。" />;
  return (
    <ul className="kj-course-history" aria-label="办理经过">
      {state.acts.toReversed().map((act) => (
        <li key={act.id}>
          <strong>
            {act.on} {actWords[act.kind]}“
            {course.steps.find(({ key }) => key === act.step)?.label ?? act.step}”
          </strong>
          {act.groupId && ` ${groupName(scheme, act.groupId)}`}
          <span className="kj-hint">
            {act.actedBy}，{runTime(act.actedAt)}
          </span>
          {(act.reason || actDetails(act)) && (
            <p>{[actDetails(act), act.reason].filter(Boolean).join("；")}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
