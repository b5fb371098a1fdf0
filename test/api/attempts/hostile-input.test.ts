import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import supertest from "supertest";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createApp } from "#api/app";
import { asTester, testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { entries } from "#test/support/entries";
import { addressOf, everyOperation, noId } from "#test/support/every-operation";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { bytesOf } from "#test/support/reply-bytes";
import { unzipText } from "#test/support/unzip";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let mine: string;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  mine = (await addMineTo(app, "东沟矿", { boundary: aBoundary(0, 0) })).id;
});
afterAll(() => database.close());

const stored = async () => (await app.get(`/api/mines/${mine}`).expect(200)).body.mine;
const change = async (values: object) =>
  await app
    .patch(`/api/mines/${mine}`)
    .set("If-Match", `"${(await stored()).version}"`)
    .send(values);

describe("mass assignment", () => {
  const wishes = {
    id: noId,
    version: 7,
    isAdmin: true,
    permissions: ["roles.write"],
    regionScope: "1409",
    createdBy: "别人",
    decidedBy: "别人",
    officialAreaM2: 1,
  };

  test("a field that an operation does not take is refused by name in every operation that writes", async () => {
    const silent: Record<string, string> = {};
    const writing = everyOperation.flatMap(({ name, method, path, body }) =>
      method !== "GET" && body instanceof z.ZodObject ? [{ name, method, path, taken: body.shape }] : [],
    );
    for (const { name, method, path, taken } of writing) {
      const hidden = Object.entries(wishes).filter(([key]) => !(key in taken));
      const reply = await app[method.toLowerCase() as "post"](`/api${addressOf(path)}`)
        .set({ "If-Match": '"1"', "X-Reason": "x" })
        .send(Object.fromEntries(hidden));
      const named = (reply.body.issues ?? []).map((issue: { path: string }) => issue.path);
      const missed = hidden.filter(([key]) => !named.includes(`body.${key}`));
      if (reply.status !== 400 || missed.length > 0) silent[name] = `${reply.status} ${missed}`;
    }
    expect(writing.length).toBeGreaterThan(40);
    expect(silent).toEqual({});
  });
});

/** More than a thousand requests: a guard against one that never ends, not a measure. */
const walkMs = 300_000;

describe("SQL", () => {
  const texts = [
    "'",
    "' OR '1'='1",
    "1; DROP TABLE mine; --",
    "%' OR true --",
    "\\",
    "\0",
    "?::text",
    ":day",
    "$1",
  ];
  const tells = /syntax error|SELECT |FROM |pg_|relation|column "|unterminated/;
  const fieldsOf = (query: unknown) => (query instanceof z.ZodObject ? Object.keys(query.shape) : []);
  const addresses = everyOperation
    .filter(({ method, name }) => method === "GET" && name !== "providerReturn")
    .flatMap(({ path, query }) =>
      texts
        .map(encodeURIComponent)
        .flatMap((text) => [
          ...(path.match(/:\w+/g) ?? []).map((place) => addressOf(path, { [place]: text })),
          ...fieldsOf(query).map((field) => `${addressOf(path)}?${field}=${text}`),
        ]),
    );

  test(
    "in every part of an address runs nowhere and is told nothing of the database",
    async () => {
      const troubles: string[] = [];
      for (const address of addresses) {
        const reply = await app.get(`/api${address}`).buffer().parse(bytesOf.parser);
        const text = bytesOf(reply).toString();
        if (reply.status >= 500 || (reply.status >= 400 && tells.test(text)))
          troubles.push(`${address} ${reply.status} ${text.slice(0, 120)}`);
      }
      expect(addresses.length).toBeGreaterThan(1000);
      expect(troubles).toEqual([]);
      expect((await stored()).name).toBe("东沟矿");
    },
    walkMs,
  );

  test.each(["' OR '1'='1", "%", "_", "\\"])("in search is looked for as it stands: %j", async (q) => {
    expect((await app.get("/api/mines").query({ q }).expect(200)).body.total).toBe(0);
    expect((await app.get("/api/search").query({ q }).expect(200)).body.items).toEqual([]);
  });

  /** The sound body of every writing operation, one of its texts replaced. */
  const bodies = entries.flatMap(({ method, path, headers, body = {} }) =>
    Object.entries(body)
      .filter(([, value]) => typeof value === "string")
      .flatMap(([field]) =>
        texts.map((text) => ({ method, path, headers, body: { ...body, [field]: text } as object })),
      ),
  );
  const sendBody = ({ method, path, headers, body }: (typeof bodies)[number]) =>
    app[method.toLowerCase() as "post"](`/api${path.replaceAll("<mine>", mine).replaceAll(/<\w+>/g, noId)}`)
      .set({ ...headers } as Record<string, string>)
      .send(body);

  test(
    "in every text of a body is stored as its text or refused, and is told nothing of the database",
    async () => {
      const replies = [];
      for (const body of bodies) replies.push(await sendBody(body));
      const troubles = replies.filter(
        ({ status, text }) => status >= 500 || (status >= 400 && tells.test(text)),
      );
      expect(troubles.map(({ text }) => text)).toEqual([]);
      expect(replies.length).toBeGreaterThan(300);
      expect(replies.filter(({ status }) => status < 300).length).toBeGreaterThan(20);
      expect((await stored()).name).toBe("东沟矿");
    },
    walkMs,
  );

  test("in a field is its text", async () => {
    const orebodyId = "K1'); DROP TABLE mine; --";
    expect((await change({ orebodyId })).status).toBe(200);
    expect((await stored()).orebodyId).toBe(orebodyId);
  });
});

describe("a name of a mine", () => {
  const runs = /(^|,|\n)"?[=+@\t]|(^|,|\n)"?-(?!\d+(\.\d+)?[",\r\n])/;
  const leadsOut = /\.\.|^\/|\\|:/;
  const formats = ["csv", "xlsx", "shapefile", "kml", "corners-csv", "corners-docx", "corners-xlsx"];

  test.each(['=HYPERLINK("http://x")', "+1+1", "-2+3", "@SUM(A1)", "../../../../etc/逃", "C:\\逃\\a"])(
    "neither runs in a file nor leads out of a folder: %s",
    async (name) => {
      expect((await change({ name })).status).toBe(200);
      for (const format of formats) {
        const order = { source: { layer: "mines", filter: {} }, ids: [mine], format, reason: "核查" };
        const reply = await app.post("/api/exports").send(order).buffer().parse(bytesOf.parser).expect(200);
        const bytes = bytesOf(reply);
        const isPacked = bytes.subarray(0, 2).toString() === "PK";
        const members = isPacked ? unzipText(bytes) : { "one.csv": bytes.toString() };
        expect(Object.keys(members).filter((member) => leadsOut.test(member))).toEqual([]);
        expect(Object.values(members).filter((text) => /<f[ >]/.test(text))).toEqual([]);
        if (format.endsWith("csv")) expect(bytes.toString()).not.toMatch(runs);
        const fileName = decodeURIComponent(
          /filename\*=UTF-8''([^;]+)/.exec(reply.headers["content-disposition"] ?? "")?.[1] ?? "",
        );
        expect(fileName).toMatch(/^[^/\\:]+\.[a-z]+$/);
      }
    },
  );

  test.each(["逃\t=1", "逃\0.exe", "一\n二", "一\u2028二"])(
    "with a sign that is no text is refused at its place: %j",
    async (name) => {
      const reply = await change({ name });
      expect(reply.status).toBe(400);
      expect(reply.body.issues).toMatchObject([
        { path: "body.name", message: expect.stringContaining("控制字符") },
      ]);
    },
  );
});

describe("an address", () => {
  let web: string;
  beforeAll(async () => {
    web = await mkdtemp(join(tmpdir(), "kuangjie-attempts-"));
    await mkdir(join(web, "pages"));
    await writeFile(join(web, "pages/index.html"), "<!doctype html><title>矿界</title>");
    await writeFile(join(web, "secret.key"), "not for the web");
  });
  afterAll(() => rm(web, { recursive: true }));

  test.each([
    "/../secret.key",
    "/..%2fsecret.key",
    "/%2e%2e/secret.key",
    "/%2e%2e%2fsecret.key",
    "/..%5csecret.key",
    "/assets/../../secret.key",
    "/assets/..%2f..%2fsecret.key",
    "/.git/config",
    "/%00",
    "/api/..%2f..%2fsecret.key",
    "/api/error-workbooks/..%2f..%2fsecret.key",
    "/api/uploads/..%2f..%2fsecret.key",
    "/api/tiles/mines/0/..%2f..%2fsecret.key/0/0.mvt",
  ])("leads to no file but the pages: %s", async (path) => {
    const server = createApp(database.context, { webFolder: join(web, "pages"), recognise: asTester });
    const reply = await supertest(server).get(path).buffer().parse(bytesOf.parser);
    expect(reply.status).toBeLessThan(500);
    expect(bytesOf(reply).toString()).not.toContain("not for the web");
  });
});
