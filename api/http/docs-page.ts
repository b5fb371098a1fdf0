import type { JsonSchema, OpenApi, Operation, Parameter } from "./openapi.ts";
import { noncePlace } from "./send-page.ts";

/** The OpenAPI document as one page that needs nothing from outside: it must be readable with the network cut off. */
export function docsPage(document: OpenApi): string {
  const used = document.tags.filter(({ name }) => operationsOf(document, name).length > 0);
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(document.info.title)} 接口说明</title><style nonce="${noncePlace}">${style}</style></head>
<body><header><h1>${escaped(document.info.title)} <small>${escaped(document.info.version)}</small></h1>
<p>${escaped(document.info.description)}</p>
<p>机器可读：<a href="/api/openapi.json">/api/openapi.json</a>（OpenAPI 3.1）。出错时答 <code>application/problem+json</code>：</p>
${schemaDetails("出错回复 Problem", document.components.schemas.Problem ?? {})}
<nav aria-label="目录">${used.map(({ name, description }) => `<a href="#${name}">${escaped(description)}</a>`).join("")}</nav>
</header><main>${used.map(({ name, description }) => group(document, name, description)).join("")}</main></body></html>`;
}

interface Place {
  method: string;
  path: string;
  operation: Operation;
}

function operationsOf(document: OpenApi, tag: string): Place[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

function group(document: OpenApi, tag: string, title: string): string {
  const operations = operationsOf(document, tag).map(operationBlock).join("");
  return `<section id="${tag}"><h2>${escaped(title)}</h2>${operations}</section>`;
}

function operationBlock({ method, path, operation }: Place): string {
  const body = Object.entries(operation.requestBody?.content ?? {});
  const reply = (
    (operation.responses[200] ?? operation.responses[202]) as {
      content: Record<string, { schema?: JsonSchema }>;
    }
  ).content;
  return `<article id="${operation.operationId}"><h3>${escaped(operation.summary)}</h3>
<p class="call"><b class="${method}">${method}</b> <code>/api${escaped(path)}</code> <span>权限 ${escaped(operation["x-permission"])}</span></p>
${parameterTable(operation.parameters ?? [])}
${body.map(([type, { schema }]) => contentDetails("请求内容", type, schema)).join("")}
${Object.entries(reply)
  .map(([type, { schema }]) => contentDetails("回复", type, schema))
  .join("")}</article>`;
}

function parameterTable(parameters: Parameter[]): string {
  if (parameters.length === 0) return "";
  const rows = parameters.map(
    ({ name, in: place, required, description = "", schema }) =>
      `<tr><td><code>${escaped(name)}</code></td><td>${placeNames[place]}</td><td>${required ? "是" : "否"}</td><td><code>${escaped(typeOf(schema))}</code></td><td>${escaped(description)}</td></tr>`,
  );
  return `<table><thead><tr><th>参数</th><th>位置</th><th>必填</th><th>类型</th><th>说明</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

const placeNames = { path: "路径", query: "查询", header: "请求头" };

function contentDetails(title: string, type: string, schema: JsonSchema | undefined): string {
  if (type !== "application/json") return `<p class="bytes">${title}：<code>${escaped(type)}</code></p>`;
  return schemaDetails(title, schema ?? {});
}

function schemaDetails(title: string, schema: JsonSchema): string {
  return `<details><summary>${title}</summary><pre>${escaped(JSON.stringify(schema, null, 2))}</pre></details>`;
}

function typeOf(schema: JsonSchema): string {
  const { type, enum: values, format, default: preset, const: only } = schema;
  const shown = Array.isArray(values) ? values.join(" | ") : String(only ?? format ?? type ?? "任意");
  return preset === undefined ? shown : `${shown} = ${JSON.stringify(preset)}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const style = `
:root{color-scheme:light;font:15px/1.7 "Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif;color:#1f2933}
body{max-width:64rem;margin:0 auto;padding:1.5rem}
h1 small{font-weight:400;color:#5b6770}
h2{margin:2.5rem 0 .5rem;padding-bottom:.3rem;border-bottom:2px solid #2f6f4f}
article{margin:1rem 0;padding:1rem;border:1px solid #d8dee4;border-radius:6px}
h3{margin:0}
nav{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;margin-top:1rem}
a{color:#1d5f9b}
code,pre{font-family:ui-monospace,Consolas,monospace;font-size:.88rem}
pre{overflow:auto;max-height:28rem;padding:.8rem;background:#f5f7f9;border-radius:4px}
.call{margin:.3rem 0}.call span{margin-left:1rem;color:#5b6770}
.call b{display:inline-block;min-width:4rem;padding:0 .4rem;border-radius:3px;color:#fff;text-align:center;background:#2f6f4f}
.call b.POST{background:#1d5f9b}.call b.PUT,.call b.PATCH{background:#8a5a00}.call b.DELETE{background:#a3262a}
table{width:100%;border-collapse:collapse;margin:.6rem 0}
th,td{padding:.25rem .5rem;border:1px solid #d8dee4;text-align:left;vertical-align:top}
th{background:#f5f7f9}
summary{cursor:pointer}`;
