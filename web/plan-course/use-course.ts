import type { UseQueryResult } from "@tanstack/react-query";
import { type CourseState, getCourse } from "#contract/plan-course";
import type { CallError } from "../client/call-error.ts";
import { useEndpoint } from "../client/use-endpoint.ts";

/** The course of a scheme, read anew after every write. */
export function useCourse(schemeId: string): UseQueryResult<CourseState, CallError> {
  return useEndpoint(getCourse, { params: { id: schemeId } });
}
