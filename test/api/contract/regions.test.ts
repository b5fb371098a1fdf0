import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endpoints } from "#contract/index";
import { isOfRegions, roles } from "#contract/roles";
import { type Answer, ask } from "#test/support/ask";
import { type CountyRecords, companies, counties, marks, twoCounties } from "#test/support/county-records";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { office } from "#test/support/office";
import type { Reach } from "#test/support/reach";
import { reaches } from "#test/support/reaches";
import { mayDo, roleLetters } from "#test/support/rights";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let records: { own: CountyRecords; other: CountyRecords };
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  records = await twoCounties(database, as);
}, 240_000);
afterAll(() => database.close());

type Side = "own" | "other";

/** What is wrong with an answer about a county; null when it is as it must be. */
function fault(reach: Reach, answer: Answer, side: Side, isAllowed: boolean): string | null {
  const said = `${answer.status} ${answer.code}`;
  if (!isAllowed) return said === "403 forbidden" ? null : `${said} without the permission`;
  if (answer.status >= 500) return `${said} ${answer.text.slice(0, 200)}`;
  if (reach.kind === "list") return leakIn(answer);
  // of the own county, but another person's
  if (side === "own" && ["not_own_proposal", "not_own_job"].includes(answer.code)) return null;
  if (side === "own") return [403, 404].includes(answer.status) ? `${said} of the own county` : null;
  return said === refusals[reach.kind] ? null : said;
}

const refusals = { record: "404 not_found", named: "403 outside_scope", referred: "400 invalid_input" };

function leakIn({ status, text }: Answer): string | null {
  const foreign = [marks.other, ...Object.values(records.other).filter((id) => id.length > 20)];
  const leaked = foreign.filter((word) => text.includes(word));
  return status >= 400 || leaked.length > 0 ? `${status} ${leaked.join()}` : null;
}

const operations = Object.keys(endpoints);

test("every operation says how it reaches a region, or why there is none in it", () => {
  expect(Object.keys(reaches).toSorted()).toEqual(operations.toSorted());
});

describe.each([...roles])("%s of a county", (role) => {
  test.each(["own", "other"] as const)("asks for what is of the %s county", async (side) => {
    const wrong: Record<string, string> = {};
    for (const name of operations) {
      const reach = reaches[name];
      if (typeof reach !== "object" || (side === "own" && reach.once)) continue;
      const said = mayDo[name] ?? "";
      const answer = await ask(name, reach, as.holder([role, counties.own, companies.own]), records[side]);
      // administrators are of the whole service: of a county their role gives nothing
      const isAllowed = isOfRegions(role) && said.includes(roleLetters[role]);
      const found = fault(reach, answer, side, isAllowed);
      if (found !== null) wrong[name] = found;
    }
    expect(wrong).toEqual({});
  });
});

test("the same requests reach both counties in the hands of the city", async () => {
  for (const name of [
    "getMine",
    "getCandidates",
    "getTopologyFinding",
    "getStaging",
    "getBatch",
    "getJob",
    "getUpload",
  ]) {
    for (const side of ["own", "other"] as const) {
      const { status } = await ask(name, reaches[name] as Reach, as("planner", "1409"), records[side]);
      expect([name, side, status]).toEqual([name, side, 200]);
    }
  }
});
