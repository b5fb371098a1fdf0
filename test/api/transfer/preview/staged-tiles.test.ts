import { afterAll, beforeAll, expect, test } from "vitest";
import type { Staging } from "#contract/transfer";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { addRegions } from "#test/support/register";
import { bowTie, mineFile, stage } from "#test/support/staged-file";
import { featuresOfTile, tileAt } from "#test/support/tile-features";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let staging: Staging;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  staging = await stage(
    app,
    mineFile(
      [rectangle(0, 0, 300, 300), { name: "好矿" }],
      [rectangle(0, 1000, 300, 300), { name: "可疑矿", 面积_公顷: 5 }],
      [bowTie, { name: "坏矿" }],
    ),
  );
});
afterAll(() => database.close());

const near = tileAt([112.2, 38.4], 12);
const far = tileAt([112.2, 38.4], 5);
const tileOf = async (place: readonly [number, number, number], tag = staging.reviewTag) => {
  const request = app
    .get(`/api/stagings/${staging.id}/tiles/${tag}/${place.join("/")}.mvt`)
    .responseType("blob");
  const { status, body } = await request;
  return { status, tile: status === 200 ? (body as Buffer) : null };
};
const drawn = async (layer: string, place = near) =>
  featuresOfTile((await tileOf(place)).tile, layer, place).map((feature) => ({
    ...feature?.properties,
    type: feature?.geometry.type,
  }));

test("each area is drawn in the grade of its item, under its index in the file", async () => {
  expect((await drawn("staged")).slice(-2)).toEqual([
    { id: "1", grade: "warning", name: "可疑矿", type: "Polygon" },
    { id: "0", grade: "fine", name: "好矿", type: "Polygon" },
  ]);
});

test("the rings of what cannot be stored are lines too: a bow tie has no area to draw", async () => {
  expect(await drawn("staged_outlines")).toEqual([
    { id: "2", grade: "error", name: "坏矿", type: "LineString" },
  ]);
});

test("places of issues are marked, errors before warnings", async () => {
  expect(await drawn("staged_issues")).toEqual([
    { id: "2 1", severity: "error", type: "Point" },
    { id: "1 1", severity: "warning", type: "Point" },
  ]);
});

test("from afar, where no area is as large as a pixel, an error keeps its dot among many", async () => {
  expect(await drawn("staged", far)).toEqual([]);
  expect(await drawn("staged_points", far)).toEqual([
    { id: "2", grade: "error", name: "坏矿", type: "Point" },
  ]);
});

test("where nothing lies there is no tile, and under a tag nobody was given there is nothing", async () => {
  expect((await tileOf([12, 0, 0])).status).toBe(204);
  expect((await tileOf(near, "made-up")).status).toBe(404);
});

test("a mended item is drawn as it has become", async () => {
  const { body: detail } = await app.get(`/api/stagings/${staging.id}/items/2`).expect(200);
  await app
    .post(`/api/stagings/${staging.id}/items/2/repairs`)
    .set("If-Match", staging.reviewTag)
    .send({ repair: detail.proposals[0].id })
    .expect(200);
  staging = (await app.get(`/api/stagings/${staging.id}`).expect(200)).body;
  expect(await drawn("staged_outlines")).toEqual([]);
});
