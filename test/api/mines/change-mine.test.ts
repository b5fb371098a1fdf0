import { afterAll, beforeAll, expect, test } from "vitest";
import type { MineRow } from "#contract/mines";
import { testApp } from "../../support/app.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addMineTo, addRegions } from "../../support/register.ts";

const clientCount = 50;
const mineCount = 10;
const editsOfClient = 2;

let database: TestDatabase;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterAll(() => database.close());

/** Adds a word to what stands in the note, as often as somebody else was quicker; answers how often that was. */
async function addWord(id: string, word: string): Promise<number> {
  const { body: dossier } = await app.get(`/api/mines/${id}`).expect(200);
  let { version, note }: Pick<MineRow, "version" | "note"> = dossier.mine;
  for (let refused = 0; ; refused += 1) {
    const reply = await app
      .patch(`/api/mines/${id}`)
      .set("If-Match", String(version))
      .send({ note: note === null ? word : `${note} ${word}` });
    if (reply.status === 200) return refused;
    expect(reply.status, reply.text).toBe(412);
    ({ version, note } = reply.body.current);
  }
}

test("50 clients edit the same 10 mines at once: no edit is lost, none stands twice, nobody waits for ever", async () => {
  const mines: { id: string; version: number }[] = [];
  for (let mine = 0; mine < mineCount; mine += 1) mines.push(await addMineTo(app, `同改矿山${mine}`));
  const wordsOf = mines.map((): string[] => []);
  const client = async (number: number): Promise<number> => {
    let refused = 0;
    for (let edit = 0; edit < editsOfClient; edit += 1) {
      const mine = (number + edit * 3) % mineCount;
      const word = `客户${number}第${edit}次`;
      wordsOf[mine]?.push(word);
      refused += await addWord(mines[mine]?.id ?? "", word);
    }
    return refused;
  };
  const refusals = await Promise.all(Array.from({ length: clientCount }, (_, number) => client(number)));
  // otherwise they did not meet
  expect(refusals.reduce((sum, refused) => sum + refused, 0)).toBeGreaterThan(clientCount);
  for (const [place, mine] of mines.entries()) {
    const { body } = await app.get(`/api/mines/${mine.id}`).expect(200);
    expect(body.mine.note.split(" ").toSorted()).toEqual(wordsOf[place]?.toSorted());
    expect(body.mine.version).toBe(mine.version + (wordsOf[place]?.length ?? 0));
  }
}, 180_000);
