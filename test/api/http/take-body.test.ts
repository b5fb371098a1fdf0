import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Request } from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "#api/app";
import type { Actor } from "#api/context";
import { mostBytes } from "#api/http/take-body";
import { type Role, roles } from "#contract/roles";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addressOf, everyOperation } from "#test/support/every-operation";
import { personOf } from "#test/support/office";
import { mayDo, roleLetters } from "#test/support/rights";
import { answerBeforeTheEnd } from "#test/support/unfinished";

let database: TestDatabase;
let server: Server;
let port: number;
beforeAll(async () => {
  database = await testDatabase();
  const recognise = async (request: Request) => callers[request.get("x-as") ?? ""] ?? null;
  server = createServer(createApp(database.context, { recognise })).listen(0, "127.0.0.1");
  await once(server, "listening");
  ({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await database.close();
});

const callers: Record<string, Actor> = Object.fromEntries(
  roles.map((role) => [role, personOf([role, null])]),
);
const withBody = everyOperation.filter(({ body, file }) => body || file);
type Operation = (typeof withBody)[number];

/** A request that says how much would come, or not, and sends little of it; by nobody, or by somebody who has that role. */
const unfinished = (
  { method, path, file }: Operation,
  { as, length, sent = "" }: { as: Role | null; length: number | null; sent?: string },
) => ({
  method,
  path: `/api${addressOf(path)}`,
  headers: {
    ...(as && { "x-as": as }),
    "content-type": file ? "application/octet-stream" : "application/json",
    "if-match": '"1"',
    ...(length === null ? { "transfer-encoding": "chunked" } : { "content-length": String(length) }),
  },
  sent,
});

const codeOf = (text = "{}") => JSON.parse(text).code as string;

type Answer = Awaited<ReturnType<typeof answerBeforeTheEnd>>;
const wordOf = (answer: Answer) =>
  answer ? `${answer.status} ${codeOf(answer.text)}` : "waits for the body";

/** Asks all of them at once: one guard that is out lets every operation wait, and none of that takes longer than one. */
async function answersOf(
  operations: readonly Operation[],
  ask: (operation: Operation) => Parameters<typeof unfinished>[1],
): Promise<Record<string, Answer>> {
  const answered = operations.map(async (operation) => {
    const answer = await answerBeforeTheEnd(port, unfinished(operation, ask(operation)));
    return [operation.name, answer] as const;
  });
  return Object.fromEntries(await Promise.all(answered));
}
const words = (answers: Record<string, Answer>) =>
  Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, wordOf(answer)]));
const each = (operations: readonly Operation[], word: string) =>
  Object.fromEntries(operations.map(({ name }) => [name, word]));

const rightOf = ({ name }: Operation) => mayDo[name] ?? "";
const forbiddenTo = (operation: Operation) =>
  roles.find(
    (role: Role) => rightOf(operation) !== "signed in" && !rightOf(operation).includes(roleLetters[role]),
  ) ?? null;

describe("a body that is never sent to its end", () => {
  test("is not waited for to refuse a stranger, by any operation", async () => {
    const forSome = withBody.filter((operation) => rightOf(operation) !== "anyone");
    expect(forSome.length).toBeGreaterThan(50);
    const answers = await answersOf(forSome, () => ({ as: null, length: 100, sent: "{" }));
    expect(words(answers)).toEqual(each(forSome, "401 sign_in_required"));
  });

  test("is not waited for to refuse who may not do it, by any operation", async () => {
    const forRoles = withBody.filter((operation) => !["anyone", "signed in"].includes(rightOf(operation)));
    expect(forRoles.filter((operation) => !forbiddenTo(operation))).toEqual([]);
    const ask = (operation: Operation) => ({ as: forbiddenTo(operation), length: 100, sent: "{" });
    expect(words(await answersOf(forRoles, ask))).toEqual(each(forRoles, "403 forbidden"));
  });

  test("is waited for where its sender may do it", async () => {
    const operation = withBody.find(({ name }) => name === "addMine") as Operation;
    const asked = unfinished(operation, { as: "planner", length: 100, sent: "{" });
    expect(await answerBeforeTheEnd(port, asked, 500)).toBeNull();
  });
});

describe("too much", () => {
  test("is refused by every operation as soon as it is announced", async () => {
    const allowed = (operation: Operation) =>
      roles.find((one) => rightOf(operation).includes(roleLetters[one])) ?? "planner";
    const answers = await answersOf(withBody, (operation) => ({
      as: allowed(operation),
      length: mostBytes(operation) + 1,
    }));
    expect(words(answers)).toEqual(each(withBody, "413 too_large"));
    for (const answer of Object.values(answers))
      expect(answer?.text).toMatch(/内容过大：共 [\d.]+ [KM]B，这里一次最多 [\d.]+ [KM]B/);
  });

  const forAnyone = withBody.filter(({ permission }) => permission === "anyone");
  test("is more than 16 KB for who need not be signed in, announced or not", async () => {
    expect(forAnyone.map(mostBytes)).toEqual(forAnyone.map(() => 16 * 1024));
    const ask = () => ({ as: null, length: null, sent: "[".repeat(17_000) });
    const answers = await answersOf(forAnyone, ask);
    expect(words(answers)).toEqual(each(forAnyone, "413 too_large"));
    for (const answer of Object.values(answers)) expect(answer?.text).toContain("这里一次最多 16 KB");
  });

  test("is no more than a boundary of 100,000 corners", async () => {
    const operation = withBody.find(({ name }) => name === "addBoundary") as Operation;
    const corner = [112.3456789012345, 38.1234567890123];
    expect(mostBytes(operation)).toBeGreaterThan(JSON.stringify(Array(100_000).fill(corner)).length);
  });
});
