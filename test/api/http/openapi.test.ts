import { describe, expect, test } from "vitest";
import { z } from "zod";
import { docsPage } from "#api/http/docs-page";
import { openApi } from "#api/http/openapi";
import { endpoint } from "#contract/endpoint";

const renameMine = endpoint({
  method: "PUT",
  path: "/mines/:id/name",
  summary: "改名 <b>",
  tag: "mines",
  permission: "register.write",
  concurrency: "version",
  params: z.object({ id: z.uuid() }),
  query: z.object({ year: z.coerce.number().int().default(2026) }),
  body: z.object({ name: z.string().trim(), note: z.string().default("") }),
  reply: z.object({ note: z.string().default("") }),
});
const document = openApi({ renameMine }, "1.2.3");
const operation = document.paths["/mines/{id}/name"]?.put;

describe("an operation in the document", () => {
  test("names its parameters, the version it must state among them", () => {
    const seen = operation?.parameters?.map(({ name, in: place, required }) => [name, place, required]);
    expect(seen).toEqual([
      ["id", "path", true],
      ["year", "query", false],
      ["If-Match", "header", true],
    ]);
  });

  test("asks for what a caller sends and promises what the server answers", () => {
    const body = operation?.requestBody?.content["application/json"]?.schema;
    expect(body?.required).toEqual(["name"]);
    expect(operation?.responses[200]).toMatchObject({
      content: { "application/json": { schema: { required: ["note"] } } },
    });
  });
});

test("the page shows text as text", () => {
  const page = docsPage(document);
  expect(page).toContain("改名 &#60;b&#62;");
  expect(page).toContain("/api/mines/{id}/name");
});
