import type { Request } from "express";
import { z } from "zod";
import type { Endpoint, Input } from "#contract/endpoint";
import { mostFaults } from "#contract/long-array";
import { fieldMessage } from "./field-message.ts";
import { headerText } from "./header-text.ts";
import { preconditionOf } from "./precondition.ts";
import { type FieldIssue, Problem } from "./problem.ts";

/** a schema is compiled when it first checks something */
const strictOnes = new WeakMap<Endpoint, Endpoint>();

/** The endpoint as it is checked: a filter or a field that is misspelt is refused, not left out in silence. */
export function strictly(endpoint: Endpoint): Endpoint {
  const known = strictOnes.get(endpoint);
  if (known) return known;
  const { query = z.object({}), body } = endpoint;
  const made = { ...endpoint, query: strict(query), ...(body && { body: strict(body) }) };
  strictOnes.set(endpoint, made);
  return made;
}

/** Unless it says itself what becomes of what it does not name. */
const strict = (schema: z.ZodType) =>
  schema instanceof z.ZodObject && schema.def.catchall === undefined ? schema.strict() : schema;

/** Everything a handler is given of a request; throws a Problem that lists every place where it is wrong, the first hundred of many. */
export function checkedInput<E extends Endpoint>(endpoint: Endpoint, request: Request): Input<E> {
  const issues: FieldIssue[] = [];
  const input: Record<string, unknown> = {};
  if (endpoint.concurrency) input.ifMatch = preconditionOf(request, endpoint.concurrency);
  if (endpoint.body) requireJson(request);
  for (const part of ["params", "query", "body"] as const) {
    const schema = endpoint[part];
    if (schema) input[part] = checkedPart(part, schema, request[part], issues);
  }
  if (endpoint.fourEyes) input.reason = reasonOf(request, issues);
  if (issues.length > 0) {
    throw new Problem(400, "invalid_input", howMany(issues.length), { issues: issues.slice(0, mostFaults) });
  }
  if (endpoint.file) input.file = fileOf(request);
  return input as Input<E>;
}

const howMany = (faults: number) =>
  faults < mostFaults
    ? `提交的内容有 ${faults} 处不符合要求，请按提示修改。`
    : `提交的内容有 ${mostFaults} 处以上不符合要求，先列出 ${mostFaults} 处；请核对内容的格式后重新提交。`;

const mostOfReason = 500;

/** Why a change is proposed: who approves it decides by that. */
function reasonOf(request: Request, issues: FieldIssue[]): string {
  const reason = headerText(request.get("X-Reason"))?.trim() ?? "";
  const message = "请填写变更事由，审批人据此核对";
  if (reason === "") issues.push({ path: "header.X-Reason", message: `${message}。` });
  if (reason.length > mostOfReason) {
    issues.push({ path: "header.X-Reason", message: `${message}；最多 ${mostOfReason} 字。` });
  }
  return reason;
}

/** A body of another type was not read: its sender must not be told that every field is missing. */
function requireJson(request: Request): void {
  if (request.is("json") !== false || request.get("content-length") === "0") return;
  const sent = request.get("content-type");
  throw new Problem(
    415,
    "unsupported_type",
    `请求内容须为 JSON，并带请求头 Content-Type: application/json；${sent ? `收到的是 ${sent}` : "收到的请求没有注明类型"}。`,
  );
}

function checkedPart(part: string, schema: z.ZodType, value: unknown, issues: FieldIssue[]): unknown {
  const checked = schema.safeParse(value ?? {}, { reportInput: true });
  if (checked.success) return checked.data;
  for (const issue of checked.error.issues.slice(0, mostFaults))
    issues.push(...fieldIssues(part, schema, issue));
  return undefined;
}

function fieldIssues(part: string, schema: z.ZodType, issue: z.core.$ZodIssue): FieldIssue[] {
  const place = [part, ...issue.path].join(".");
  if (issue.code !== "unrecognized_keys") return [{ path: place, message: fieldMessage(issue) }];
  const what = part === "query" ? "查询参数" : "项";
  const known = issue.path.length === 0 && schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const offer = known.length > 0 ? `；可用的有 ${known.join("、")}` : "，或参看 /api/docs";
  return issue.keys.slice(0, mostFaults).map((key) => ({
    path: `${place}.${key}`,
    message: `没有名为“${key}”的${what}，请核对拼写${offer}。`,
  }));
}

function fileOf(request: Request): Uint8Array {
  if (request.body instanceof Uint8Array && request.body.length > 0) return request.body;
  throw new Problem(400, "file_missing", "没有收到文件内容，或文件是空的。请重新选择文件。");
}
