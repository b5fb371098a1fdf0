import { setTimeout as pause } from "node:timers/promises";
import supertest from "supertest";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "#api/app";
import { verifyChain } from "#api/audit-log/verify-chain";
import { tester } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { addMineTo, addRegions } from "#test/support/register";
import { approve, why } from "#test/support/two-people";

const clientCount = 50;
const mineCount = 10;
const triesOfClient = 4;
const approverCount = 3;

let database: TestDatabase;
/** The app asked as a person of that name, who may do everything. */
let as: (name: string) => ReturnType<typeof supertest>;
beforeAll(async () => {
  database = await testDatabase();
  const app = createApp(database.context, {
    recognise: async (request) => {
      const name = decodeURIComponent(request.get("X-Person") ?? "");
      return { ...tester, id: name, name };
    },
  });
  as = (name) =>
    supertest.agent(app).set("X-Person", encodeURIComponent(name)) as unknown as ReturnType<typeof supertest>;
  await addRegions(as("登记员"));
});
afterAll(() => database.close());

interface Proposal {
  id: string;
  version: number;
}
type Kind = "note" | "licence" | "boundary";

const kindOf = (client: number): Kind => (["note", "licence", "boundary"] as const)[client % 3] ?? "note";
const northM = (client: number) => client * 7;
const withWord = (text: string | null, word: string) => (text ? `${text} ${word}` : word);

/** What each person asks for, written on what they saw: a change that is lost, or made twice, shows in the words. */
const asked = {
  note: async (person: string, id: string, word: string) => {
    const { version, note } = (await as(person).get(`/api/mines/${id}`).expect(200)).body.mine;
    return as(person)
      .put(`/api/mines/${id}/note`)
      .set("If-Match", `"${version}"`)
      .send({ note: withWord(note, word) });
  },
  licence: async (person: string, id: string, word: string) => {
    const { version, holder } = (await as(person).get(`/api/mines/${id}`).expect(200)).body.mine;
    return as(person)
      .patch(`/api/mines/${id}`)
      .set({ "If-Match": `"${version}"`, ...why })
      .send({ holder: withWord(holder, word) });
  },
  boundary: async (person: string, id: string, word: string) => {
    const place = `/api/mines/${id}/boundaries`;
    const [stored] = (await as(person).get(place).expect(200)).body.items;
    const shape = rectangle(0, northM(Number(word.slice(2))), 300, 300);
    return as(person)
      .patch(`${place}/${stored.id}`)
      .set({ "If-Match": `"${stored.version}"`, ...why })
      .send({
        parts: [{ name: null, topM: 500, bottomM: 400, shape }],
        sourceText: withWord(stored.sourceText, word),
      });
  },
};

interface Kept {
  id: string;
  state: string;
  answer: string | null;
}
interface Reply {
  id: string;
  status: number;
  code: string;
  detail: string;
}
interface Wish {
  mine: number;
  kind: Kind;
  word: string;
}

const mines: string[] = [];
const waiting: Proposal[] = [];
const replies: Reply[] = [];
const wishes = new Map<string, Wish>();
const made: Wish[] = [];
let open = clientCount;

/** Once it was decided by somebody. */
async function decided(id: string): Promise<string> {
  for (;;) {
    const { state } = await database.db("proposal").where({ id }).first("state");
    if (state !== "pending") return state;
    await pause(20);
  }
}

/** Asks once, on what stands now; whether it need not be asked again. */
async function ask(person: string, wish: Wish): Promise<boolean> {
  const { kind, mine, word } = wish;
  const { status, body, text } = await asked[kind](person, mines[mine] ?? "", word);
  if (status === 412) return ask(person, wish);
  expect(status, text).toBe(kind === "note" ? 200 : 202);
  if (kind === "note") {
    made.push(wish);
    return true;
  }
  wishes.set(body.id, wish);
  waiting.push(body);
  return (await decided(body.id)) === "approved";
}

async function client(number: number): Promise<void> {
  const wish = { mine: number % mineCount, kind: kindOf(number), word: `客户${number}` };
  let isMade = false;
  for (let tries = 0; tries < triesOfClient && !isMade; tries += 1)
    isMade = await ask(`申请人${number}`, wish);
  open -= 1;
}

/** Each of them sees every proposal: they meet at the same one. */
async function approver(name: string): Promise<void> {
  for (let next = 0; open > 0 || next < waiting.length; ) {
    const proposal = waiting[next];
    if (!proposal) {
      await pause(5);
      continue;
    }
    const { status, body } = await approve(as(name), proposal);
    replies.push({ id: proposal.id, status, code: body.code ?? "", detail: body.detail ?? "" });
    next += 1;
  }
}

/** Approved once, by one person, or over with a reason. */
function expectDecided({ id, state, answer }: Kept): void {
  const approvals = replies.filter((reply) => reply.id === id && reply.status === 200).length;
  if (state === "approved") expect(approvals).toBe(1);
  else expect([state, approvals, answer]).toEqual(["stale", 0, expect.stringContaining("申请已失效")]);
}

const words = (text: string | null) => (text ?? "").split(" ").filter((word) => word.startsWith("客户"));

/** Every change that was made stands once, in words and version, and the ground is that of the last. */
async function expectMade(mine: number): Promise<void> {
  const id = mines[mine];
  const stored = (await as("登记员").get(`/api/mines/${id}`).expect(200)).body.mine;
  const [boundary] = (await as("登记员").get(`/api/mines/${id}/boundaries`).expect(200)).body.items;
  const stands = {
    note: words(stored.note),
    licence: words(stored.holder),
    boundary: words(boundary.sourceText),
  };
  const own = made.filter((wish) => wish.mine === mine);
  for (const kind of ["note", "licence", "boundary"] as const) {
    const wanted = own.filter((wish) => wish.kind === kind).map(({ word }) => word);
    expect(stands[kind].toSorted(), `${kind} of ${mine}`).toEqual(wanted.toSorted());
  }
  const last = Number(stands.boundary.at(-1)?.slice(2) ?? 0);
  expect(boundary.shape.coordinates).toEqual(rectangle(0, northM(last), 300, 300).coordinates);
  expect(stored.version).toBe(1 + own.length);
}

test("50 clients change remarks, licences and boundaries of 10 mines while others approve: nothing is lost, made twice or stuck", async () => {
  for (let mine = 0; mine < mineCount; mine += 1)
    mines.push((await addMineTo(as("登记员"), `同批矿山${mine}`, { holder: "原主" })).id);
  await Promise.all([
    ...Array.from({ length: clientCount }, (_, number) => client(number)),
    ...Array.from({ length: approverCount }, (_, number) => approver(`审批人${number}`)),
  ]);
  const proposals: Kept[] = await database.db("proposal").select("id", "state", "answer");
  for (const { id, state } of proposals) {
    const wish = wishes.get(id);
    if (state === "approved" && wish) made.push(wish);
  }
  proposals.forEach(expectDecided);
  const refusals = replies.filter(({ status }) => status !== 200);
  for (const { status, code, detail } of refusals) {
    expect(["409 proposal_decided", "412 proposal_stale"]).toContain(`${status} ${code}`);
    expect(detail).toMatch(/这项申请已|申请已失效/);
  }
  // otherwise they did not meet
  expect(new Set(refusals.map(({ code }) => code)).size).toBe(2);
  expect(made.length).toBeGreaterThan(clientCount / 2);
  for (const mine of mines.keys()) await expectMade(mine);
  expect((await verifyChain(database.db)).broken).toBeNull();
}, 120_000);
