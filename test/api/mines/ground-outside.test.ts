import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { office } from "#test/support/office";
import { aBoundary, addRegions, aNewMine } from "#test/support/register";
import { agreed, why } from "#test/support/two-people";

let database: TestDatabase;
let as: ReturnType<typeof office>;
const officer = () => as("county_officer", "140901");

/** The county reaches from 0 to 5000 m north, its township has no outline. */
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  await addRegions(as("planner"));
  await as("planner")
    .put("/api/regions/140901")
    .set("If-Match", '"1"')
    .send({ name: "东县", outline: rectangle(0, 0, 20_000, 5000) })
    .expect(200);
});
afterAll(() => database.close());

const enter = (name: string, northM: number, change: object = {}) =>
  officer()
    .post("/api/mines")
    .send(aNewMine(name, { boundary: aBoundary(0, northM), ...change }));
const registered = async () => (await officer().get("/api/mines").expect(200)).body.total;

test("a licence is not planted in another county, nor by the name of a township that has no outline", async () => {
  const before = await registered();
  for (const regionCode of ["140901", "140901101"]) {
    const { body } = await enter("越县矿", 6000, { regionCode }).expect(400);
    expect(body.code).toBe("outside_region");
    expect(body.issues[0].path).toBe("body.boundary");
    expect(body.detail).toMatch(/全部（\d+\.\d\d m²）在东县（140901）的轮廓之外/);
  }
  const ofTownship = as("county_officer", "140901101");
  const mine = aNewMine("越县矿", { regionCode: "140901101", boundary: aBoundary(0, 6000) });
  await ofTownship.post("/api/mines").send(mine).expect(400);
  expect(await registered()).toBe(before);
});

test("a mine that straddles the line is asked about with its m² outside, and registered once that is confirmed", async () => {
  const { body } = await enter("跨界矿", 4900).expect(422);
  expect(body.code).toBe("confirmation_needed");
  const [doubt] = body.confirmations;
  expect(doubt).toMatchObject({ code: "boundary.outsideRegion", field: "body.boundary" });
  // 300 m × 300 m, of which the upper 200 m lie outside
  const outsideM2 = Number(/有 ([\d.]+) m²/.exec(doubt.message)?.[1]);
  expect(outsideM2 / (300 * 200)).toBeCloseTo(1, 2);
  const confirmed = ["capacity.unit", "validTo.term", "boundary.outsideRegion"];
  const { body: made } = await enter("跨界矿", 4900, { confirmed }).expect(200);
  const { body: dossier } = await officer().get(`/api/mines/${made.id}`).expect(200);
  expect(dossier.confirmations.map(({ message }: { message: string }) => message)).toContain(doubt.message);
});

test("inside nothing is asked, and where no outline says nothing is known", async () => {
  await enter("县内矿", 100).expect(200);
  const mine = aNewMine("西县矿", { regionCode: "140902", boundary: aBoundary(0, 9000) });
  await as("county_officer", "140902").post("/api/mines").send(mine).expect(200);
});

test("nor is a licence moved there by another boundary or by correcting it", async () => {
  const { body: mine } = await enter("移走矿", 1000).expect(200);
  const place = `/api/mines/${mine.id}/boundaries`;
  const next = (northM: number) =>
    officer()
      .post(place)
      .set("If-Match", '"1"')
      .send(aBoundary(0, northM, { validFrom: "2024-01-01" }));
  expect((await next(6000).set(why).expect(400)).body.code).toBe("outside_region");
  const { body: stored } = await officer().get(place).expect(200);
  const { parts } = aBoundary(0, 6000);
  const correct = officer()
    .patch(`${place}/${stored.items[0].id}`)
    .set({ "If-Match": '"1"', ...why });
  expect((await correct.send({ parts }).expect(400)).body.code).toBe("outside_region");
  await agreed(as("leader", "140901"), next(1500));
});
