import type { Request, Response, Router } from "express";
import { z } from "zod";
import type { Endpoint, Input, Reply } from "#contract/endpoint";
import type { Actor } from "../context.ts";
import { fieldMessage } from "./field-message.ts";
import { preconditionOf } from "./precondition.ts";
import { type FieldIssue, Problem } from "./problem.ts";

/** What a handler may know of the request beside its checked input. */
export interface Caller {
  actor: Actor;
  requestId: string;
  /** aborted when the client goes away */
  signal: AbortSignal;
  /** sets a header of the reply (file names, caching) */
  setHeader: (name: string, value: string) => void;
  response: Response;
}

export type Handler<E extends Endpoint> = (input: Input<E>, caller: Caller) => Promise<Reply<E>> | Reply<E>;

/** Mounts one endpoint: permission, checked input, handler, checked reply. Errors go to the one error handler. */
export function serve<const E extends Endpoint>(router: Router, endpoint: E, handler: Handler<E>): void {
  const checked = { ...endpoint, query: strictQuery(endpoint.query) };
  const method = endpoint.method.toLowerCase() as "get" | "post" | "put" | "patch" | "delete";
  router[method](endpoint.path, async (request, response) => {
    const caller = callerOf(response);
    if (!caller.actor.permissions.has(endpoint.permission)) {
      throw new Problem(403, "forbidden", "您没有此项操作的权限，请联系本单位系统管理员。");
    }
    const reply = await handler(checkedInput<E>(checked, request), caller);
    if (response.headersSent) return;
    if (endpoint.produces) response.type(endpoint.produces).send(Buffer.from(reply as Uint8Array));
    else response.json(endpoint.reply.parse(reply));
  });
}

/** A filter that is misspelt must not be ignored: the list would show everything and look filtered. */
function strictQuery(query: z.ZodType | undefined): z.ZodType {
  if (query === undefined) return z.strictObject({});
  return query instanceof z.ZodObject ? query.strict() : query;
}

function callerOf(response: Response): Caller {
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  return {
    actor: response.locals.actor as Actor,
    requestId: String(response.locals.requestId ?? ""),
    signal: gone.signal,
    setHeader: (name, value) => void response.setHeader(name, value),
    response,
  };
}

function checkedInput<E extends Endpoint>(endpoint: Endpoint, request: Request): Input<E> {
  const issues: FieldIssue[] = [];
  const input: Record<string, unknown> = {};
  if (endpoint.concurrency) input.ifMatch = preconditionOf(request, endpoint.concurrency);
  for (const part of ["params", "query", "body"] as const) {
    const schema = endpoint[part];
    if (schema) input[part] = checkedPart(part, schema, request[part], issues);
  }
  if (issues.length > 0) {
    throw new Problem(400, "invalid_input", `提交的内容有 ${issues.length} 处不符合要求，请按提示修改。`, {
      issues,
    });
  }
  if (endpoint.file) input.file = fileOf(request);
  return input as Input<E>;
}

function checkedPart(part: string, schema: z.ZodType, value: unknown, issues: FieldIssue[]): unknown {
  const checked = schema.safeParse(value ?? {});
  if (checked.success) return checked.data;
  for (const issue of checked.error.issues) issues.push(...fieldIssues(part, schema, issue));
  return undefined;
}

function fieldIssues(part: string, schema: z.ZodType, issue: z.core.$ZodIssue): FieldIssue[] {
  if (part !== "query" || issue.code !== "unrecognized_keys") {
    return [{ path: [part, ...issue.path].join("."), message: fieldMessage(issue) }];
  }
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const offer = known.length === 0 ? "此接口没有查询参数" : `可用的有 ${known.join("、")}`;
  return issue.keys.map((key) => ({
    path: `query.${key}`,
    message: `没有名为“${key}”的查询参数，请核对拼写；${offer}。`,
  }));
}

function fileOf(request: Request): Uint8Array {
  if (request.body instanceof Uint8Array && request.body.length > 0) return request.body;
  throw new Problem(400, "file_missing", "没有收到文件内容，或文件是空的。请重新选择文件。");
}
