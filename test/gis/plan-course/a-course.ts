import type { CourseAct, CourseFacts } from "#gis/plan-course/course-act";
import { courseOfPack } from "#gis/plan-course/known-courses";

export const xinzhou = courseOfPack("xinzhou-2022") as NonNullable<ReturnType<typeof courseOfPack>>;

export const anAct = (
  step: string,
  kind: CourseAct["kind"],
  on: string,
  more: Partial<CourseAct> = {},
): CourseAct => ({
  ...{ step, kind, on, groupId: null, reason: null, dueOn: null, publicity: null, shares: null },
  ...more,
});

/** Begun and done on a day. */
export const done = (step: string, on: string, groupId: string | null = null): CourseAct[] => [
  anAct(step, "start", on, { groupId }),
  anAct(step, "finish", on, { groupId }),
];

export const facts = (more: Partial<CourseFacts> = {}): CourseFacts => ({
  ...{ acts: [], documents: [], openObjections: 0, groupIds: ["G1"], carriedGroupIds: [] },
  ...{ approvedOn: null, today: "2022-09-01" },
  ...more,
});

/** All that comes before 上报. */
export const upToSubmission: CourseAct[] = [
  ...["survey", "reserve_check"].flatMap((step) => done(step, "2022-09-01")),
  ...["drafting", "hearing", "publicity"].flatMap((step) => done(step, "2022-10-10")),
];
