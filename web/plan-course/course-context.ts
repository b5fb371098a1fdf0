import { createContext, useContext } from "react";
import type { CourseState } from "#contract/plan-course";
import type { Scheme } from "#contract/schemes";
import type { CourseStep, PlanCourse } from "#gis/plan-course/course-steps";
import type { PolicyPack } from "#gis/policy/pack";
import type { Write } from "../client/use-write.ts";

/** What every part of the drawer needs: the course, its rules, and how it is written. */
export interface CourseWork {
  scheme: Scheme;
  state: CourseState;
  course: PlanCourse;
  pack: PolicyPack;
  mayWrite: boolean;
  writing: Write;
  /** leaves the drawer for a mine on the map */
  showMine: (id: string) => void;
  /** closes the drawer, for what is shown beneath it */
  close: () => void;
}

export const CourseContext = createContext<CourseWork | null>(null);

export function useCourseWork(): CourseWork {
  const work = useContext(CourseContext);
  if (!work) throw new Error("outside of the course drawer");
  return work;
}

/** A step of the plan (null) or of one merged mine. */
export interface StepPlace {
  step: CourseStep;
  groupId: string | null;
}

/** A merged mine as it is told from others: its number, and its 主体 or its first mines. */
export function groupName({ arrangement, mines }: Scheme, groupId: string): string {
  const index = arrangement.groups.findIndex(({ id }) => id === groupId);
  const group = arrangement.groups[index];
  const nameOf = (id: string) => mines.find((mine) => mine.id === id)?.name ?? "";
  if (!group) return "";
  const first = nameOf(group.subjectId ?? group.memberIds[0] ?? "");
  return `第 ${index + 1} 组（${first}等 ${group.memberIds.length} 座）`;
}
