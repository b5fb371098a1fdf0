import type { Express, Router } from "express";
import type { Knex } from "knex";
import { pino } from "pino";
import supertest from "supertest";
import { describe, expect, test } from "vitest";
import { createApp } from "#api/app";
import { openApi } from "#api/http/openapi";
import { tagNames } from "#api/http/openapi-tags";
import { endpoints } from "#contract/index";
import { permissions } from "#contract/permission";

const entries = Object.entries(endpoints);
const app = createApp({
  db: {} as Knex,
  log: pino({ level: "silent" }),
  now: () => new Date(0),
  newId: () => "id",
});
const document = openApi(endpoints, "0.0.0");

type Layer = Router["stack"][number] & { match: (path: string) => boolean };

/** Every route that is mounted, in the order in which it is asked, found by walking the routers. */
function routesOf(router: Router | Express["router"]): Layer[] {
  return (router.stack as Layer[]).flatMap((layer) => {
    const inner = layer.handle as unknown as Partial<Router>;
    if (layer.route) return [layer];
    return inner.stack ? routesOf(inner as Router) : [];
  });
}
const routes = routesOf(app.router);
const placesOf = ({ route }: Layer) =>
  route?.stack.map(({ method }) => `${method?.toUpperCase()} ${route.path}`) ?? [];

test("the contract speaks of dozens of operations", () => {
  expect(entries.length).toBeGreaterThan(40);
});

describe.each(entries)("%s", (name, endpoint) => {
  const place = `${endpoint.method} ${endpoint.path}`;

  test("is mounted, and no route before it takes its requests", () => {
    const request = endpoint.path.replace(/:(\w+)/g, "7");
    const takers = routes.filter((layer) => layer.match(request)).flatMap(placesOf);
    const first = takers.find((taker) => taker.startsWith(`${endpoint.method} `));
    expect(first).toBe(place);
  });

  test("names a permission that exists and a group that has a Chinese name", () => {
    expect(permissions).toContain(endpoint.permission);
    expect(Object.keys(tagNames)).toContain(endpoint.tag);
  });

  test("is the only one at its method and path", () => {
    const there = entries.filter(([, { method, path }]) => `${method} ${path}` === place);
    expect(there.map(([other]) => other)).toEqual([name]);
  });

  test("is documented", () => {
    const path = endpoint.path.replace(/:(\w+)/g, "{$1}");
    const operation = document.paths[path]?.[endpoint.method.toLowerCase()];
    expect(operation?.operationId).toBe(name);
    expect(operation?.summary).toMatch(/[\u4e00-\u9fff]/);
    for (const [parameter] of path.matchAll(/(?<={)\w+(?=})/g)) {
      expect(operation?.parameters).toContainEqual(expect.objectContaining({ name: parameter, in: "path" }));
    }
  });
});

test("the OpenAPI document refers to nothing that it does not hold", () => {
  const references = JSON.stringify(document).match(/"\$ref":"[^"]+"/g) ?? [];
  expect(new Set(references)).toEqual(new Set(['"$ref":"#/components/schemas/Problem"']));
});

test("a change of the API shows in the golden document", async () => {
  await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot("golden/openapi.json");
});

test("the document and its page are served, and the page asks nothing of the network", async () => {
  const served = await supertest(app).get("/api/openapi.json").expect(200);
  expect(Object.keys(served.body.paths)).toEqual(Object.keys(document.paths));
  const page = await supertest(app).get("/api/docs").expect(200);
  expect(page.text).toContain("矿山台账");
  expect(page.text).not.toMatch(/<script|<link|src=|https?:/);
});
