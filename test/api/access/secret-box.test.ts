import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sealSecondFactors } from "#api/access/seal-second-factors";
import { secretBox } from "#api/access/secret-box";
import { secretKey } from "#api/access/secret-key";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addPerson, clockedApp, goodPassword, signInWith } from "#test/support/people";

describe("a sealed secret", () => {
  const key = randomBytes(32);
  const box = secretBox(() => key);
  const secret = Buffer.from("twenty bytes of this");

  test("opens for its owner with its key, and is another each time", () => {
    const [one, two] = [box.seal("a", secret), box.seal("a", secret)];
    expect(box.open("a", one)).toEqual(secret);
    expect(box.open("a", two)).toEqual(secret);
    expect(one.equals(two)).toBe(false);
    expect(one.includes(secret)).toBe(false);
    expect(one).toHaveLength(48);
  });

  test("opens neither for another account nor with another key, nor when a bit of it was changed", () => {
    const sealed = box.seal("a", secret);
    expect(box.open("b", sealed)).toBeNull();
    expect(secretBox(() => randomBytes(32)).open("a", sealed)).toBeNull();
    for (const at of [0, 15, 30, 47]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(box.open("a", changed)).toBeNull();
    }
    expect(box.open("a", sealed.subarray(0, 47))).toBeNull();
  });
});

describe("the key", () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "kuangjie-key-"));
    return () => rmSync(dataDir, { recursive: true });
  });
  const file = () => join(dataDir, "secret.key");
  const read = () => secretKey({ secretKey: null, dataDir });

  test("is made once, for its owner's eyes alone", () => {
    const made = read();
    expect(made).toHaveLength(32);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(read()).toEqual(made);
    expect(readFileSync(file(), "utf8")).toBe(`${made.toString("base64")}\n`);
  });

  test("of the environment needs no file", () => {
    const given = randomBytes(32);
    expect(secretKey({ secretKey: given, dataDir })).toBe(given);
    expect(() => statSync(file())).toThrow("ENOENT");
  });

  test.skipIf(process.platform === "win32")("that others can read is refused, saying how to close it", () => {
    read();
    chmodSync(file(), 0o640);
    expect(read).toThrow(`chmod 600 ${file()}`);
  });

  test("that is cut short is refused", () => {
    writeFileSync(file(), "c2hvcnQ=", { mode: 0o600 });
    expect(read).toThrow("已损坏");
  });
});

describe("second factors in the database", () => {
  let database: TestDatabase;
  let id: string;
  const clear = Buffer.alloc(20, 7);
  beforeAll(async () => {
    database = await testDatabase();
    id = await addPerson(database, { login: "lin.planner", role: "planner", hasSecondFactor: true });
  });
  afterAll(() => database.close());
  const stored = async () =>
    (await database.db("credential").where({ account_id: id }).first("totp_secret")).totp_secret;
  const put = (totp_secret: Buffer) =>
    database.db("credential").where({ account_id: id }).update({ totp_secret });
  const enter = async () => {
    const office = clockedApp(database);
    return signInWith(office.browser(), "lin.planner", goodPassword, await office.freshCode());
  };

  test("that stood there in the clear are sealed, once, and go on", async () => {
    await put(clear);
    expect(await sealSecondFactors(database.context)).toEqual({ sealed: 1, unreadable: 0 });
    expect((await stored()).includes(clear)).toBe(false);
    expect(await sealSecondFactors(database.context)).toEqual({ sealed: 0, unreadable: 0 });
    expect((await enter()).status).toBe(200);
  });

  test("of another key are counted, and who has one is told what is wrong, not that the code is", async () => {
    await put(secretBox(() => randomBytes(32)).seal(id, clear));
    expect(await sealSecondFactors(database.context)).toEqual({ sealed: 0, unreadable: 1 });
    const { status, body } = await enter();
    expect([status, body.code]).toEqual([503, "second_factor_unreadable"]);
    expect(body.detail).toContain("密钥");
  });

  test("that are put into the line of another account let nobody in", async () => {
    const other = await addPerson(database, { login: "wu.leader", role: "leader" });
    await put(database.context.secrets.seal(other, clear));
    expect((await enter()).body.code).toBe("second_factor_unreadable");
  });

  test("are never kept in the clear when they are set up", async () => {
    await database
      .db("credential")
      .where({ account_id: id })
      .update({ totp_secret: null, totp_confirmed: false });
    const browser = clockedApp(database).browser();
    await signInWith(browser, "lin.planner").expect(200);
    await browser.post("/api/account/second-factor").send({ current: goodPassword }).expect(200);
    const kept = await stored();
    expect(kept).toHaveLength(48);
    expect(database.context.secrets.open(id, kept)).toHaveLength(20);
  });
});
