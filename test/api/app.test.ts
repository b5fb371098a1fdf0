import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import supertest from "supertest";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "#api/app";
import { asTester } from "#test/support/app";
import { asOwner } from "#test/support/as-owner";
import { type TestDatabase, testDatabase } from "#test/support/database";

const page = '<!doctype html><meta property="csp-nonce" nonce="KUANGJIE_NONCE"><title>矿界</title>';

let database: TestDatabase;
let web: string;
let app: ReturnType<typeof supertest>;
beforeAll(async () => {
  database = await testDatabase();
  web = await mkdtemp(join(tmpdir(), "kuangjie-web-"));
  await mkdir(join(web, "assets"));
  await writeFile(join(web, "index.html"), page);
  await writeFile(join(web, "assets/main-4f2a.js"), "export {};");
  app = supertest(createApp(database.context, { webFolder: web, recognise: asTester }));
});
afterAll(async () => {
  await database.close();
  await rm(web, { recursive: true });
});

describe("the web pages", () => {
  test("every address of the app is the one page, asked for anew each time", async () => {
    for (const path of ["/", "/planning/groups/7"]) {
      const page = await app.get(path).set("Accept", "text/html").expect(200);
      expect(page.text).toContain("矿界");
      expect(page.headers["cache-control"]).toBe("no-store");
    }
  });

  test("assets carry a hash in their name and are kept for good", async () => {
    const asset = await app.get("/assets/main-4f2a.js").expect(200);
    expect(asset.headers["cache-control"]).toContain("immutable");
  });

  test("a file that is not there is a problem in Chinese to a page or program, and the page to who typed its address", async () => {
    for (const path of ["/assets/main-0000.js", "/x.css", "/图.png?v=1"]) {
      const { headers, body } = await app
        .get(encodeURI(path))
        .set("Accept", "text/css,*/*;q=0.1")
        .expect(404);
      expect(headers["content-type"]).toMatch(/^application\/problem\+json/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(body).toMatchObject({
        code: "unknown_address",
        detail: expect.stringContaining("没有这个页面或文件"),
      });
      const typed = await app.get(encodeURI(path)).set("Accept", "text/html,*/*;q=0.8").expect(404);
      expect(typed.text).toContain("矿界");
      expect(typed.headers["cache-control"]).toBe("no-store");
    }
  });

  test("nothing is posted to a page, and a program is told so in Chinese", async () => {
    const { body, text } = await app.post("/planning").expect(404);
    expect(body).toMatchObject({ code: "unknown_address", status: 404 });
    expect(text).not.toContain("Cannot");
    expect((await app.get("/planning").set("Accept", "application/json").expect(404)).body.code).toBe(
      "unknown_address",
    );
  });

  test("may not be framed, guessed at, or load anything from elsewhere", async () => {
    const { headers } = await app.get("/").set("Accept", "text/html");
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
    expect(headers["content-security-policy"]).not.toContain("http");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["x-powered-by"]).toBeUndefined();
  });
});

describe("the styles of a page", () => {
  const nonceOf = (headers: Record<string, string>) =>
    /style-src 'self' 'nonce-([^']+)'/.exec(headers["content-security-policy"] ?? "")?.[1];

  test("are let in by a number that the page knows and that is another each time", async () => {
    const seen = new Set<string | undefined>();
    for (const path of ["/", "/", "/overview", "/api/docs"]) {
      const { headers, text } = await app.get(path).set("Accept", "text/html").expect(200);
      expect(text).toContain(`nonce="${nonceOf(headers)}"`);
      seen.add(nonceOf(headers));
    }
    expect(seen.size).toBe(4);
  });

  test("are never let in by standing in the page", async () => {
    const { headers } = await app.get("/").set("Accept", "text/html");
    expect(headers["content-security-policy"]).not.toMatch(/'unsafe-(inline|eval)'/);
  });
});

describe("what goes wrong is told as a problem in Chinese", () => {
  const problem = { type: "about:blank", detail: expect.stringMatching(/[\u4e00-\u9fff]/) };

  test("an address that is none, with the request's id", async () => {
    const reply = await app.get("/api/nope").set("X-Request-Id", "r-1").expect(404);
    expect(reply.headers["content-type"]).toContain("application/problem+json");
    expect(reply.body).toMatchObject({ ...problem, code: "unknown_endpoint", requestId: "r-1" });
  });

  test("a body that is no JSON", async () => {
    const reply = await app.post("/api/mines").type("json").send("{").expect(400);
    expect(reply.body).toMatchObject({ ...problem, code: "invalid_json" });
  });

  test("a body that is too large", async () => {
    const reply = await app
      .post("/api/mines")
      .type("json")
      .send(JSON.stringify({ name: "x".repeat(9_000_000) }))
      .expect(413);
    expect(reply.body).toMatchObject({ ...problem, code: "too_large" });
  });

  test("an upload without its file", async () => {
    const reply = await app.post("/api/stagings").query({ name: "a.txt" }).expect(400);
    expect(reply.body).toMatchObject({ ...problem, code: "file_missing" });
  });

  test("every wrong field, with its path", async () => {
    const reply = await app.get("/api/mines").query({ limit: 0 }).expect(400);
    expect(reply.body).toMatchObject({ ...problem, code: "invalid_input" });
    expect(reply.body.issues[0].path).toBe("query.limit");
  });

  test("a write that does not say which version it saw", async () => {
    const id = database.context.newId();
    const reply = await app.patch(`/api/mines/${id}`).send({ name: "二号矿" }).expect(428);
    expect(reply.body).toMatchObject({ ...problem, code: "version_required" });
  });
});

test("long JSON travels compressed", async () => {
  const { headers } = await app.get("/api/openapi.json").set("Accept-Encoding", "gzip").expect(200);
  expect(headers["content-encoding"]).toBe("gzip");
});

test("a request id that is no plain word is replaced", async () => {
  const { headers } = await app.get("/healthz").set("X-Request-Id", "x y\tz");
  expect(headers["x-request-id"]).toMatch(/^[\w-]{36}$/);
});

test("/readyz is not ready while tables of this version are missing", async () => {
  await asOwner(database.db, (tx) =>
    tx("knex_migrations").where({ name: "0010_finite_numbers.sql" }).delete(),
  );
  const reply = await app.get("/readyz").expect(503);
  expect(reply.body.pending).toEqual(["0010_finite_numbers.sql"]);
});
