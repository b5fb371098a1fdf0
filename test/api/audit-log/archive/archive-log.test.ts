import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { archiveLog } from "#api/audit-log/archive/archive-log";
import { verifyLog } from "#api/audit-log/verify-log";
import { archive, verify } from "#api/cli/audit-log";
import type { AppContext } from "#api/context";
import { asOwner } from "#test/support/as-owner";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { tamperedLog } from "#test/support/tampered-log";

/** Whole leap years: the same day as many months ago is always there. */
const keepMonths = 48;

let database: TestDatabase;
let context: AppContext;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(database.context.dataDir, "archives-"));
  context = { ...database.context, auditAnchorDir: join(database.context.dataDir, "anchors") };
  await mkdir(String(context.auditAnchorDir));
  for (let act = 1; act <= 4; act += 1) await write(`第${act}次`);
  // one act of more entries than are read at a time
  await database.db.raw(`DO $$ BEGIN
    FOR n IN 1..1200 LOOP PERFORM audit_event('counted', n::text, NULL, NULL); END LOOP; END $$`);
  for (let act = 6; act <= 9; act += 1) await write(`第${act}次`);
});
afterAll(() => database.close());

const write = (word: string) =>
  database.db.raw("SELECT audit_event('said', NULL, NULL, jsonb_build_object('word', CAST(? AS text)))", [
    word,
  ]);
const firstSeq = async () => Number((await database.db("audit_act").min("seq as seq").first())?.seq);
const seqOf = (link: string) => `(SELECT ${link}(seq) FROM audit_act)`;

/** As old as the log is when that act is just young enough to stay. */
async function whenYoungest(seq: number): Promise<AppContext> {
  const { rows } = await database.db.raw(
    `SELECT sealed_at + make_interval(months => ${keepMonths}) AS at FROM audit_act WHERE seq = ?`,
    [seq],
  );
  const at = new Date(rows[0].at);
  return { ...context, now: () => at };
}

async function said(run: (print: (line: string) => void) => Promise<number>) {
  const lines: string[] = [];
  const code = await run((line) => lines.push(line));
  return { code, text: lines.join("\n") };
}

const verified = (...names: string[]) =>
  said((print) => verify(context, { archives: names.map((name) => join(folder, name)), json: false, print }));

/** The same with one byte of the file changed, the one after those words. */
async function withByteFlipped<T>(name: string, after: string, look: () => Promise<T>): Promise<T> {
  const path = join(folder, name);
  const whole = readFileSync(path);
  const at = whole.indexOf(after) + Buffer.byteLength(after);
  expect(whole.includes(after)).toBe(true);
  const bytes = Buffer.from(whole);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  try {
    return await look();
  } finally {
    writeFileSync(path, whole);
  }
}

const writeAnchorOf = async (day: string, seq: number, hash?: string) => {
  const stored = await database.db("audit_act").where({ seq }).first("hash");
  const text = JSON.stringify({ seq, hash: hash ?? stored.hash.toString("hex") });
  writeFileSync(join(String(context.auditAnchorDir), `${day}.json`), text);
};

describe("archiving the audit log", () => {
  test("does nothing while all of it is young, and says so", async () => {
    const young = { ...context, now: () => new Date() };
    const { code, text } = await said((print) => archive(young, { folder, keepMonths: 6 }, print));
    expect([code, text]).toEqual([0, "没有早于 6 个月的审计日志，不需要归档。"]);
    expect(await readdir(folder)).toEqual([]);
  });

  test("refuses a log that was altered, and leaves it as it is", async () => {
    const alter = `UPDATE audit_entry SET records = replace(records, '第2次', '第二次')`;
    const order = { folder, keepMonths };
    const old = await whenYoungest(6);
    const outcome = await tamperedLog(database.db, alter, () => archiveLog(old, order));
    expect(outcome).toMatchObject({ refusal: expect.stringContaining("已被改动，不能归档"), isFault: true });
    expect(await firstSeq()).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  test("never writes over another file, and takes nothing out then", async () => {
    const path = join(folder, "audit-1-5.jsonl");
    writeFileSync(path, "of another database");
    const outcome = await archiveLog(await whenYoungest(6), { folder, keepMonths });
    expect(outcome).toMatchObject({ refusal: expect.stringContaining("已存在"), isFault: true });
    expect(readFileSync(path, "utf8")).toBe("of another database");
    expect(await firstSeq()).toBe(1);
    await rm(path);
  });

  test("writes what is old into a file, takes it out, and the chain holds from there on", async () => {
    await writeAnchorOf("2026-01-01", 3);
    await writeAnchorOf("2026-02-01", 5);
    await writeAnchorOf("2026-03-01", 7);
    const before = await verifyLog(context);
    const old = await whenYoungest(6);
    const { code, text } = await said((print) => archive(old, { folder, keepMonths }, print));
    expect(code).toBe(0);
    expect(text).toContain("已归档第 1 至 5 次操作（5 次、1204 条记录）");
    expect(text).toContain("自第 6 次操作接续");
    expect((await readdir(folder)).toSorted()).toEqual(["audit-1-5.jsonl", "audit-1-5.jsonl.sha256"]);
    expect(readFileSync(join(folder, "audit-1-5.jsonl.sha256"), "utf8")).toMatch(
      /^[0-9a-f]{64} {2}audit-1-5\.jsonl\n$/,
    );

    expect(await firstSeq()).toBe(6);
    const after = await verifyLog(context);
    // what was there, without the old, and the word that it was archived
    expect(after).toMatchObject({
      broken: null,
      acts: before.acts - 5 + 1,
      anchors: 2,
      archived: { fromSeq: 1, toSeq: 5, acts: 5, entries: 1204, fileName: "audit-1-5.jsonl" },
    });
    expect((await verified()).text).toMatch(
      /第 5 次及以前的操作已归档（最近的归档文件 audit-1-5\.jsonl，SHA-256 [0-9a-f]{16}…），自第 6 次起核验/,
    );
  });

  test("leaves the log as closed as before: the application cannot delete, nor can its owner just so", async () => {
    const { db } = database;
    for (const table of ["audit_entry", "audit_act"]) {
      await expect(db.raw("DELETE FROM ??", [table])).rejects.toThrow("permission denied");
      await expect(asOwner(db, (tx) => tx.raw("DELETE FROM ??", [table]))).rejects.toThrow("append-only");
    }
    await expect(db.raw("ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_stands")).rejects.toThrow(
      "must be owner",
    );
  });

  test("goes on: a later archive begins where the first ended, and both are proved up to the database", async () => {
    const old = await whenYoungest(8);
    expect(await archiveLog(old, { folder, keepMonths })).toMatchObject({
      part: { fromSeq: 6, toSeq: 7, acts: 2, entries: 2 },
    });
    const { code, text } = await verified("audit-6-7.jsonl", "audit-1-5.jsonl");
    expect(text).toContain("归档 audit-1-5.jsonl 完整：第 1 至 5 次操作，5 次、1204 条记录");
    expect(text).toContain("归档 audit-6-7.jsonl 完整：第 6 至 7 次操作");
    expect(text).toContain("自第 8 次起核验");
    expect(code).toBe(0);
  });

  test("holds up nobody who writes meanwhile, and loses nothing of it", async () => {
    const { acts } = await verifyLog(context);
    const order = { folder: join(folder, "busy"), keepMonths };
    const old = await whenYoungest(9);
    const words = Array.from({ length: 60 }, (_, n) => `同时${n}`);
    const [archived] = await Promise.all([archiveLog(old, order), ...words.map(write)]);
    expect(archived).toMatchObject({ part: { fromSeq: 8, toSeq: 8 } });
    // without the one that is archived, with the word of it
    expect(await verifyLog(context)).toMatchObject({ broken: null, acts: acts - 1 + words.length + 1 });
    for (const name of await readdir(order.folder))
      await rename(join(order.folder, name), join(folder, name));
  });

  test("keeps the last act whatever its age: the chain goes on from it", async () => {
    const farOff = { ...context, now: () => new Date("2099-01-01T00:00:00Z") };
    const last = Number((await database.db("audit_act").max("seq as seq").first())?.seq);
    expect(await archiveLog(farOff, { folder, keepMonths })).toMatchObject({ part: { toSeq: last - 1 } });
    expect(await firstSeq()).toBe(last);
    expect(await archiveLog({ ...farOff }, { folder, keepMonths })).toMatchObject({
      part: { fromSeq: last, toSeq: last },
    });
    await write("以后");
    expect((await verifyLog(context)).broken).toBeNull();
    const names = (await readdir(folder)).filter((name) => name.endsWith(".jsonl"));
    expect(names.length).toBe(5);
    expect((await verified(...names)).code).toBe(0);
  });
});

describe("a flipped byte is found", () => {
  test.each([
    ["in what an archived entry says", "第3", "第 3 次操作中编号 3 的记录被改动"],
    ["in a hash of the archive", '"previous":"', "第 1 次操作的封存值与其内容或前一次操作对不上"],
    ["in its first line", '"archive":"', "第 1 行不是归档的内容"],
    ["in its last line", '"ends":{"seq":5,"hash":"', "文件不是完整的一份归档"],
  ])("%s", async (_, after, words) => {
    const { code, text } = await withByteFlipped("audit-1-5.jsonl", after, () =>
      verified("audit-1-5.jsonl", "audit-6-7.jsonl"),
    );
    expect(code).toBe(1);
    expect(text).toContain(`归档 audit-1-5.jsonl 不可信：${words}`);
  });

  test("in what stays in the database", async () => {
    const alter = "UPDATE audit_entry SET records = replace(records, '以后', '以前')";
    const { code, text } = await tamperedLog(database.db, alter, () => verified());
    expect(code).toBe(1);
    expect(text).toMatch(/审计日志已被改动：第 \d+ 次操作中编号 \d+ 的记录被改动/);
  });

  test("as are acts taken out without an archive, or with it but no word of it in the chain", async () => {
    const first = `DELETE FROM audit_entry WHERE act = (SELECT act FROM audit_act WHERE seq = ${seqOf("min")});
      DELETE FROM audit_act WHERE seq = ${seqOf("min")}`;
    expect((await tamperedLog(database.db, first, () => verifyLog(context))).broken).toMatchObject({
      kind: "act_missing",
    });
  });

  test("as is an archive that is not the one before, or not the one that was written", async () => {
    const gap = await verified("audit-1-5.jsonl");
    expect(gap.text).toContain("归档 audit-1-5.jsonl 不可信：它止于第 5 次操作");
    const path = join(folder, "audit-1-5.jsonl");
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, whole.length - 200));
    expect((await verified("audit-1-5.jsonl", "audit-6-7.jsonl")).text).toContain("audit-1-5.jsonl 不可信");
    writeFileSync(path, whole);
    expect(existsSync(path)).toBe(true);
  });

  test("as is an anchor that does not fit, in the archive or at its end", async () => {
    const anchor = join(String(context.auditAnchorDir), "2026-01-01.json");
    const right = readFileSync(anchor, "utf8");
    writeFileSync(anchor, JSON.stringify({ seq: 3, hash: "0".repeat(64) }));
    const { text } = await verified("audit-1-5.jsonl", "audit-6-7.jsonl");
    expect(text).toContain("归档 audit-1-5.jsonl 不可信：第 3 次操作与当日写在数据库之外的锚点文件不符");
    const end = (await firstSeq()) - 1;
    writeFileSync(anchor, JSON.stringify({ seq: end, hash: "0".repeat(64) }));
    expect((await verifyLog(context)).broken).toMatchObject({ kind: "anchor", seq: end });
    writeFileSync(anchor, right);
  });
});
