import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { getTile } from "#contract/tiles";
import { ask } from "#test/support/ask";
import { type CountyRecords, counties, marks, twoCounties } from "#test/support/county-records";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { everyOperation, noId } from "#test/support/every-operation";
import { office } from "#test/support/office";
import { reaches } from "#test/support/reaches";
import { bytesOf } from "#test/support/reply-bytes";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let other: CountyRecords;
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  ({ other } = await twoCounties(database, as));
}, 240_000);
afterAll(() => database.close());

const officer = () => as("county_officer", counties.own);
const planner = () => as("planner", counties.own);
const city = () => as("planner", "1409");

describe("guessed ids", () => {
  const asIds = (records: CountyRecords, id: string): CountyRecords =>
    Object.fromEntries(
      Object.entries(records).map(([key, value]) => [key, /^[0-9a-f-]{36}$/.test(value) ? id : value]),
    );
  const bare = (text: string, records: CountyRecords) =>
    Object.values(records).reduce(
      (rest, id) => rest.replaceAll(id, "ID"),
      text.replace(/"requestId":"[^"]*"/, ""),
    );

  test("of another county are answered word for word as ids that never were: a refusal tells nothing", async () => {
    const told: Record<string, unknown> = {};
    const nobodys = asIds(other, noId);
    const records = Object.entries(reaches).flatMap(([name, reach]) =>
      typeof reach === "object" && reach.kind === "record" ? [{ name, reach }] : [],
    );
    for (const { name, reach } of records) {
      const theirs = await ask(name, reach, planner(), other);
      const none = await ask(name, reach, planner(), nobodys);
      if (theirs.status !== none.status || bare(theirs.text, other) !== bare(none.text, nobodys))
        told[name] = [theirs, none];
    }
    expect(records.length).toBeGreaterThan(60);
    expect(told).toEqual({});
  });
});

test("the place where a list of the city went on shows a county nothing of another", async () => {
  const lists = everyOperation.filter(
    ({ name, method, query }) =>
      method === "GET" &&
      query instanceof z.ZodObject &&
      "after" in query.shape &&
      typeof reaches[name] === "object",
  );
  const leaks: Record<string, string> = {};
  let went = 0;
  for (const { name, path } of lists) {
    const { next } = (await city().get(`/api${path}`).query({ limit: 1 })).body;
    if (!next) continue;
    went += 1;
    const { status, text } = await officer().get(`/api${path}`).query({ limit: 100, after: next });
    if (status >= 500 || text.includes(marks.other)) leaks[name] = `${status} ${text}`;
  }
  expect(went).toBeGreaterThan(3);
  expect(leaks).toEqual({});
});

describe("scraping", () => {
  const places = [
    "0/0/0",
    "6/51/24",
    "12/3324/1573",
    "22/3404001/1610001",
    "12/-1/0",
    "12/4096/4096",
    "99/1/1",
  ];
  const layers: readonly string[] = getTile.params.shape.layer.options;

  test.each([...layers])(
    "tiles of %s, of every version and place: what is not one's own is in none",
    async (layer) => {
      const { body } = await city().get("/api/map").expect(200);
      const version = body.layers.find((one: { layer: string }) => one.layer === layer)?.version ?? "1";
      const fetched = [version, "0", "999999"].flatMap((each) =>
        places.map(async (place) => {
          const address = `/api/tiles/${layer}/${each}/${place}.mvt`;
          const reply = await officer().get(address).buffer().parse(bytesOf.parser);
          return { address, status: reply.status, text: bytesOf(reply).toString() };
        }),
      );
      const foreign = [marks.other, other.mine, other.zone, other.working] as string[];
      const bad = (await Promise.all(fetched)).filter(
        ({ status, text }) => status >= 500 || foreign.some((word) => text.includes(word)),
      );
      expect(bad.map(({ address }) => address)).toEqual([]);
    },
  );

  const orders = () => [
    { layer: "mines", filter: { region: counties.other } },
    { layer: "mines", filter: { region: "1409" } },
    { layer: "mines", filter: { q: marks.other } },
    { layer: "workings", filter: {} },
    { layer: "zones", filter: {} },
    { layer: "merge_groups", filter: { runId: other.candidates } },
    { layer: "scheme_rights", filter: { schemeId: other.scheme } },
    { layer: "breaches", filter: { runId: other.breaches } },
    { layer: "topology", filter: { runId: other.topology } },
  ];
  test("files of every layer, by a filter and by what is chosen: a file holds the own county or is refused", async () => {
    for (const source of orders()) {
      const taken = async (more: object) => {
        const order = { source, format: "geojson", reason: "核查", ...more };
        const reply = await officer().post("/api/exports").send(order).buffer().parse(bytesOf.parser);
        expect(bytesOf(reply).toString()).not.toContain(`"${marks.other}`);
        return reply.status;
      };
      await taken({});
      for (const id of [other.mine, other.working, other.zone]) {
        expect([source, id, (await taken({ ids: [id] })) >= 400]).toEqual([source, id, true]);
      }
    }
  });
});
