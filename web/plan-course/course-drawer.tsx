import { Drawer, Segmented } from "antd";
import { useMemo, useState } from "react";
import type { CourseState } from "#contract/plan-course";
import type { Scheme } from "#contract/schemes";
import { courseOfPack } from "#gis/plan-course/known-courses";
import { ClosurePart } from "../carrying-out/closure-part.tsx";
import { useWrite } from "../client/use-write.ts";
import { useChooseMines } from "../map/use-choose-mines.ts";
import { useMay } from "../shell/person.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { ActHistory } from "./act-history.tsx";
import { CourseContext } from "./course-context.ts";
import { CourseHead } from "./course-head.tsx";
import { ObjectionList } from "./objection-list.tsx";
import { StepList } from "./step-list.tsx";
import { useCourse } from "./use-course.ts";

/** 方案推进: every step with its unit, term, documents and acts, and the objections with their answers. */
export function CourseDrawer({ scheme, onClose }: { scheme: Scheme; onClose: () => void }) {
  const { data, isPending, error, refetch } = useCourse(scheme.id);
  return (
    <Drawer open title={`方案推进：${scheme.name}`} size={780} onClose={onClose} className="kj-course">
      {isPending && <LoadingState label="正在读取推进情况…" />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <CourseBody {...{ scheme, onClose }} state={data} />}
    </Drawer>
  );
}

interface CourseBodyProps {
  scheme: Scheme;
  state: CourseState;
  onClose: () => void;
}

function CourseBody({ scheme, state, onClose }: CourseBodyProps) {
  const [part, setPart] = useState("steps");
  const mayWrite = useMay()("schemes.write");
  const writing = useWrite();
  const rules = courseOfPack(state.packId);
  const choose = useChooseMines(
    useMemo(() => new Map(scheme.mines.map((mine) => [mine.id, mine])), [scheme]),
  );
  const showMine = (id: string) => {
    onClose();
    choose([id]);
  };
  if (!rules)
    return <EmptyState title="这个政策包还没有推进步骤" hint="请更新软件，或改用有推进步骤的政策包。" />;
  const open = state.objections.filter(({ answer }) => answer === null).length;
  const closed = state.carryings.filter(({ kind }) => kind === "closure").length;
  const objections = `异议 ${state.objections.length}${open > 0 ? `（未答复 ${open}）` : ""}`;
  return (
    <CourseContext value={{ scheme, state, mayWrite, writing, showMine, close: onClose, ...rules }}>
      <CourseHead />
      {writing.error && <ErrorState error={writing.error} />}
      <Segmented
        block
        value={part}
        onChange={setPart}
        options={[
          { value: "steps", label: "步骤" },
          { value: "objections", label: objections },
          { value: "closures", label: `关闭${closed > 0 ? ` ${closed}` : ""}` },
          { value: "acts", label: `办理经过 ${state.acts.length}` },
        ]}
      />
      {part === "steps" && <StepList />}
      {part === "objections" && <ObjectionList />}
      {part === "closures" && <ClosurePart />}
      {part === "acts" && <ActHistory />}
    </CourseContext>
  );
}
