import { expect, test } from "vitest";
import { PlanCourse } from "#gis/plan-course/course-steps";
import { xinzhou } from "./a-course.ts";

test("a step that comes after one that is not before it is refused, and one that is there twice", () => {
  const [first, second] = xinzhou.course.steps;
  const messages = (steps: unknown[]) =>
    PlanCourse.safeParse({ ...xinzhou.course, steps }).error?.issues.map(({ message }) => message);
  expect(messages([{ ...first, after: ["grant"] }])).toEqual([
    "survey comes after grant, which is no step before it",
  ]);
  expect(messages([first, second, first])).toEqual(["survey is there twice"]);
});
