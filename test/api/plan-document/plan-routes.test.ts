import type { Feature } from "geojson";
import readXlsxFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PaperTable, PlanPaper } from "#contract/plan-documents";
import type { Scheme } from "#contract/schemes";
import { officialAreaM2 } from "#gis/measure/area";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { courseDesk } from "#test/support/plan-course";
import { bytesOf } from "#test/support/reply-bytes";
import { anObjection } from "#test/support/sound-values";
import { type Quarry, threeQuarries } from "#test/support/three-quarries";
import { unzipText } from "#test/support/unzip";
import { sha256 } from "#test/support/upload";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let ids: Record<Quarry, string>;
let id: string;
let paper: PlanPaper;
let scheme: Scheme;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const { runId, ...quarries } = await threeQuarries(app, database);
  ids = quarries.ids;
  const order = { runId, name: "一号方案", start: "candidates" };
  const { body } = await app.post("/api/schemes").send(order).expect(200);
  id = body.id;
  scheme = (await app.get(`/api/schemes/${id}`).expect(200)).body;
  await choose(ids.middle);
  paper = await readPaper();
});
afterAll(() => database.close());

/** Lays down who is the 整合主体 of the one group. */
async function choose(subjectId: string): Promise<void> {
  const { version, arrangement } = (await app.get(`/api/schemes/${id}`).expect(200)).body;
  const groups = arrangement.groups.map((group: object) => ({
    ...group,
    subjectId,
    subjectReason: "规模较大",
  }));
  await app
    .put(`/api/schemes/${id}/arrangement`)
    .set("If-Match", `"${version}"`)
    .send({ ...arrangement, groups })
    .expect(200);
}
const readPaper = async (): Promise<PlanPaper> =>
  (await app.get(`/api/schemes/${id}/plan-paper`).expect(200)).body;
const fileOf = async (format: string) =>
  bytesOf(
    await app
      .post(`/api/schemes/${id}/plan-paper/files`)
      .send({ format })
      .buffer()
      .parse(bytesOf.parser)
      .expect(200),
  );
const tableOf = (start: string) =>
  paper.parts
    .flatMap(({ blocks }) => blocks)
    .find((block): block is PaperTable => block.kind === "table" && block.title.startsWith(start));

test("the nine parts that 四(三) asks for stand in its order, and after them what is not settled", () => {
  expect(paper.parts.map(({ heading }) => heading)).toEqual([
    ...["一、矿山资源分布", "二、采矿权情况", "三、整合后拟设采矿权方案", "四、拟减少数量", "五、压减比例"],
    ...[
      "六、大中型矿山比例",
      "七、进度安排",
      "八、任务分工",
      "九、责任落实",
      "附一：听证和公示意见",
      "附二：尚未满足的要求",
    ],
  ]);
  expect(paper.parts.at(-1)?.blocks.map((block) => ("text" in block ? block.text : ""))).toEqual([
    expect.stringContaining("尚有 2 项要求没有满足"),
    expect.stringContaining("不超过整合前的 50%"),
    expect.stringContaining("还没有画新矿区范围"),
  ]);
});

test("who stays, who is to close and what is counted are those of the scheme", () => {
  const rights = tableOf("表3");
  expect(rights?.rows.map((row) => row.slice(1, 4))).toEqual([
    ["middle（middle有限公司）", "small、middle", "建筑石料用灰岩"],
    ["far", "far", "建筑石料用灰岩"],
  ]);
  // 3 + 4 万立方米/年, 20 + 80 万吨, 2.6 t/m³
  expect(rights?.rows[0]?.slice(4)).toEqual([
    ...[null, "7 万立方米/年", "中型", "100.00", "5.5"],
    "新边界未划定，成员矿区面积合计 0.2500 km²",
  ]);
  expect(tableOf("表4")?.rows.map(([, name, , , into]) => [name, into])).toEqual([["small", "middle"]]);
  expect(tableOf("表5")?.total).toEqual(["合计", "3", "2", "1"]);
  const { measures } = scheme.state;
  const share = paper.parts[4]?.blocks[0];
  expect(share).toMatchObject({ text: expect.stringContaining(`为 ${measures.reductionPercent}%`) });
  expect(tableOf("表1")?.total?.slice(2)).toEqual(["3", "0.4500", "190.00", "0"]);
});

test("a group without a 整合主体 closes nobody", async () => {
  const { version, arrangement } = (await app.get(`/api/schemes/${id}`).expect(200)).body;
  const groups = arrangement.groups.map((group: object) => ({
    ...group,
    subjectId: null,
    subjectReason: null,
  }));
  await app
    .put(`/api/schemes/${id}/arrangement`)
    .set("If-Match", `"${version}"`)
    .send({ ...arrangement, groups })
    .expect(200);
  const undecided = await readPaper();
  const closing = undecided.parts[2]?.blocks.find(
    (block) => block.kind === "table" && block.title.startsWith("表4"),
  );
  expect(closing).toMatchObject({ rows: [] });
  expect(undecided.dataVersionId).not.toBe(paper.dataVersionId);
  await choose(ids.middle);
  paper = await readPaper();
});

test("the corners of who stays are those of its boundary, from the north-west", () => {
  const corners = tableOf("2　far");
  expect(corners?.rows.map(([name]) => name)).toEqual(["J1", "J2", "J3", "J4"]);
  expect(corners?.title).toContain("面积 0.2000 km²");
});

test("every number of the paper stands in Word and Excel, with the same data version", async () => {
  const cells = cellsOf(paper);
  expect(cells.length).toBeGreaterThan(100);
  const word = wordText(await fileOf("docx"));
  const excel = await excelTexts(await fileOf("xlsx"));
  for (const cell of [...cells, paper.dataVersionId]) {
    expect(word).toContain(cell);
    expect(excel).toContain(/^-?\d+(\.\d+)?$/.test(cell) ? String(Number(cell)) : cell);
  }
});

test("each file is in the log of exports with its hash before it leaves", async () => {
  const bytes = await fileOf("pdf");
  expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  const { body } = await app.get("/api/exports?what=plan_paper&format=pdf").expect(200);
  expect(body.items[0]).toMatchObject({
    ...{ format: "pdf", title: "东县矿产资源整合方案", bytes: bytes.length, sha256: sha256(bytes) },
    fileName: expect.stringContaining(paper.dataVersionId),
  });
});

/** Every cell of its tables and every sentence. */
function cellsOf({ parts }: PlanPaper): string[] {
  const blocks = parts.flatMap((part) => part.blocks);
  return blocks.flatMap((block): string[] => {
    if (block.kind === "quote") return [];
    if (block.kind === "text") return [block.text];
    return [...block.rows, block.total ?? []].flat().flatMap((cell) => cell || []);
  });
}

/** The words of a Word file without its blanks of markup. */
function wordText(bytes: Buffer): string {
  const files = unzipText(bytes);
  const xml = [
    files["word/document.xml"],
    ...Object.keys(files)
      .filter((name) => name.startsWith("word/footer"))
      .map((name) => files[name]),
  ].join("");
  return xml
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

async function excelTexts(bytes: Buffer): Promise<Set<string>> {
  const sheets = await readXlsxFile(bytes);
  return new Set(
    sheets.flatMap(({ data }) =>
      data.flatMap((row) => row.flatMap((cell) => (cell === null ? [] : String(cell)))),
    ),
  );
}

test("how far the plan has come, and what was said against it, stands in the paper", async () => {
  const steps = tableOf("表7");
  expect(steps?.rows.find(([, step]) => step === "听证")).toEqual([
    "4",
    "听证",
    "文件未规定",
    "未开始",
    null,
    "四(三)",
  ]);
  expect(steps?.rows.find(([, step]) => step === "登记发证")?.slice(2, 4)).toEqual([
    "2023-12-31",
    "核准后逐座办理",
  ]);
  const desk = courseDesk(app, id);
  await desk.upTo("drafting");
  await desk.act("hearing", "start");
  const objection = { ...anObjection, words: "运矿道路穿村", mineIds: [ids.small] };
  const before = (await readPaper()).dataVersionId;
  await app.post(`/api/schemes/${id}/course/objections`).send(objection).expect(200);
  paper = await readPaper();
  expect(tableOf("表10")?.rows).toEqual([
    ["1", "听证", anObjection.receivedOn, "运矿道路穿村", "small", "未答复", null],
  ]);
  expect(tableOf("表7")?.rows.find(([, step]) => step === "听证")?.[3]).toBe("进行中");
  expect(paper.dataVersionId).not.toBe(before);
});

describe("a group whose new boundary is drawn", () => {
  const boundary = (widthM: number) => ({
    parts: [{ rings: rectangle(0, 0, widthM, 400).coordinates[0], topM: "900.5", bottomM: null }],
  });
  let groupId: string;
  const put = (tag: Record<string, string>, body: object) =>
    app.put(`/api/schemes/${id}/groups/${groupId}/boundary`).set(tag).send(body);

  test("stands with its area, its corners and its elevations in the paper, and no longer as not drawn", async () => {
    groupId = scheme.arrangement.groups[0]?.id ?? "";
    const memberIds = scheme.arrangement.groups[0]?.memberIds;
    await put({ "If-None-Match": "*" }, { boundary: boundary(900), memberIds }).expect(200);
    paper = await readPaper();
    const [, , , , area, , , , , remark] = tableOf("表3")?.rows[0] ?? [];
    expect(Number(area)).toBeCloseTo(0.36, 3);
    expect(remark).toBeNull();
    const corners = tableOf("1　middle");
    expect(corners?.rows.map(([name]) => name)).toEqual(["J1", "J2", "J3", "J4"]);
    expect(corners?.title).toContain("开采标高 由 900.5 米至 — 米标高");
    expect(corners?.title).toContain(`面积 ${area} km²`);
  });

  test("another boundary is another data version", async () => {
    const before = paper.dataVersionId;
    const memberIds = scheme.arrangement.groups[0]?.memberIds;
    await put({ "If-Match": '"1"' }, { boundary: boundary(950), memberIds }).expect(200);
    expect((await readPaper()).dataVersionId).not.toBe(before);
  });

  test("goes out as a layer in every form, with who stays alone", async () => {
    const source = { layer: "scheme_rights", filter: { schemeId: id } };
    const order = { source, format: "geojson" };
    const reply = await app.post("/api/exports").send(order).buffer().parse(bytesOf.parser).expect(200);
    const { features } = JSON.parse(bytesOf(reply).toString());
    expect(features.map((one: Feature) => one.properties?.保留企业主体名称)).toEqual([
      "middle（middle有限公司）",
      "far",
    ]);
    const { dataVersionId } = await readPaper();
    expect(features.map((one: Feature) => one.properties?.数据版本号)).toEqual([
      dataVersionId,
      dataVersionId,
    ]);
    expect(officialAreaM2(features[0].geometry)).toBeCloseTo(950 * 400, -3);
    const txt = await app
      .post("/api/exports")
      .send({ ...order, source, format: "txt", encoding: "utf-8" })
      .buffer()
      .parse(bytesOf.parser)
      .expect(200);
    expect(bytesOf(txt).toString()).toContain("[地块坐标]");
  });

  test("counts as not drawn once its members are others", async () => {
    const { version, arrangement } = (await app.get(`/api/schemes/${id}`).expect(200)).body;
    const groups = arrangement.groups.map((group: { memberIds: string[] }) => ({
      ...group,
      memberIds: [...group.memberIds, ids.far],
    }));
    await app
      .put(`/api/schemes/${id}/arrangement`)
      .set("If-Match", `"${version}"`)
      .send({ ...arrangement, groups })
      .expect(200);
    paper = await readPaper();
    expect(tableOf("表3")?.rows[0]?.at(-1)).toContain("新边界未划定");
  });
});
