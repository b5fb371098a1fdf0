import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLog } from "#api/open-log";
import { scopeOf, withinScope } from "#api/scope";
import { permissions } from "#contract/permission";
import { type Role, roles } from "#contract/roles";
import { asOwner } from "#test/support/as-owner";
import { ask } from "#test/support/ask";
import {
  type CountyRecords,
  companies,
  counties,
  marks,
  secret,
  twoCounties,
} from "#test/support/county-records";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { office, personOf } from "#test/support/office";
import type { Reach } from "#test/support/reach";
import { reaches } from "#test/support/reaches";
import { aNote } from "#test/support/sound-values";
import { tamperedNotes } from "#test/support/tampered-notes";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let own: CountyRecords;
let other: CountyRecords;
const inspector = () => as("discipline_inspection", counties.own);
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  ({ own, other } = await twoCounties(database, as));
}, 240_000);
afterAll(() => database.close());

const added = async (words: string, mineId = own.mine) => {
  const { body } = await inspector()
    .post("/api/inspection-notes")
    .send({ ...aNote, mineId, words })
    .expect(200);
  return body as { id: string; version: number };
};
const change = (id: string, version: number, words: string) =>
  inspector()
    .put(`/api/inspection-notes/${id}`)
    .set("If-Match", `"${version}"`)
    .send({ ...aNote, words });
const versionsOf = async (id: string) => {
  const { body } = await inspector().get(`/api/inspection-notes/${id}/versions`).expect(200);
  return body.items as {
    version: number;
    words: string;
    seal: string;
    removed: boolean;
    writtenBy: string;
  }[];
};

describe("a note of discipline inspection", () => {
  test("is changed by the version that was seen; who saw an older one is shown both, and every version stays", async () => {
    const { id } = await added("初次来信");
    await change(id, 1, "补充来信").expect(200);
    const { body } = await change(id, 1, "另一人的话").expect(412);
    expect(body.current).toMatchObject({ id, version: 2, words: "补充来信" });
    expect(await versionsOf(id)).toMatchObject([
      { version: 2, words: "补充来信", seal: "proved", writtenBy: "纪检监察人员" },
      { version: 1, words: "初次来信", seal: "proved" },
    ]);
  });

  test("that is withdrawn stays with all of its versions, and is changed no more", async () => {
    const { id } = await added("误登");
    await inspector().delete(`/api/inspection-notes/${id}`).set("If-Match", '"1"').expect(200);
    expect(await versionsOf(id)).toMatchObject([
      { version: 2, words: "误登", removed: true },
      { version: 1, removed: false },
    ]);
    await change(id, 2, "再写").expect(404);
    await inspector().delete(`/api/inspection-notes/${id}`).set("If-Match", '"2"').expect(404);
  });

  test("is written once when many change it at the same moment", async () => {
    const { id } = await added("同时修改");
    const replies = await Promise.all(Array.from({ length: 8 }, (_, n) => change(id, 1, `第${n}人`)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, ...Array(7).fill(412)]);
    expect(await versionsOf(id)).toHaveLength(2);
  });

  test("neither holds its mine in the register nor goes with it, and follows it into another county", async () => {
    const planner = as("planner", "1409");
    const seenBy = async (region: string) => {
      const { body } = await as("discipline_inspection", region)
        .get("/api/inspection-notes?limit=1000")
        .expect(200);
      return body.items.filter(({ mineId }: { mineId: string }) => mineId === own.second);
    };
    await added("随矿山走", own.second);
    await database.db("mine").where({ id: own.second }).update({ region_code: counties.other });
    expect(await seenBy(counties.own)).toEqual([]);
    expect(await seenBy(counties.other)).toMatchObject([{ words: "随矿山走", mineGone: false }]);
    await database.db("lineage").where({ from_mine_id: own.second }).delete();
    await database.db("mine").where({ id: own.second }).delete();
    expect(await seenBy(counties.other)).toMatchObject([
      { words: "随矿山走", mineGone: true, mineName: `${marks.own}乙矿` },
    ]);
    await planner.get(`/api/mines/${own.second}`).expect(404);
  });
});

/** Its own operations tell discipline inspection of the notes, as they should. */
const asked = (role: string, name: string, reach: Reach | string) =>
  typeof reach === "object" && !reach.once && !(role === "discipline_inspection" && /Note/.test(name));

async function told(name: string, reach: Reach, app: ReturnType<typeof as>, records: CountyRecords) {
  const { status, text } = await ask(name, reach, app, records);
  return { name, status, words: text.includes(secret), note: text.includes(records.note ?? "") };
}

describe("what a note says leaves by no other route", () => {
  test.each([...roles])("to %s, in whatever is asked of either county", async (role) => {
    const app = as.holder([role, null, companies.own]);
    const answers = await Promise.all(
      Object.entries(reaches).flatMap(([name, reach]) =>
        asked(role, name, reach) ? [own, other].map((side) => told(name, reach as Reach, app, side)) : [],
      ),
    );
    const leaking = answers.filter(({ words, note }) => words || (note && role !== "audit_administrator"));
    expect(leaking).toEqual([]);
    const answered = answers.filter(({ status }) => status < 300).length;
    expect(answered).toBeGreaterThan(/_administrator|public|enterprise/.test(role) ? 0 : 40);
  });

  test("and the record of the operations tells of it to discipline inspection only", async () => {
    const app = as("discipline_inspection", null);
    const { body } = await app.get("/api/inspection-notes?limit=1000").expect(200);
    expect(JSON.stringify(body)).toContain(`${marks.own}${secret}`);
    expect(JSON.stringify(body)).toContain(`${marks.other}${secret}`);
  });

  test("into the audit log: it names who and when, by a seal that proves the words and does not tell them", async () => {
    const { id } = await added(`${secret}，再次`);
    const auditor = as("audit_administrator");
    const { body } = await auditor
      .get("/api/audit-entries")
      .query({ subject: "inspection_note" })
      .expect(200);
    const [latest] = body.items;
    expect(latest).toMatchObject({ kind: "insert", recordKey: `${id},1`, recordName: null, reason: null });
    expect(latest.actorName).toBe("纪检监察人员");
    expect(Object.keys(latest.after).toSorted()).toEqual(["id", "removed", "seal", "version"]);
    const found = await auditor.get("/api/audit-entries").query({ q: secret }).expect(200);
    expect(found.body.total).toBe(0);
    const { rows } = await database.db.raw(
      "SELECT count(*) AS told FROM audit_entry e WHERE audit_words(e) LIKE '%' || ? || '%' OR (subject = 'inspection_note' AND audit_words(e) LIKE '%' || ? || '%')",
      [secret, own.mine ?? ""],
    );
    expect(Number(rows[0].told)).toBe(0);
  });
});

describe("the audit log proves the notes it does not tell", () => {
  const verified = async () =>
    (await as("audit_administrator").post("/api/audit-entries/verification").expect(200)).body.broken;
  test("as long as they are what was written", async () => {
    expect(await verified()).toBeNull();
  });

  test.each([
    ["a word altered", "UPDATE inspection_note SET words = words || '。' WHERE version = 1"],
    [
      "a word altered with its seal",
      "UPDATE inspection_note n SET words = '查无实据', seal = inspection_seal(jsonb_populate_record(n, '{\"words\": \"查无实据\"}'))",
    ],
    ["another mine named", "UPDATE inspection_note SET mine_id = gen_random_uuid()"],
    ["a version deleted", "DELETE FROM inspection_note WHERE version = 1"],
  ])("and names the first act with %s", async (_, statement) => {
    const { id } = await added("要核对的话");
    const broken = await tamperedNotes(database.db, statement, verified);
    expect(broken).toMatchObject({ kind: "note_altered", message: expect.stringContaining("督查线索") });
    const seals = await tamperedNotes(database.db, statement, async () =>
      (await versionsOf(id).catch(() => [])).map(({ seal }) => seal),
    );
    if (!statement.startsWith("DELETE")) expect(seals).toEqual(["broken"]);
    expect(await verified()).toBeNull();
  });
});

test("a version that was written past the log is named", async () => {
  const { id } = await added("有记录的话");
  const planted = `INSERT INTO inspection_note
    SELECT (jsonb_populate_record(n, '{"version": 2}')).* FROM inspection_note n WHERE n.id = '${id}'`;
  const broken = await tamperedNotes(database.db, planted, async () => {
    const verdict = await as("audit_administrator").post("/api/audit-entries/verification").expect(200);
    return verdict.body.broken;
  });
  expect(broken).toMatchObject({
    kind: "note_unlogged",
    message: expect.stringContaining(`督查线索 ${id} 第 2 版在日志中没有写入它的记录`),
  });
});

test("a write that fails tells the log of the service nothing of its words", async () => {
  const lines: string[] = [];
  const log = openLog("info", { write: (line) => void lines.push(line) });
  const failing = office({ ...database, context: { ...database.context, log } });
  const broken = (sql: string) => asOwner(database.db, (tx) => tx.raw(sql));
  await broken("ALTER TABLE inspection_note RENAME COLUMN handling TO handled");
  try {
    await failing("discipline_inspection", counties.own)
      .post("/api/inspection-notes")
      .send({ ...aNote, mineId: own.mine, words: secret })
      .expect(500);
  } finally {
    await broken("ALTER TABLE inspection_note RENAME COLUMN handled TO handling");
  }
  expect(lines.join()).toContain("INSERT INTO inspection_note");
  expect(lines.join()).not.toContain(secret);
});

describe("row security of the notes", () => {
  const count = async () => Number((await database.db("inspection_note").count("* as n").first())?.n);
  const city = { regions: ["1409"], holders: ["*"], classes: ["restricted"] as const };

  test("shows none but to an operation of discipline inspection, whatever a statement asks for", async () => {
    expect(await count()).toBe(0);
    expect(await withinScope(city, count)).toBe(0);
    const county = { ...city, fields: ["inspection"] as const };
    const both = await withinScope(county, count);
    const one = await withinScope({ ...county, regions: [counties.own] }, count);
    expect(one).toBeGreaterThan(0);
    expect(both).toBeGreaterThan(one);
  });

  test("is opened by the permissions of discipline inspection only, to the same person too", () => {
    const { grants } = personOf(["discipline_inspection", "1409"]);
    const opening = permissions.filter((permission) => scopeOf(grants, permission).fields);
    expect(opening).toEqual(["inspection.read", "inspection.write"]);
    const others = roles.filter((role) => role !== "discipline_inspection");
    const theirs = personOf(...others.map((role): [Role, string] => [role, "1409"])).grants;
    expect(permissions.filter((permission) => scopeOf(theirs, permission).fields)).toEqual([]);
  });

  test("takes none from anybody else, or into a region that is not seen", async () => {
    const insert = () =>
      database.db("inspection_note").insert({
        id: database.context.newId(),
        version: 1,
        mine_id: other.mine,
        mine_name: "西字甲矿",
        region_code: counties.other,
        concerns: "protector",
        source: "own",
        received_on: "2026-07-01",
        handling: "open",
        words: "越权写入",
      });
    await expect(withinScope(city, insert)).rejects.toThrow("row-level security");
    const county = { ...city, regions: [counties.own], fields: ["inspection"] as const };
    await expect(withinScope(county, insert)).rejects.toThrow("row-level security");
  });

  test("and its trigger let nobody alter what was written, the owner neither", async () => {
    const all = { regions: [""], holders: ["*"], classes: [], fields: ["inspection"] as const };
    const altered = () => database.db("inspection_note").update({ words: "改写" });
    await expect(withinScope(all, altered)).rejects.toThrow("append-only");
    await expect(withinScope(all, () => database.db("inspection_note").delete())).rejects.toThrow(
      "append-only",
    );
    const emptied = asOwner(database.db, (tx) => tx.raw("TRUNCATE inspection_note"));
    await expect(emptied).rejects.toThrow("append-only");
  });
});
