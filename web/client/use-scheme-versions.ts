import type { UseQueryResult } from "@tanstack/react-query";
import type { Reply } from "#contract/endpoint";
import { getSchemeVersions } from "#contract/schemes";
import type { CallError } from "./call-error.ts";
import { useEndpoint } from "./use-endpoint.ts";

const askAgainMs = 5000;

/** Which versions a scheme and its boundaries have by now: asked again and again, so that what others save is fetched only then. */
export function useSchemeVersions(id: string): UseQueryResult<Reply<typeof getSchemeVersions>, CallError> {
  return useEndpoint(getSchemeVersions, { params: { id } }, { askAgainMs });
}
