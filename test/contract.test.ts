import type { Express, Router } from "express";
import type { Knex } from "knex";
import { pino } from "pino";
import supertest from "supertest";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { createApp } from "#api/app";
import { type JsonSchema, openApi } from "#api/http/openapi";
import { tagNames } from "#api/http/openapi-tags";
import { endpoints } from "#contract/index";
import { permissions } from "#contract/permission";
import { asTester } from "./support/app.ts";
import { testSecrets } from "./support/test-secrets.ts";

const entries = Object.entries(endpoints);
const app = createApp(
  {
    db: {} as Knex,
    log: pino({ level: "silent" }),
    now: () => new Date(0),
    newId: () => "id",
    dataDir: "",
    secrets: testSecrets,
  },
  { recognise: asTester },
);
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

/** Paths of the objects in a schema that would take an unknown field in silence. */
function looseObjects(schema: unknown, path: string): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { properties, additionalProperties } = schema as JsonSchema;
  if (properties?.coordinates) return [];
  const own = properties && additionalProperties !== false ? [path] : [];
  return [...own, ...Object.entries(schema).flatMap(([key, inner]) => looseObjects(inner, `${path}.${key}`))];
}

describe("the document", () => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, operation })),
  );

  test("says of every place of an address what belongs there, and names no parameter twice", () => {
    for (const { path, operation } of operations) {
      const named = (operation.parameters ?? []).map(({ name, in: place }) => `${place} ${name}`);
      expect(new Set(named).size).toBe(named.length);
      const wanted = [...path.matchAll(/{(\w+)}/g)].map(([, name]) => `path ${name}`);
      expect(named.filter((name) => name.startsWith("path "))).toEqual(wanted);
      for (const parameter of operation.parameters ?? [])
        if (parameter.in === "path") expect(parameter.required).toBe(true);
    }
  });

  test("lets no body hold a field it does not name, down to its last object; a shape may bring members of its own", () => {
    const loose = operations.flatMap(({ operation }) => {
      const body = operation.requestBody?.content["application/json"]?.schema;
      return looseObjects(body, operation.operationId);
    });
    expect(loose).toEqual([]);
  });

  test("points only to what it holds", () => {
    const targets = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target);
    expect(new Set(targets)).toEqual(new Set(["#/components/schemas/Problem"]));
    expect(document.components.schemas.Problem).toBeDefined();
  });

  test("describes every answer, and asks for no body where HTTP gives it no meaning", () => {
    for (const { operation } of operations) {
      for (const answer of Object.values(operation.responses)) expect(answer).toHaveProperty("description");
    }
    const bodiless = operations.filter(({ path, operation }) =>
      [document.paths[path]?.get, document.paths[path]?.delete].includes(operation),
    );
    expect(bodiless.filter(({ operation }) => operation.requestBody)).toEqual([]);
  });
});

/** Writes that can overwrite nobody's work, each with the reason why. Everything else names what its caller saw. */
const nothingToOverwrite: Record<string, string> = {
  addMine: "creates; a licence number already taken is refused",
  addZoneLayer: "creates; an edition already there is refused",
  addZone: "creates; two zones may bear one name",
  addWorking: "creates; each survey is a record of its own",
  addDisposition: "creates; a second record of a mine is refused",
  addInspectionNote: "creates; each note is a record of its own",
  addRegisterList: "creates a list to be compared; the register is not touched",
  stageFile: "creates a preview of a file; the register is not touched",
  weighChoice: "counts what a commit would do; changes nothing",
  createUpload: "creates; its bytes come later",
  sendChunk: "appends where its sender says the file ends; elsewhere it is refused",
  finishUpload: "orders the reading of a file into a preview; the register is not touched",
  discardUpload: "gives up a file that is only on its way in",
  orderErrorBook: "makes a file of what is staged; nothing staged is changed",
  startCandidates: "analysis; adds a run, changes no record",
  startBreaches: "analysis; adds a run, changes no record",
  startScheme: "creates; a name already taken in the county is refused",
  copyScheme: "creates; a name already taken in the county is refused",
  addCourseDocument: "creates; each document is a record of its own",
  addObjection: "creates; each objection is a record of its own",
  openSchemeVersion: "creates; a second next version of one plan is refused",
  passGapOn: "creates a planned block; ground that was passed on before is refused",
  exportPlanPaper: "a file; the scheme stays as it is",
  addSchemeRemark: "creates; each remark is a record of its own",
  signSchemeMinute: "creates; each minute is a record of its own, and names the versions that were seen",
  optimiseScheme: "a search; what it finds is kept beside the scheme",
  recomputeCandidates: "analysis; adds a run beside the one it computes again",
  recomputeTopology: "analysis; adds a run beside the one it computes again",
  recomputeBreaches: "analysis; adds a run beside the one it computes again",
  startTopology: "analysis; adds a run, changes no record",
  exportLayer: "makes a file and adds a line to the log, which nobody changes",
  cancelJob: "stops work under way; a job that has ended stays as it ended",
  setAsideProposal: "puts away what failed; a second time is refused, and what was said stands",
  signIn: "opens a session of its own",
  signInAsDemo: "opens a session of its own",
  signOut: "ends the session that asks; ended is ended",
  endSession: "ends a session; ended is ended",
  endAllSessions: "ends sessions; ended is ended",
  offerSecondFactor: "makes a secret that counts for nothing until it is confirmed",
  confirmSecondFactor: "names a code of the secret it confirms",
  removeSecondFactor: "names the password of whose it is",
  changePassword: "names the password it replaces",
  carryOutGroup: "creates; every member is held against what was approved and what was proposed",
  closeSchemeMines: "the same; a mine that ended does not end again",
  addKey: "creates; each key is a record of its own",
  revokeKey: "revokes a key; revoked is revoked",
  revokeAccountKey: "revokes a key; revoked is revoked",
  addAccount: "creates; a login already taken is refused",
  verifyAuditLog: "computes the chain again; adds a line to the log, which nobody changes",
};

describe("what a write must name of what its caller saw", () => {
  const writes = entries.filter(([, { method }]) => method !== "GET");
  const guarded = writes.filter(([, { concurrency }]) => concurrency !== undefined);

  test("is declared by every write but those that can overwrite nothing", () => {
    const unguarded = writes.filter(([, { concurrency }]) => concurrency === undefined);
    expect(unguarded.map(([name]) => name).toSorted()).toEqual(Object.keys(nothingToOverwrite).toSorted());
    expect(guarded.length).toBeGreaterThan(10);
  });

  test("is declared by every change and removal without exception, a cancelled job apart", () => {
    const changing = writes.filter(([name, { method }]) => method !== "POST" && name !== "cancelJob");
    expect(changing.filter(([, { concurrency }]) => concurrency === undefined)).toEqual([]);
  });

  test.each(guarded)("is demanded by %s (428) before anything else is looked at", async (_, endpoint) => {
    const path = `/api${endpoint.path.replace(/:(\w+)/g, "7")}`;
    const method = endpoint.method.toLowerCase() as "put" | "post" | "patch" | "delete";
    const { body } = await supertest(app)[method](path).expect(428);
    expect(body).toMatchObject({ code: "version_required", title: "缺少版本号" });
    expect(body.detail).toContain("If-Match");
  });

  test.each(guarded)("is documented for %s", (name, endpoint) => {
    const path = endpoint.path.replace(/:(\w+)/g, "{$1}");
    const headers = document.paths[path]?.[endpoint.method.toLowerCase()]?.parameters?.filter(
      (parameter) => parameter.in === "header",
    );
    expect(
      headers?.map((header) => header.name),
      name,
    ).toContain("If-Match");
  });
});

/** Replies with items that are no list to leaf through, each with the reason why. */
const notPaged: Record<string, string> = {
  listPacks: "the handful of packs shipped with the software",
  listQuotaPeriods: "years on record, each with its quarters",
  listQuotaHexagons: "sums of one screen, drawn at once",
  drawTopology: "the findings of one audit on the map, drawn at once",
  searchPlaces: "the best few, by rank",
  listErrorBooks: "what one person ordered in a day, the newest twenty",
  listSessions: "where one person is signed in: a handful",
  listKeys: "the keys of one person: ten that are good, and the latest of before",
  listAccountKeys: "the keys of one person: ten that are good, and the latest of before",
};

describe("a list", () => {
  const shapeOf = (schema: unknown): object => (schema instanceof z.ZodObject ? schema.shape : {});
  const lists = entries.filter(([, { method, reply }]) => method === "GET" && "items" in shapeOf(reply));

  test.each(lists.filter(([name]) => !(name in notPaged)))(
    "%s pages by keyset with a stable order",
    (_, list) => {
      expect(Object.keys(shapeOf(list.reply))).toEqual(expect.arrayContaining(["items", "total", "next"]));
      expect(Object.keys(shapeOf(list.query))).toEqual(expect.arrayContaining(["limit", "after", "sort"]));
      expect(Object.keys(shapeOf(list.query)).length).toBeGreaterThan(3);
    },
  );

  test("is left unpaged only where all of it is one picture", () => {
    expect(lists.length).toBeGreaterThan(10);
    expect(lists.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(notPaged)));
  });
});

// a provider adds to the address what it likes (RFC 6749, 4.1.2)
const passesOver = new Set(["providerReturn"]);

test.each(entries.filter(([name, { method }]) => method === "GET" && !passesOver.has(name)))(
  "%s refuses a query it does not know, by name",
  async (_, endpoint) => {
    const path = `/api${endpoint.path.replace(/:(\w+)/g, "7")}`;
    const { body } = await supertest(app).get(path).query({ regoin: "1409" }).expect(400);
    const issue = body.issues.find((one: { path: string }) => one.path === "query.regoin");
    expect(issue.message).toContain("没有名为“regoin”的查询参数");
  },
);

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
