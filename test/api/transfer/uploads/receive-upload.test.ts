import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testApp } from "#test/support/app";
import { asOwner } from "#test/support/as-owner";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { beginUpload, sendPiece, sha256 } from "#test/support/upload";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
});
afterAll(() => database.close());

const filesOnDisk = () => readdirSync(join(database.context.dataDir, "uploads"));
const where = async (id: string) => (await app.get(`/api/uploads/${id}`).expect(200)).body.receivedBytes;

describe("an upload in pieces", () => {
  it("says after each piece how far it is, so that a broken one goes on where it stopped", async () => {
    const { id } = await beginUpload(app, "矿区.txt", 10);
    expect((await sendPiece(app, id, 0, Buffer.from("01234")).expect(200)).body.receivedBytes).toBe(5);
    expect(await where(id)).toBe(5);
    expect((await sendPiece(app, id, 5, Buffer.from("56789")).expect(200)).body.receivedBytes).toBe(10);
  });

  it("takes a piece once: the same again, and one that skips some, are answered with the place to go on from", async () => {
    const { id } = await beginUpload(app, "a.txt", 10);
    await sendPiece(app, id, 0, Buffer.from("01234")).expect(200);
    for (const offset of [0, 7]) {
      const { body } = await sendPiece(app, id, offset, Buffer.from("xxx")).expect(409);
      expect(body).toMatchObject({ code: "upload_elsewhere", current: { receivedBytes: 5 } });
    }
  });

  it("never takes more than the file was said to hold", async () => {
    const { id } = await beginUpload(app, "a.txt", 3);
    const { body } = await sendPiece(app, id, 0, Buffer.from("1234")).expect(409);
    expect(body.code).toBe("upload_too_long");
    expect(await where(id)).toBe(0);
  });

  it("lies under our own name, whatever path its sender calls it", async () => {
    const before = filesOnDisk().length;
    const { id } = await beginUpload(app, "../../../../tmp/evil.txt", 1);
    await sendPiece(app, id, 0, Buffer.from("x")).expect(200);
    expect(filesOnDisk()).toHaveLength(before + 1);
    expect(filesOnDisk()).toContain(`${id}.part`);
  });

  it("is deleted when it is given up; giving up again says it is gone, as of one that never was", async () => {
    const { id } = await beginUpload(app, "a.txt", 1);
    await sendPiece(app, id, 0, Buffer.from("x")).expect(200);
    await app.post(`/api/uploads/${id}/discard`).expect(200);
    await app.post(`/api/uploads/${id}/discard`).expect(404);
    expect(filesOnDisk()).not.toContain(`${id}.part`);
    await app.get(`/api/uploads/${id}`).expect(404);
  });
});

describe("a file that cannot come in is refused in words", () => {
  it("over 500 MB, empty, or with a field nobody knows", async () => {
    const refused = async (body: object) => (await app.post("/api/uploads").send(body).expect(400)).body;
    expect((await refused({ fileName: "a", sizeBytes: 500 * 1024 ** 2 + 1 })).issues[0].path).toBe(
      "body.sizeBytes",
    );
    await refused({ fileName: "a", sizeBytes: 0 });
    expect((await refused({ fileName: "a", sizeBytes: 1, path: "/etc" })).issues[0].path).toBe("body.path");
  });

  it("a piece over 8 MB", async () => {
    const { id } = await beginUpload(app, "a.txt", 9 * 1024 ** 2);
    const { body } = await sendPiece(app, id, 0, Buffer.alloc(8 * 1024 ** 2 + 1)).expect(413);
    expect(body.detail).toContain("8 MB");
  });

  it("while four gigabytes of other files wait", async () => {
    await database
      .db("upload")
      .insert({ id: database.context.newId(), file_name: "x", size_bytes: 4 * 1024 ** 3 });
    const { body } = await app.post("/api/uploads").send({ fileName: "a", sizeBytes: 1 }).expect(507);
    expect(body).toMatchObject({ code: "uploads_full", title: "磁盘空间不足" });
    await database
      .db("upload")
      .where({ size_bytes: 4 * 1024 ** 3 })
      .delete();
  });
});

describe("finishing", () => {
  const finish = (id: string, hash: string) => app.post(`/api/uploads/${id}/finish`).send({ sha256: hash });

  it("waits for the last byte", async () => {
    const { id } = await beginUpload(app, "a.txt", 2);
    await sendPiece(app, id, 0, Buffer.from("x")).expect(200);
    const { body } = await finish(id, sha256(Buffer.from("xy"))).expect(409);
    expect(body.code).toBe("upload_incomplete");
    expect(await where(id)).toBe(1);
  });

  it("refuses bytes that are not those that were sent, and keeps nothing of them", async () => {
    const { id } = await beginUpload(app, "a.txt", 2);
    await sendPiece(app, id, 0, Buffer.from("xy")).expect(200);
    const { body } = await finish(id, sha256(Buffer.from("zz"))).expect(409);
    expect(body.code).toBe("upload_differs");
    await app.get(`/api/uploads/${id}`).expect(404);
    expect(filesOnDisk()).not.toContain(`${id}.part`);
  });
});

it("what nobody went on with for a day is cleaned up with the next upload, and files nobody knows", async () => {
  const { id: old } = await beginUpload(app, "old.txt", 5);
  await sendPiece(app, old, 0, Buffer.from("x")).expect(200);
  await asOwner(database.db, async (tx) => {
    await tx.raw("ALTER TABLE upload DISABLE TRIGGER upload_counts");
    await tx("upload").where({ id: old }).update({ updated_at: "2020-01-01" });
    await tx.raw("ALTER TABLE upload ENABLE TRIGGER upload_counts");
  });
  const { id: fresh } = await beginUpload(app, "new.txt", 5);
  await sendPiece(app, fresh, 0, Buffer.from("x")).expect(200);
  await beginUpload(app, "newer.txt", 5);
  await app.get(`/api/uploads/${old}`).expect(404);
  expect(filesOnDisk()).not.toContain(`${old}.part`);
  expect(filesOnDisk()).toContain(`${fresh}.part`);
});
