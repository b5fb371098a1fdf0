import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PlanPaper } from "#contract/plan-documents";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { bytesOf } from "#test/support/reply-bytes";
import { threeQuarries } from "#test/support/three-quarries";
import { laidDown, program, scratchFolder } from "./programs.ts";

const folder = scratchFolder();
let database: TestDatabase;
let paper: PlanPaper;
/** what the file says on paper, blanks left out */
const said: Record<"docx" | "pdf", string> = { docx: "", pdf: "" };

beforeAll(async () => {
  database = await testDatabase();
  const app = testApp(database);
  const { runId } = await threeQuarries(app, database);
  const order = { runId, name: "一号方案", start: "candidates" };
  const { id } = (await app.post("/api/schemes").send(order).expect(200)).body;
  paper = (await app.get(`/api/schemes/${id}/plan-paper`).expect(200)).body;
  for (const format of ["docx", "pdf"] as const) {
    const reply = await app
      .post(`/api/schemes/${id}/plan-paper/files`)
      .send({ format })
      .buffer()
      .parse(bytesOf.parser)
      .expect(200);
    await laidDown(folder, format === "pdf" ? "own.pdf" : "word.docx", bytesOf(reply));
  }
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  await program("soffice", [
    profile,
    "--headless",
    ...["--convert-to", "pdf", "--outdir", folder, join(folder, "word.docx")],
  ]);
  for (const [format, name] of [
    ["docx", "word.pdf"],
    ["pdf", "own.pdf"],
  ] as const) {
    const text = await program("pdftotext", ["-raw", join(folder, name), "-"]);
    said[format] = text.replaceAll(/\s+/g, "");
  }
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

test.each(["docx", "pdf"] as const)("on paper %s says every number and name that the page says", (format) => {
  const cells = paper.parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "table" ? [...block.rows, block.total ?? []].flat() : []))
    .filter((cell) => cell !== null);
  expect(cells.length).toBeGreaterThan(100);
  // the cells of a row are printed side by side, a long one on several lines: each sign must be there
  for (const cell of new Set(cells.filter((text) => text.length < 12))) {
    expect(said[format]).toContain(cell.replaceAll(/\s+/g, ""));
  }
  expect(said[format]).toContain(`数据版本号${paper.dataVersionId}`);
});

test("the plates of the PDF lie on sheets of their size, as lines and letters", async () => {
  const sizes = (await program("pdfinfo", ["-f", "1", "-l", "99", join(folder, "own.pdf")])).match(
    /Page +\d+ size: +.*/g,
  );
  const a3 = sizes?.filter((line) => /119\d(\.\d+)? x 84\d/.test(line)) ?? [];
  expect(a3).toHaveLength(paper.plates.filter(({ size }) => size === "A3").length);
  expect(said.pdf).toContain(`比例尺1:${paper.plates[0]?.scale}`);
  expect(said.pdf).toContain("坐标系：2000国家大地坐标系");
});
