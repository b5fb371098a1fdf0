import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
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
let actor: Actor | null = null;
beforeAll(async () => {
  database = await testDatabase();
  server = createServer(createApp(database.context, { recognise: async () => actor })).listen(0, "127.0.0.1");
  await once(server, "listening");
  ({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await database.close();
});

const withBody = everyOperation.filter(({ body, file }) => body || file);
type Operation = (typeof withBody)[number];

/** A request that says how much would come, or not, and sends little of it. */
const unfinished = ({ method, path, file }: Operation, length: number | null, sent = "") => ({
  method,
  path: `/api${addressOf(path)}`,
  headers: {
    "content-type": file ? "application/octet-stream" : "application/json",
    "if-match": '"1"',
    ...(length === null ? { "transfer-encoding": "chunked" } : { "content-length": String(length) }),
  },
  sent,
});

const codeOf = (text = "{}") => JSON.parse(text).code as string;

describe("a body that is never sent to its end", () => {
  test.each(withBody)("is not waited for to refuse $name", async (operation) => {
    const said = mayDo[operation.name] ?? "";
    if (said === "anyone") return;
    actor = null;
    const stranger = await answerBeforeTheEnd(port, unfinished(operation, 100, "{"));
    expect([stranger?.status, codeOf(stranger?.text)]).toEqual([401, "sign_in_required"]);
    const forbidden = roles.find((role: Role) => said !== "signed in" && !said.includes(roleLetters[role]));
    if (!forbidden) return expect(said).toBe("signed in");
    actor = personOf([forbidden, null]);
    const answer = await answerBeforeTheEnd(port, unfinished(operation, 100, "{"));
    expect([answer?.status, codeOf(answer?.text)]).toEqual([403, "forbidden"]);
  });

  test("is waited for where its sender may do it", async () => {
    actor = personOf(["planner", null]);
    const operation = withBody.find(({ name }) => name === "addMine") as Operation;
    expect(await answerBeforeTheEnd(port, unfinished(operation, 100, "{"), 500)).toBeNull();
  });
});

describe("too much", () => {
  test.each(withBody)("is refused by $name as soon as it is announced", async (operation) => {
    const role = roles.find((one) => (mayDo[operation.name] ?? "").includes(roleLetters[one]));
    actor = personOf([role ?? "planner", null]);
    const answer = await answerBeforeTheEnd(port, unfinished(operation, mostBytes(operation) + 1));
    expect([answer?.status, codeOf(answer?.text)]).toEqual([413, "too_large"]);
    expect(answer?.text).toMatch(/内容过大：共 [\d.]+ [KM]B，这里一次最多 [\d.]+ [KM]B/);
  });

  const forAnyone = withBody.filter(({ permission }) => permission === "anyone");
  test.each(forAnyone)(
    "is more than 16 KB for who need not be signed in ($name), announced or not",
    async (operation) => {
      actor = null;
      expect(mostBytes(operation)).toBe(16 * 1024);
      const answer = await answerBeforeTheEnd(port, unfinished(operation, null, "[".repeat(17_000)));
      expect([answer?.status, codeOf(answer?.text)]).toEqual([413, "too_large"]);
      expect(answer?.text).toContain("这里一次最多 16 KB");
    },
  );

  test("is no more than a boundary of 100,000 corners", async () => {
    const operation = withBody.find(({ name }) => name === "addBoundary") as Operation;
    const corner = [112.3456789012345, 38.1234567890123];
    expect(mostBytes(operation)).toBeGreaterThan(JSON.stringify(Array(100_000).fill(corner)).length);
  });
});
