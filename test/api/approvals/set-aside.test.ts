import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asOwner } from "#test/support/as-owner";
import { counties } from "#test/support/county-records";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { office } from "#test/support/office";
import { addMineTo, addRegions } from "#test/support/register";
import { anOrder, mineFile, stage } from "#test/support/staged-file";
import { approve, why } from "#test/support/two-people";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let made = 0;
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  await addRegions(as("planner"));
});
afterAll(() => database.close());

/** An import that was approved; nobody works here, so that its job ends as is said. */
async function approvedImport(end: { state: string; error?: string } | null) {
  made += 1;
  const planner = as("planner", counties.own);
  const name = `甲${made}矿`;
  await addMineTo(planner, name, { regionCode: counties.own });
  const shape = rectangle(made * 5000, 40_000, 300, 300);
  const staging = await stage(planner, mineFile([shape, { name, holder: "换证矿业有限公司" }]));
  const take = [{ take: true, filter: {} }];
  const defaults = { ...anOrder().defaults, regionCode: counties.own };
  const { body } = await planner
    .post(`/api/stagings/${staging.id}/proposal`)
    .set({ "If-Match": staging.reviewTag, ...why })
    .send(anOrder({ batchName: `批次${made}`, take, defaults }))
    .expect(202);
  const { body: decided } = await approve(as("leader", counties.own), body).expect(200);
  if (end)
    await database
      .db("job")
      .where({ id: decided.made.id })
      .update({ ...end, finished_at: new Date() });
  return body.id as string;
}
const failedImport = () => approvedImport({ state: "failed", error: "1 座矿山有变动，没有导入任何内容" });
const putAside = (who: ReturnType<typeof as>, id: string, reason = "本季度不再办理") =>
  who.post(`/api/proposals/${id}/set-aside`).send({ reason });
const failures = async (who: ReturnType<typeof as>) =>
  (await who.get("/api/proposals?view=failed").expect(200)).body.items.map(({ id }: { id: string }) => id);

describe("an approved import that failed", () => {
  test.each(["planner", "leader"] as const)(
    "is set aside by the %s, for a reason that stays",
    async (role) => {
      const who = as(role, counties.own);
      const id = await failedImport();
      expect(await failures(who)).toContain(id);
      expect((await putAside(who, id, " ").expect(400)).body.issues).toMatchObject([{ path: "body.reason" }]);
      const { body } = await putAside(who, id).expect(200);
      const setAside = { by: expect.any(String), at: expect.any(String), reason: "本季度不再办理" };
      expect(body).toMatchObject({ id, state: "approved", work: { state: "failed" }, setAside });
      expect((await as("leader", counties.own).get(`/api/proposals/${id}`)).body).toMatchObject({ setAside });
      expect(await failures(who)).not.toContain(id);
      const entry = await database
        .db("audit_entry")
        .where({ subject: "proposal_set_aside", first_key: id })
        .first();
      expect(entry).toMatchObject({ kind: "insert", reason: "本季度不再办理", first_region: counties.own });
      expect(entry.records).toContain("本季度不再办理");
    },
  );

  test("that was cancelled is set aside too, and twice by nobody", async () => {
    const id = await approvedImport({ state: "cancelled" });
    await putAside(as("planner", counties.own), id).expect(200);
    const { body } = await putAside(as("leader", counties.own), id, "另一原因").expect(409);
    expect(body).toMatchObject({
      code: "proposal_set_aside",
      detail: expect.stringContaining("本季度不再办理"),
    });
  });

  test("is not set aside by who neither proposed it nor may approve there", async () => {
    const id = await failedImport();
    const { body } = await putAside(as("county_officer", counties.own), id).expect(403);
    expect(body.code).toBe("not_own_proposal");
    // who approves in another county is nobody here
    const between = as.holder(["county_officer", counties.own], ["leader", counties.other]);
    expect((await putAside(between, id).expect(403)).body.code).toBe("not_own_proposal");
    await putAside(as("leader", counties.other), id).expect(404);
    await putAside(as("enforcement_officer", counties.own), id).expect(403);
    expect(await failures(as("leader", counties.own))).toContain(id);
  });
});

describe("what did not fail", () => {
  test.each([
    ["waits for its job", null],
    ["came about", { state: "done" }],
  ])("and %s is not set aside, by the database neither", async (_what, end) => {
    const id = await approvedImport(end);
    expect((await putAside(as("leader", counties.own), id).expect(409)).body.code).toBe(
      "proposal_not_failed",
    );
    const row = {
      proposal_id: id,
      set_aside_by: "x",
      set_aside_by_name: "某人",
      set_aside_at: new Date(),
      set_aside_reason: "因故",
    };
    await expect(asOwner(database.db, (tx) => tx("proposal_set_aside").insert(row))).rejects.toThrow(
      "only what was approved and failed",
    );
  });
});

test("what was set aside stands", async () => {
  const id = await failedImport();
  await putAside(as("planner", counties.own), id).expect(200);
  for (const change of [
    database.db("proposal_set_aside").where({ proposal_id: id }).update({ set_aside_reason: "改" }),
    database.db("proposal_set_aside").where({ proposal_id: id }).delete(),
  ]) {
    await expect(change).rejects.toThrow("what was set aside stands");
  }
});
