import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeAnchor } from "#api/audit-log/anchors";
import { verifyLog } from "#api/audit-log/verify-log";
import type { AppContext } from "#api/context";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addMineTo, addRegions } from "#test/support/register";
import { tamperedLog } from "#test/support/tampered-log";

let database: TestDatabase;
let context: AppContext;
beforeAll(async () => {
  database = await testDatabase();
  const app = testApp(database);
  await addRegions(app);
  for (const name of ["甲矿", "乙矿", "丙矿"]) await addMineTo(app, name);
  // more records than one entry holds, and more entries than are read at a time
  await database.db.raw(`INSERT INTO region (code, name, level)
    SELECT (140910000 + n)::text, '乡' || n, 'township' FROM generate_series(1000, 3499) AS n`);
  await database.db.raw(`DO $$ BEGIN
    FOR n IN 1..1500 LOOP PERFORM audit_event('counted', n::text, NULL, NULL); END LOOP; END $$`);
  context = { ...database.context, auditAnchorDir: join(database.context.dataDir, "anchors") };
  await writeAnchor(context);
});
afterAll(() => database.close());

const tampered = <T>(statement: string, look: () => Promise<T>) => tamperedLog(database.db, statement, look);
const verified = () => verifyLog(context);
const entry = "(SELECT id FROM audit_entry WHERE subject = 'mine' AND strpos(records, '乙矿') > 0)";
const act = `(SELECT act FROM audit_entry WHERE id = ${entry})`;

describe("the chain of the audit log", () => {
  test("holds from the first act to the last", async () => {
    const verdict = await verified();
    expect(verdict).toMatchObject({ broken: null, anchors: 1, acts: 9 });
    expect(verdict.entries).toBeGreaterThan(1500);
  });

  test("one changed letter is found, with its entry", async () => {
    const alter = `UPDATE audit_entry SET records = replace(records, '乙', '巳') WHERE id = ${entry}`;
    const { rows } = await database.db.raw(
      `SELECT ${entry} AS id, (SELECT seq FROM audit_act WHERE act = ${act}) AS seq`,
    );
    const verdict = await tampered(alter, verified);
    expect(verdict.broken).toMatchObject({
      kind: "entry_altered",
      seq: Number(rows[0].seq),
      entryId: Number(rows[0].id),
    });
    expect(verdict.broken?.message).toContain("被改动");
  });

  test("one flipped bit of a stored hash is found", async () => {
    const flip = `UPDATE audit_act SET hash = set_bit(hash, 9, 1 - get_bit(hash, 9)) WHERE act = ${act}`;
    expect((await tampered(flip, verified)).broken?.kind).toBe("act_altered");
  });

  test.each([
    ["an entry taken out", `DELETE FROM audit_entry WHERE id = ${entry}`, "entries_missing"],
    ["an act taken out", `DELETE FROM audit_act WHERE act = ${act}`, "act_missing"],
    [
      "the last act taken out",
      "DELETE FROM audit_act WHERE seq = (SELECT max(seq) FROM audit_act)",
      "act_missing",
    ],
    [
      "an entry put in beside the chain",
      `INSERT INTO audit_entry (act, at, actor_id, actor_name, kind, subject, record_count, field_names, records, digest)
       VALUES (gen_random_uuid(), now(), 'x', '某人', 'event', 'made_up', 1, '{}', '[]', sha256('x'))`,
      "entry_loose",
    ],
  ])("%s is found", async (_what, statement, kind) => {
    expect((await tampered(statement, verified)).broken?.kind).toBe(kind);
  });

  test("a log rewritten as a whole, every hash computed anew, does not fit the anchors outside", async () => {
    const rewrite = `UPDATE audit_entry SET actor_name = '别人';
      UPDATE audit_entry e SET digest = sha256(convert_to(audit_words(e), 'UTF8'));
      DO $$ DECLARE a audit_act; before bytea := decode(repeat('00', 32), 'hex'); BEGIN
        FOR a IN SELECT * FROM audit_act ORDER BY seq LOOP
          a.previous := before;
          before := sha256(convert_to(audit_act_words(a), 'UTF8'));
          UPDATE audit_act SET previous = a.previous, hash = before WHERE seq = a.seq;
        END LOOP; END $$`;
    expect((await tampered(rewrite, verified)).broken?.kind).toBe("anchor");
  });

  test("a file that is no anchor is refused by name", async () => {
    const path = join(database.context.dataDir, "anchors", "2026-07-31.json");
    await writeFile(path, "{}");
    await expect(verified()).rejects.toThrow("2026-07-31.json");
    await rm(path);
  });

  test("is whole again after all that", async () => {
    expect((await verified()).broken).toBeNull();
  });
});
