import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databaseProblem } from "#api/http/database-problem";
import { withinScope } from "#api/scope";
import { counties } from "#test/support/county-records";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { office } from "#test/support/office";
import { addBlockTo } from "#test/support/planned-block";
import { aBoundary, addMineTo, addRegions, aNewMine } from "#test/support/register";
import { why } from "#test/support/two-people";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let planner: ReturnType<ReturnType<typeof office>>;
const held = "C2112822009087120030651";
const words = `许可证号 ${held} 不能在这里登记：采矿许可证号全国唯一，该号码在您的辖区以外已有登记。`;
/** What nobody of another county is to learn of who holds the number. */
const secrets = ["西县", "140902", "隐名矿", "隐名公司"];

beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  await addRegions(as("planner"));
  planner = as("planner", counties.own);
  const elsewhere = { regionCode: counties.other, licenceNumber: held, holder: "隐名公司" };
  await addMineTo(as("planner", counties.other), "隐名矿", elsewhere);
});
afterAll(() => database.close());

const refusals = async () =>
  (await database.db("audit_entry").where({ subject: "licence_refused" }).orderBy("id")).map(
    ({ actor_name, first_key, records }) => ({ actor_name, first_key, records }),
  );

describe("a number that a mine of another county holds", () => {
  const asked = {
    "a new mine": () =>
      planner
        .post("/api/mines")
        .send(aNewMine("新矿", { regionCode: counties.own, licenceNumber: held, boundary: aBoundary(6000) })),
    "a correction": async () => {
      const { id } = await addMineTo(planner, "改证矿", { regionCode: counties.own });
      return planner
        .patch(`/api/mines/${id}`)
        .set({ "If-Match": '"1"', ...why })
        .send({ licenceNumber: held });
    },
    "a planned block": async () => {
      const block = await addBlockTo(planner, database, "区块", { regionCode: counties.own });
      const grant = {
        grantedOn: "2026-07-01",
        manner: "listing",
        document: "东自然资出字〔2026〕3号",
        licenceNumber: held,
        holder: "新矿业有限公司",
        licenceLevel: "county",
        status: "building",
      };
      return planner
        .post(`/api/mines/${block}/grant`)
        .set({ "If-Match": '"1"', ...why })
        .send(grant);
    },
  };

  test.each(Object.entries(asked))(
    "is refused for %s, says no more, and is on record",
    async (_what, ask) => {
      const before = (await refusals()).length;
      const { body, status } = await ask();
      expect([status, body.code]).toEqual([409, "licence_number_elsewhere"]);
      expect(body.detail).toContain(words);
      for (const secret of secrets) expect(JSON.stringify(body)).not.toContain(secret);
      const [entry, ...more] = (await refusals()).slice(before);
      expect(more).toEqual([]);
      expect(entry).toMatchObject({ actor_name: "规划人员", first_key: held });
      expect(entry?.records).toContain("登记表单");
    },
  );

  test("is told with its mine to who sees it, and that is no probing", async () => {
    const before = (await refusals()).length;
    const { body } = await as("planner", "1409")
      .post("/api/mines")
      .send(aNewMine("新矿", { regionCode: counties.own, licenceNumber: held }))
      .expect(409);
    expect(body).toMatchObject({
      code: "licence_number_taken",
      detail: expect.stringContaining("隐名矿"),
    });
    expect(await refusals()).toHaveLength(before);
  });

  test("that somebody is faster with is refused by the database, with no more words and on record", async () => {
    const county = { regions: [counties.own], holders: ["*"], classes: ["public"] as const };
    const row = {
      id: database.context.newId(),
      name: "抢登矿",
      holder: "某公司",
      licence_number: held,
      licence_level: "county",
      region_code: counties.own,
      mineral: "铁矿",
      status: "producing",
    };
    const problem = await withinScope(county, () => database.db("mine").insert(row)).then(
      () => null,
      (error) => databaseProblem(error),
    );
    expect(problem).toMatchObject({ status: 409, onRecord: { subject: "licence_refused" } });
    expect(problem?.message).toContain("采矿许可证号全国唯一");
    for (const secret of secrets) expect(problem?.message).not.toContain(secret);
  });
});
