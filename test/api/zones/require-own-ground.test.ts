import { afterAll, beforeAll, expect, test } from "vitest";
import { withinScope } from "#api/scope";
import { requireOwnGround } from "#api/zones/require-own-ground";
import { counties, twoCounties } from "#test/support/county-records";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { office } from "#test/support/office";

let database: TestDatabase;
let as: ReturnType<typeof office>;

/** The counties lie side by side, from 500 m south to 2500 m north and from there to 5500 m; the city has no outline. */
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  await twoCounties(database, as);
}, 240_000);
afterAll(() => database.close());

const written = (regions: string[], northM: number, heightM = 300) =>
  withinScope({ regions, holders: ["*"], classes: ["restricted"] }, () =>
    requireOwnGround(database.db, rectangle(10_000, northM, 300, heightM)).then(
      () => null,
      (refusal) => [refusal.status, refusal.details.issues?.[0].path, refusal.message],
    ),
  );
const refused = [403, "body.shape", expect.stringMatching(/管控区有 \d+\.\d\d m² 不在您负责的行政区/)];

test("a zone lies within the outline of who writes it, to 1 m²", async () => {
  expect(await written([counties.own], 1000)).toBeNull();
  expect(await written([counties.own], 2400)).toEqual(refused);
  expect(await written([counties.own], 3000)).toEqual(refused);
});

test("who has two regions writes across their line", async () => {
  expect(await written([counties.own, counties.other], 2400)).toBeNull();
  expect(await written([counties.own, counties.other], 5400)).toEqual(refused);
});

test("a city without an outline is known by those of its counties", async () => {
  expect(await written(["1409"], 2400)).toBeNull();
  expect(await written(["1409"], 90_000)).toEqual(refused);
  expect(await written(["1501"], 1000)).toEqual(refused);
});

test("who has no region limit writes anywhere", async () => {
  expect(await written([""], 90_000)).toBeNull();
});

test("another shape of a zone is asked about as its first", async () => {
  const county = as("planner", counties.own);
  const { body } = await county.get("/api/zones").expect(200);
  const zone = body.items.find(({ name }: { name: string }) => name === "东字红线");
  const put = (northM: number) =>
    county
      .put(`/api/zones/${zone.id}/shape`)
      .set("If-Match", '"1"')
      .send({ shape: rectangle(15_000, northM, 500, 500) });
  expect((await put(2300).expect(403)).body.issues[0].path).toBe("body.shape");
  await put(1500).expect(200);
});
