import type { z } from "zod";
import type { Permission } from "./permission.ts";

/**
 * One operation of the API, defined once: the server checks and serves it, the web calls it, OpenAPI documents it.
 * `file` says that the request body is a raw file (name in the query); `produces` that the reply is bytes of that type
 * instead of JSON. `concurrency` says what a write must name of what its caller saw, and that it is refused (412) when
 * that has moved on: `version` is If-Match with a version number; `version-or-new` is that or `If-None-Match: *` for a
 * record that must not exist yet (null); `review` is If-Match with the tag of a staged file as it was reviewed.
 * `fourEyes` says what the change is called that one person proposes, with a reason, and another approves: it is answered with a
 * proposal (202), and only approval runs it.
 */
export interface Endpoint {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  summary: string;
  tag: string;
  permission: Permission;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  file?: true;
  /** the largest body that is taken: unless said otherwise 16 KB where anyone may ask, 200 MB of a file, 256 KB of JSON */
  bodyLimitBytes?: number;
  concurrency?: keyof Preconditions;
  fourEyes?: string;
  produces?: string;
  reply: z.ZodType;
}

interface Preconditions {
  version: number;
  "version-or-new": number | null;
  review: string;
}

type Parts<E extends Endpoint> = Pick<E, Extract<keyof E, "params" | "query" | "body">>;
type FilePart<E extends Endpoint> = E extends { file: true } ? { file: Uint8Array } : unknown;
type VersionPart<E extends Endpoint> = E extends { concurrency: keyof Preconditions }
  ? { ifMatch: Preconditions[E["concurrency"]] }
  : unknown;

type ReasonPart<E extends Endpoint> = E extends { fourEyes: string } ? { reason: string } : unknown;

/** What a caller sends: before defaults and coercions. */
export type Call<E extends Endpoint> = {
  [K in keyof Parts<E>]: z.input<Extract<Parts<E>[K], z.ZodType>>;
} & FilePart<E> &
  VersionPart<E> &
  ReasonPart<E>;

/** What a handler receives: after defaults and coercions. */
export type Input<E extends Endpoint> = {
  [K in keyof Parts<E>]: z.output<Extract<Parts<E>[K], z.ZodType>>;
} & FilePart<E> &
  VersionPart<E> &
  ReasonPart<E>;

export type Reply<E extends Endpoint> = E extends { produces: string } ? Uint8Array : z.output<E["reply"]>;

export const endpoint = <const E extends Endpoint>(definition: E): E => definition;
