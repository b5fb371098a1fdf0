import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction } from "#api/db/transaction";
import { type TestDatabase, testDatabase } from "#test/support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const insertProvince = "INSERT INTO region (code, name, level) VALUES ('14', '某省', 'province')";

test("the database knows who acts inside a transaction, and forgets it afterwards", async () => {
  const actorSeen = "SELECT acting_person() ->> 'id' AS actor";
  const inside = await inTransaction(database.context, { id: "li-si" }, (tx) => tx.raw(actorSeen));
  const after = await database.db.raw(actorSeen);
  expect(inside.rows).toEqual([{ actor: "li-si" }]);
  expect(after.rows).toEqual([{ actor: "system" }]);
});

test("a transaction that fails leaves nothing behind", async () => {
  const failing = inTransaction(database.context, { id: "li-si" }, async (tx) => {
    await tx.raw(insertProvince);
    throw new Error("the reviewer went home");
  });
  await expect(failing).rejects.toThrow("the reviewer went home");
  expect(await database.db("region").where({ code: "14" })).toEqual([]);
});
