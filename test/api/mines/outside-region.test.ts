import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { office } from "#test/support/office";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { agreed, why } from "#test/support/two-people";

let database: TestDatabase;
let as: ReturnType<typeof office>;
const planner = () => as("planner");

/** The two counties lie one above the other; a third has no outline. */
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  await addRegions(planner());
  await outline("140901", "东县", rectangle(0, 0, 20_000, 5000));
  await outline("140902", "西县", rectangle(0, 5000, 20_000, 5000));
  const third = planner().put("/api/regions/140903").set("If-None-Match", "*");
  await third.send({ name: "南县", outline: null }).expect(200);
});
afterAll(() => database.close());

const outline = (code: string, name: string, shape: object) =>
  planner().put(`/api/regions/${code}`).set("If-Match", '"1"').send({ name, outline: shape }).expect(200);
const entered = (name: string, northM: number, confirmed: "boundary.outsideRegion"[] = []) =>
  addMineTo(planner(), name, {
    boundary: aBoundary(0, northM),
    confirmed: ["capacity.unit", "validTo.term", ...confirmed],
  });
const move = ({ id, version }: { id: string; version: number }, regionCode: string) =>
  planner().patch(`/api/mines/${id}`).set("If-Match", `"${version}"`).send({ regionCode });
const regionOf = async (id: string) =>
  (await planner().get(`/api/mines/${id}`).expect(200)).body.mine.regionCode;

test("a mine is not moved to a region in which its boundary does not lie at all, nor to a township of it", async () => {
  const mine = await entered("东县矿", 1000);
  const { body } = await move(mine, "140902").set(why).expect(422);
  expect(body.code).toBe("outside_region");
  expect(body.issues).toEqual([{ path: "body.regionCode", message: body.detail }]);
  expect(body.detail).toContain("全部在西县（140902）的轮廓之外");
  expect(await regionOf(mine.id)).toBe("140901");
});

test("one that straddles the line is moved across it, and where no outline says nothing is asked", async () => {
  const across = await entered("跨界矿", 4900, ["boundary.outsideRegion"]);
  await agreed(as("leader"), move(across, "140902"));
  expect(await regionOf(across.id)).toBe("140902");
  const elsewhere = await entered("南县矿", 2000);
  await agreed(as("leader"), move(elsewhere, "140903"));
  expect(await regionOf(elsewhere.id)).toBe("140903");
});

test("a boundary that is still to come counts as well", async () => {
  const mine = await entered("待变更矿", 4900, ["boundary.outsideRegion"]);
  const next = planner().post(`/api/mines/${mine.id}/boundaries`).set("If-Match", '"1"');
  await agreed(as("leader"), next.send(aBoundary(0, 3000, { validFrom: "2028-01-01" })));
  const { version } = (await planner().get(`/api/mines/${mine.id}`).expect(200)).body.mine;
  await move({ id: mine.id, version }, "140902").set(why).expect(422);
});
