import { Button } from "antd";
import { useState } from "react";
import type { Scheme } from "#contract/schemes";
import { CourseDrawer } from "./course-drawer.tsx";
import { stageWords } from "./course-words.ts";
import { useCourse } from "./use-course.ts";
import "./plan-course.css";

/** 推进: how far the scheme is as a plan, and the way to its course. */
export function CourseButton({ scheme }: { scheme: Scheme }) {
  const [isOpen, setOpen] = useState(false);
  const { data } = useCourse(scheme.id);
  const overdue = data?.steps.filter(({ timing }) => timing === "overdue").length ?? 0;
  const isTold = data !== undefined && (data.stage !== "open" || data.planVersion > 1);
  return (
    <>
      {isTold && (
        <span className="kj-course-tag" data-tone={data.stage}>
          第 {data.planVersion} 版 {stageWords[data.stage]}
        </span>
      )}
      <Button size="small" onClick={() => setOpen(true)} title={overdue > 0 ? `${overdue} 步已超期` : ""}>
        推进
      </Button>
      {isOpen && <CourseDrawer scheme={scheme} onClose={() => setOpen(false)} />}
    </>
  );
}
