import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endpoints } from "#contract/index";
import { testApp } from "./support/app.ts";
import { type TestDatabase, testDatabase } from "./support/database.ts";
import { entries, listTag, type Method, stagingTag } from "./support/entries.ts";
import { rectangle } from "./support/mine-facts.ts";
import { addBlockTo } from "./support/planned-block.ts";
import { aBoundary, addMineTo, addRegions } from "./support/register.ts";
import { addList, compareList } from "./support/register-list.ts";
import { aLayer, aReserve, aWorking } from "./support/sound-values.ts";
import { mineFile, stage } from "./support/staged-file.ts";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
/** ids of what is there to be changed, by name */
const known: Record<string, string> = {};

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  const mine = await addMineTo(app, "甲矿", { reserve: { ...aReserve, verifiedOn: "2024-12-31" } });
  const heir = await addMineTo(app, "乙矿", { boundary: aBoundary(2000) });
  const { body: dossier } = await app.get(`/api/mines/${mine.id}`);
  const step = { kind: "split", toMineId: heir.id, happenedOn: "2024-01-01", document: "东政发〔2024〕1号" };
  const lineage = await sent("POST", `/mines/${mine.id}/lineage`, step, { "If-Match": "1" });
  const block = await addBlockTo(app, database, "拟设区块");
  const working = await sent("POST", "/workings", aWorking);
  const layer = await sent("POST", "/zone-layers", aLayer);
  const account = await sent("POST", "/accounts", { login: "zhou.he", name: "周禾", kind: "business" });
  const disposition = await sent("POST", "/dispositions", { mineId: mine.id });
  const staging = await stage(app, mineFile([rectangle(5000, 0, 300, 300), { name: "丙矿" }]));
  const list = await addList(app, "矿山名称,有效期止\n甲矿,2031-12-31\n");
  const { body: compared } = await compareList(app, list);
  stagingTag["If-Match"] = staging.reviewTag;
  listTag["If-Match"] = compared.reviewTag;
  Object.assign(known, {
    block,
    mine: mine.id,
    boundary: dossier.boundary.id,
    reserve: dossier.reserves[0].id,
    lineage: lineage.body.id,
    working: working.body.id,
    layer: layer.body.id,
    account: account.body.id,
    disposition: disposition.body.id,
    staging: staging.id,
    list: list.id,
  });
});
afterAll(() => database.close());

const sent = (method: Method, path: string, body: object, headers: object = {}) =>
  app[method.toLowerCase() as "post"](`/api${path}`)
    .set(headers as Record<string, string>)
    .send(body);

const cases = entries.flatMap(({ wrong, ...entry }) =>
  wrong.map(([change, place, sentence]) => ({ ...entry, change, place, sentence })),
);

describe("a value that cannot be is refused by its place, with what is wrong", () => {
  test.each(cases)("$operation: $change at $place: $sentence", async (one) => {
    const path = one.path.replace(/<(\w+)>/g, (_, name: string) => known[name] ?? "");
    const { body, status } = await sent(one.method, path, { ...one.body, ...one.change }, one.headers);
    expect(status).toBe(400);
    const issue = body.issues.find(({ path }: { path: string }) => path === one.place);
    expect(issue?.message ?? body).toContain(one.sentence);
  });
});

test("nothing of what was refused is in the register", async () => {
  const { body: mines } = await app.get("/api/mines");
  expect(mines.items.map(({ name }: { name: string }) => name).toSorted()).toEqual(["乙矿", "甲矿"]);
  const { body: dossier } = await app.get(`/api/mines/${known.mine}`);
  expect(dossier.mine).toMatchObject({ licenceNumber: null, creditCode: null, regionCode: "140901" });
  expect(dossier.reserves).toHaveLength(1);
  expect(dossier.plan).toBeNull();
  expect((await app.get("/api/regions")).body.total).toBe(4);
});

/** Operations that take nothing which could be such a value: names, shapes, decisions in words, answers about a file. */
const without = [
  "recomputeCandidates",
  "recomputeBreaches",
  "recomputeTopology",
  "decideTopology",
  "addZone",
  "changeZone",
  "replaceZoneShape",
  "findRegisterListHead",
  "addRegisterList",
  "repairStagedItem",
  "mapStagedColumns",
  "orderErrorBook",
  "weighChoice",
  "undoBatch",
  "proposeUndo",
  "exportLayer",
  "changeNote",
  "approveProposal",
  "refuseProposal",
  "withdrawProposal",
  "setAsideProposal",
  "verifyAuditLog",
  "addCourseDocument",
  "signIn",
  "signInAsDemo",
  "signOut",
  "changePassword",
  "offerSecondFactor",
  "confirmSecondFactor",
  "removeSecondFactor",
  "endSession",
  "endAllSessions",
  "addAccount",
  "addKey",
  "revokeKey",
  "revokeAccountKey",
  "changeAccount",
  "resetPassword",
  "confirmPassword",
];

test("every operation that writes is walked above, or takes no such value", () => {
  const walked = new Set<string>([...entries.map(({ operation }) => operation), ...without]);
  const written = Object.entries(endpoints).filter(
    ([, { method, path }]) => method !== "GET" && method !== "DELETE" && !path.startsWith("/uploads"),
  );
  expect(written.map(([name]) => name).filter((name) => !walked.has(name))).toEqual([]);
});
