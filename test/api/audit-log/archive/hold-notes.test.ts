import { mkdtempSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { archiveLog } from "#api/audit-log/archive/archive-log";
import { verifyLog } from "#api/audit-log/verify-log";
import { verify } from "#api/cli/audit-log";
import type { AppContext } from "#api/context";
import { counties } from "#test/support/county-records";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { office } from "#test/support/office";
import { addMineTo, addRegions } from "#test/support/register";
import { aNote } from "#test/support/sound-values";
import { tamperedNotes } from "#test/support/tampered-notes";

let database: TestDatabase;
let context: AppContext;
let folder: string;
/** two notes, the later of which the database still has an entry of */
let [archived, younger] = ["", ""];
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(database.context.dataDir, "archives-"));
  context = { ...database.context, auditAnchorDir: join(database.context.dataDir, "anchors") };
  await mkdir(String(context.auditAnchorDir));
  const as = office(database);
  await addRegions(as("planner"));
  const mineId = (await addMineTo(as("planner"), "甲矿", { regionCode: `${counties.own}101` })).id;
  const inspector = as("discipline_inspection", counties.own);
  const added = async (words: string): Promise<string> => {
    const { body } = await inspector
      .post("/api/inspection-notes")
      .send({ ...aNote, mineId, words })
      .expect(200);
    return body.id;
  };
  archived = await added('他说“[不”]是", 我说\\"是');
  await inspector
    .put(`/api/inspection-notes/${archived}`)
    .set("If-Match", '"1"')
    .send({ ...aNote, words: "第二版" })
    .expect(200);
  await database.db.raw("SELECT audit_event('said', NULL, NULL, NULL)");
  // each in an archive of its own
  await archiveAll();
  younger = await added("还在库里");
});
afterAll(() => database.close());

/** Everything but the last act, as if four years had passed. */
async function archiveAll(): Promise<void> {
  const farOff = { ...context, now: () => new Date("2099-01-01T00:00:00Z") };
  const done = await archiveLog(farOff, { folder, keepMonths: 48 });
  if (!("part" in done)) throw new Error(done.refusal);
  names.push(done.part.fileName);
}
const names: string[] = [];

async function verified(...given: string[]) {
  const lines: string[] = [];
  const archives = given.map((name) => join(folder, name));
  const code = await verify(context, { archives, json: false, print: (line) => void lines.push(line) });
  return { code, text: lines.join("\n") };
}

const altered = () => `督查线索 ${archived} 第 1 版已被删除或改动：与归档 ${names[0]} 中编号`;

describe("notes whose entries were archived", () => {
  test("are named by a verification of the database alone, with the command that holds them", async () => {
    const { unheldNotes, broken } = await verifyLog(context);
    expect(broken).toBeNull();
    expect(unheldNotes).toEqual([
      { note: archived, version: 1 },
      { note: archived, version: 2 },
    ]);
    const { code, text } = await verified();
    expect(text).toContain(`督查线索 ${archived} 第 1 版、督查线索 ${archived} 第 2 版没有核对`);
    expect(text).toContain(`npm run audit -- verify --archive ${names[0]}`);
    expect(text).not.toContain(younger);
    expect(code).toBe(0);
  });

  test("are proved by the archive while they are what was written", async () => {
    const { code, text } = await verified(...names);
    expect(text).toContain("归档中 2 个督查线索版本的封存值与数据库逐个核对无误");
    expect(text).not.toContain("没有核对");
    expect(code).toBe(0);
  });

  test.each([
    ["a word altered", "UPDATE inspection_note SET words = words || '。' WHERE id = ? AND version = 1"],
    [
      "a word altered with its seal",
      "UPDATE inspection_note n SET words = '查无', seal = inspection_seal(jsonb_populate_record(n, '{\"words\": \"查无\"}')) WHERE id = ? AND version = 1",
    ],
    ["a version deleted", "DELETE FROM inspection_note WHERE id = ? AND version = 1"],
  ])("are found and named with %s", async (_, statement) => {
    const sql = statement.replace("?", `'${archived}'`);
    const { code, text } = await tamperedNotes(database.db, sql, () => verified(...names));
    expect(text).toContain(altered());
    expect(text).not.toContain("第 2 版已被");
    expect(code).toBe(1);
  });

  test("one that was written past the log is found once all archives are there", async () => {
    const planted =
      "INSERT INTO inspection_note SELECT (jsonb_populate_record(n, jsonb_build_object('version', 3))).* FROM inspection_note n WHERE version = 2";
    const [alone, whole] = await tamperedNotes(database.db, planted, async () => [
      await verified(),
      await verified(...names),
    ]);
    expect(alone.text).toContain(`${archived} 第 3 版没有核对`);
    expect(whole.text).toContain(`督查线索 ${archived} 第 3 版在日志和归档中都没有写入它的记录`);
    expect(whole.code).toBe(1);
  });

  test("stay unheld by an archive that is given in part", async () => {
    await database.db.raw("SELECT audit_event('said', NULL, NULL, NULL)");
    await archiveAll();
    const { text } = await verified(names[1] ?? "");
    expect(text).toContain(`督查线索 ${archived} 第 1 版、督查线索 ${archived} 第 2 版没有核对`);
    expect((await verified(...names)).text).toContain("归档中 3 个督查线索版本的封存值");
  });
});
