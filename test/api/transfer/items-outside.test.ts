import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { startWorker } from "#api/jobs/worker";
import type { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { office } from "#test/support/office";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { anOrder, mineFile, stage } from "#test/support/staged-file";
import { approve, why } from "#test/support/two-people";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let planner: ReturnType<typeof testApp>;
let worker: ReturnType<typeof startWorker>;

/** The county reaches from 0 to 5000 m north; its neighbour has no outline. */
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  planner = as("planner");
  await addRegions(planner);
  const outline = rectangle(0, 0, 20_000, 5000);
  const county = planner.put("/api/regions/140901").set("If-Match", '"1"');
  await county.send({ name: "东县", outline }).expect(200);
  worker = startWorker(database.context, jobHandlers);
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

const fileOf = (name: string, northM: number) =>
  mineFile([rectangle(0, northM, 300, 300), { name, holder: "换证矿业有限公司" }]);
type Staged = Awaited<ReturnType<typeof stage>>;
const send = (staging: Staged, verb: "commit" | "proposal", change: object = {}) =>
  planner
    .post(`/api/stagings/${staging.id}/${verb}`)
    .set({ "If-Match": staging.reviewTag, ...why })
    .send(anOrder(change));
const inRegion = (regionCode: string) => ({ defaults: { ...anOrder().defaults, regionCode } });
const weigh = async (staging: Staged, regionCode?: string) =>
  (
    await planner
      .post(`/api/stagings/${staging.id}/choice`)
      .send({ include: "usable", ...(regionCode && { regionCode }) })
      .expect(200)
  ).body.outside;
const codesOf = async ({ id }: Staged) =>
  (await planner.get(`/api/stagings/${id}/items`).expect(200)).body.items.map(
    ({ grade, codes, change }: { grade: string; codes: string[]; change: string | null }) => [
      grade,
      codes.includes("L02"),
      change,
    ],
  );
const registered = async () => (await planner.get("/api/mines").expect(200)).body.total;

describe("a new mine", () => {
  test("wholly outside of the region it would be registered in is told before and refused at the commit", async () => {
    const staging = await stage(planner, fileOf("越县新矿", 6000));
    const said = "第 1 个图形“越县新矿”全部在东县（140901）的轮廓之外。";
    expect(await weigh(staging)).toBeNull();
    expect(await weigh(staging, "140901")).toContain(said);
    // a township without an outline lies in that of its county
    expect(await weigh(staging, "140901101")).toContain(said);
    const before = await registered();
    for (const verb of ["commit", "proposal"] as const) {
      const { body } = await send(staging, verb).expect(422);
      expect([body.code, body.issues]).toEqual(["outside_region", [{ path: "items.0", message: said }]]);
      expect(body.detail).toContain("改选所在的行政区");
    }
    expect(await registered()).toBe(before);
  });

  test("goes into a region that it lies in, or that has no outline", async () => {
    for (const [name, northM, regionCode] of [
      ["县内新矿", 1000, "140901"],
      ["跨界新矿", 4900, "140901"],
      ["西县新矿", 8000, "140902"],
    ] as const) {
      const staging = await stage(planner, fileOf(name, northM));
      expect(await weigh(staging, regionCode)).toBeNull();
      const { body } = await send(staging, "commit", inRegion(regionCode)).expect(200);
      expect((await finishedJob(planner, body.jobId)).state).toBe("done");
    }
  });
});

describe("a mine of the register", () => {
  test("is shown as an error at its row where the file would put it wholly outside of its region", async () => {
    await addMineTo(planner, "移走矿", { boundary: aBoundary(0, 2000) });
    const staging = await stage(planner, fileOf("移走矿", 6500));
    expect(await codesOf(staging)).toEqual([["error", true, null]]);
    const { body } = await planner.get(`/api/stagings/${staging.id}/items/0`).expect(200);
    const issue = body.issues.find(({ code }: { code: string }) => code === "L02");
    expect(issue.message).toMatch(/东县（140901）的轮廓之外.*先更正该矿山的行政区/);
    const refused = await send(staging, "proposal", { include: [0] }).expect(409);
    expect(refused.body.code).toBe("items_with_errors");
  });

  test("is an error no more once its region was corrected, and one again where that was wrong", async () => {
    const mine = await addMineTo(planner, "改区矿", { boundary: aBoundary(4000, 3000) });
    const staging = await stage(planner, fileOf("改区矿", 6600));
    expect(await codesOf(staging)).toEqual([["error", true, null]]);
    const usable = async () =>
      (await planner.post(`/api/stagings/${staging.id}/choice`).send({ include: "usable" }).expect(200)).body
        .chosen;
    expect(await usable()).toBe(0);
    const move = (regionCode: string) =>
      database.db("mine").where({ id: mine.id }).update({ region_code: regionCode });
    expect(await move("140902")).toBe(1);
    expect(await usable()).toBe(1);
    expect((await codesOf(staging))[0]?.[1]).toBe(false);
    expect(await move("140901")).toBe(1);
    expect(await usable()).toBe(0);
    const refused = await send(staging, "proposal", { include: [0] }).expect(409);
    expect(refused.body.code).toBe("items_with_errors");
    expect(await move("140902")).toBe(1);
    const { body: reviewed } = await planner.get(`/api/stagings/${staging.id}`).expect(200);
    expect(reviewed.usableCount).toBe(1);
    await send(reviewed, "proposal", { include: [0] }).expect(202);
  });

  test("is refused at the proposal and at the approval too, where the outline came after the file", async () => {
    const mine = await addMineTo(planner, "西移矿", {
      regionCode: "140902",
      boundary: aBoundary(2000, 8000),
    });
    const staging = await stage(planner, fileOf("西移矿", 9000));
    expect(await codesOf(staging)).toEqual(
      [["warning", false, "boundary"]].map(([, ...rest]) => [expect.any(String), ...rest]),
    );
    const { body: waiting } = await send(staging, "proposal").expect(202);
    const outline = rectangle(0, 7500, 20_000, 900);
    const county = planner.put("/api/regions/140902").set("If-Match", '"1"');
    await county.send({ name: "西县", outline }).expect(200);
    const { body } = await approve(as("leader"), waiting);
    expect(JSON.stringify(body)).toContain("西县（140902）的轮廓之外");
    const { body: boundaries } = await planner.get(`/api/mines/${mine.id}/boundaries`).expect(200);
    expect(boundaries.total).toBe(1);
    const later = await send(await stage(planner, fileOf("西移矿", 9000)), "proposal", { include: [0] });
    expect(later.body.code).toBe("items_with_errors");
  });
});
