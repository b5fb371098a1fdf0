import supertest from "supertest";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "#api/app";
import type { Actor } from "#api/context";
import type { Endpoint } from "#contract/endpoint";
import { endpoints } from "#contract/index";
import { type Role, roleRights, roles } from "#contract/roles";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { personOf } from "#test/support/office";
import { mayDo, roleLetters } from "#test/support/rights";

let database: TestDatabase;
let actor: Actor | null = null;
let app: ReturnType<typeof supertest>;
beforeAll(async () => {
  database = await testDatabase();
  app = supertest(createApp(database.context, { recognise: async () => actor }));
});
afterAll(() => database.close());

const personWith = (role: Role): Actor => personOf([role, null]);

/** A request to an operation that reaches no record: what matters is whether it is let through. */
async function ask({ method, path }: Endpoint): Promise<{ status: number; code: string }> {
  const address = `/api${path.replace(/:(\w+)/g, "7")}`;
  const { status, body } = await app[method.toLowerCase() as "get"](address).set("If-Match", '"1"');
  return { status, code: body?.code ?? "" };
}

const operations = Object.entries(endpoints);
const isRefused = ({ status, code }: { status: number; code: string }) =>
  status === 401 || (status === 403 && code === "forbidden");

test("every operation says who may do it", () => {
  expect(Object.keys(mayDo).toSorted()).toEqual(operations.map(([name]) => name).toSorted());
});

describe.each([...roles])("%s", (role) => {
  test("is let through to what the role may do, and to nothing else", async () => {
    actor = personWith(role);
    const wrong: string[] = [];
    for (const [name, endpoint] of operations) {
      const said = mayDo[name] ?? "";
      const expected = said === "anyone" || said === "signed in" || said.includes(roleLetters[role]);
      if (isRefused(await ask(endpoint)) === expected) wrong.push(name);
    }
    expect(wrong).toEqual([]);
  });
});

test("who is not signed in is let through to signing in only", async () => {
  actor = null;
  for (const [name, endpoint] of operations) {
    const reply = await ask(endpoint);
    expect([name, reply.status === 401 && reply.code === "sign_in_required"]).toEqual([
      name,
      mayDo[name] !== "anyone",
    ]);
  }
});

test("a role that does not read a layer of the map gets no tile of it, though it gets others", async () => {
  const planner = personWith("planner");
  const tile = async (layer: string) => (await app.get(`/api/tiles/${layer}/1/0/0/0.mvt`)).status;
  actor = { ...planner, permissions: new Set(["map.read", "register.read"]) };
  expect(await Promise.all(["mines", "zones", "zone_points", "workings"].map(tile))).toEqual([
    204, 403, 403, 403,
  ]);
  const told = async () =>
    (await app.get("/api/map").expect(200)).body.layers.map(({ layer }: { layer: string }) => layer);
  expect(await told()).toEqual([
    "regions",
    "region_points",
    "mines",
    "mine_points",
    "planned_blocks",
    "planned_block_points",
  ]);
  actor = planner;
  expect(await Promise.all(["mines", "zones", "workings"].map(tile))).toEqual([204, 204, 204]);
});

describe("the administrators' rights", () => {
  const held = (role: Role) => roleRights[role].permissions.filter((one) => one !== "map.read");

  test("have nothing in common but seeing who there is, and nothing of the bureau's work", () => {
    const business = roles.filter((role) => roleRights[role].kind === "business").flatMap(held);
    expect(
      held("system_administrator").filter((one) => held("security_administrator").includes(one)),
    ).toEqual(["accounts.read"]);
    for (const role of ["system_administrator", "security_administrator"] as const) {
      expect(held(role).filter((one) => held("audit_administrator").includes(one))).toEqual([]);
      expect(held(role).filter((one) => business.includes(one))).toEqual([]);
    }
  });

  test("are theirs alone: nobody who works with the register makes accounts, gives rights or reads the log", () => {
    const business = roles.filter((role) => roleRights[role].kind === "business");
    expect(business.flatMap(held).filter((one) => /^(accounts|roles|audit)\./.test(one))).toEqual([]);
  });
});
