import type { UseQueryResult } from "@tanstack/react-query";
import { type CourseState, getCourse } from "#contract/plan-course";
import type { CallError } from "../client/call-error.ts";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useMay } from "../shell/person.ts";

/** The course of a scheme, read anew after every write. */
export function useCourse(schemeId: string): UseQueryResult<CourseState, CallError> {
  return useEndpoint(getCourse, { params: { id: schemeId } });
}

/** Whether the person may change the scheme: from 上报 on nobody does. */
export function useMayEdit(schemeId: string): boolean {
  const mayWrite = useMay()("schemes.write");
  const stage = useCourse(schemeId).data?.stage ?? "open";
  return mayWrite && stage === "open";
}
