import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { threeQuarries } from "#test/support/three-quarries";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
const ids: string[] = [];
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const { runId } = await threeQuarries(app, database);
  for (const start of ["candidates", "alone"]) {
    const { body } = await app
      .post("/api/schemes")
      .send({ runId, name: `方案 ${start}`, start })
      .expect(200);
    ids.push(body.id);
  }
});
afterAll(() => database.close());

const book = async () =>
  (
    await app
      .get(`/api/scheme-comparison.xlsx?schemes=${ids.join()}`)
      .buffer()
      .parse((res, done) => {
        const pieces: Buffer[] = [];
        res.on("data", (piece: Buffer) => pieces.push(piece));
        res.on("end", () => done(null, Buffer.concat(pieces)));
      })
      .expect(200)
  ).body as Buffer;

test("the workbook tells figures against the first scheme, who moves, what both agree on, and what each stands on", async () => {
  const bytes = await book();
  const figures = await readSheet(bytes, "指标");
  expect(figures[0]).toContain("方案 candidates（基准）");
  const after = figures.find(([label]) => label === "整合后矿山");
  expect(after?.slice(1, 6)).toEqual(["座", 2, null, 3, "+1"]);
  const reduction = figures.find(([label]) => label === "砂石土类矿山压减比例");
  expect(reduction?.slice(1, 7)).toEqual(["%", 33.33, "未达标", 0, "−33.33", "未达标"]);
  const moved = await readSheet(bytes, "变动的矿山");
  expect(moved.slice(1)).toEqual([
    ["方案 alone", "small", "与middle合为一座", "单列"],
    ["方案 alone", "middle", "与small合为一座", "单列"],
  ]);
  const core = await readSheet(bytes, "共同部分");
  expect(core.at(-1)?.[0]).toBe("3 座矿山中，1 座在各方案的归属完全一致");
  const basis = await readSheet(bytes, "依据");
  expect(basis[1]?.slice(0, 3)).toEqual(["方案 candidates", 1, "2026-08-01"]);
});

test("who took it away, and of which versions, is in the log of exports", async () => {
  await book();
  const { body } = await app.get("/api/exports?what=scheme_comparison").expect(200);
  expect(body.items[0]).toMatchObject({
    ...{ title: "方案比选", fileName: "方案比选.xlsx", featureCount: 2 },
    filter: { schemes: ids.map((id) => `${id} 第 1 版`) },
  });
});

test("one scheme is no comparison", async () => {
  const { body } = await app.get(`/api/scheme-comparison.xlsx?schemes=${ids[0]}`).expect(400);
  expect(body.issues[0].message).toBe("请选择两个以上方案");
});
