import { z } from "zod";
import type { Endpoint } from "#contract/endpoint";
import { Problem } from "#contract/problem";
import { strictly } from "./checked-input.ts";
import { tagNames } from "./openapi-tags.ts";

export interface JsonSchema {
  [keyword: string]: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
}
export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description?: string;
  schema: JsonSchema;
}
export interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  "x-permission": string;
  parameters?: Parameter[];
  requestBody?: { required: true; content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, unknown>;
}
export interface OpenApi {
  openapi: "3.1.0";
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonSchema> };
}

/** The contract as an OpenAPI 3.1 document: nothing is written twice, so it cannot be out of date. */
export function openApi(endpoints: Record<string, Endpoint>, version: string): OpenApi {
  const paths: OpenApi["paths"] = {};
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const path = endpoint.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "矿界 Kuangjie API",
      version,
      description: "坐标一律为 CGCS2000 经纬度（EPSG:4490），[经度, 纬度]；吨位和面积等精确数为十进制文本。",
    },
    servers: [{ url: "/api" }],
    tags: Object.entries(tagNames).map(([name, description]) => ({ name, description })),
    paths,
    components: { schemas: { Problem: schemaOf(Problem, "output") } },
  };
}

function operation(name: string, endpoint: Endpoint): Operation {
  const parameters = parametersOf(endpoint);
  const requestBody = requestBodyOf(endpoint);
  return {
    operationId: name,
    summary: endpoint.summary,
    tags: [endpoint.tag],
    "x-permission": endpoint.permission,
    ...(parameters.length > 0 && { parameters }),
    ...(requestBody && { requestBody }),
    responses: { [endpoint.fourEyes ? 202 : 200]: success(endpoint), default: failure },
  };
}

function parametersOf({ params, query, concurrency, fourEyes }: Endpoint): Parameter[] {
  return [
    ...(params ? fieldsOf(params, "path") : []),
    ...(query ? fieldsOf(query, "query") : []),
    ...(concurrency ? preconditions[concurrency] : []),
    ...(fourEyes ? [whyProposed] : []),
  ];
}

const header = (name: string, description: string, schema: JsonSchema, required: boolean): Parameter => ({
  name,
  in: "header",
  required,
  description,
  schema,
});
const whyProposed = header(
  "X-Reason",
  "变更事由（百分号编码）；此操作须由另一人批准后才执行",
  { type: "string" },
  true,
);
const preconditions: Record<NonNullable<Endpoint["concurrency"]>, Parameter[]> = {
  version: [
    header("If-Match", "所看到的版本号；已被他人修改时答 412，并附最新内容", { type: "integer" }, true),
  ],
  "version-or-new": [
    header("If-Match", "修改已有记录：所看到的版本号；已被他人修改时答 412", { type: "integer" }, false),
    header("If-None-Match", "新建：*；该记录已存在时答 412，并附其内容", { const: "*" }, false),
  ],
  review: [
    header(
      "If-Match",
      "所审阅暂存文件的 reviewTag；审阅之后台账有变动时答 412，并指明矿山",
      { type: "string" },
      true,
    ),
  ],
};

function fieldsOf(schema: z.ZodType, place: "path" | "query"): Parameter[] {
  const { properties = {}, required = [] } = schemaOf(schema, "input");
  return Object.entries(properties).map(([name, { description, ...field }]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    ...(typeof description === "string" && { description }),
    schema: field,
  }));
}

function requestBodyOf(endpoint: Endpoint): Operation["requestBody"] {
  const { body, file } = strictly(endpoint);
  if (file) return { required: true, content: { "application/octet-stream": { schema: {} } } };
  if (!body) return undefined;
  return { required: true, content: { "application/json": { schema: schemaOf(body, "input") } } };
}

function success({ produces, reply, fourEyes }: Endpoint): unknown {
  const content = produces
    ? { [produces]: {} }
    : { "application/json": { schema: schemaOf(reply, "output") } };
  return { description: fourEyes ? "已提交审批，尚未执行" : "成功", content };
}

const failure = {
  description: "未能完成：detail 说明原因和处理办法，issues 列出每一处问题",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

function schemaOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...document } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return document as JsonSchema;
}
