import { existsSync } from "node:fs";
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { shanghaiDay } from "#api/shanghai-day";
import { type Child, runProgram } from "#test/support/child-process";
import { clonedFolder } from "#test/support/embedded-clone";

let folder: string;
let first: Child;
let address: string;
const start = (environment: Record<string, string>) =>
  runProgram("test/support/start-without-web.ts", [], {
    DATABASE_URL: "",
    HOST: "",
    DEMO: "off",
    LOG_LEVEL: "info",
    DATA_DIR: folder,
    PORT: "0",
    ...environment,
  });

beforeAll(async () => {
  folder = await clonedFolder();
  first = start({});
  await first.says("Kuangjie is ready: http://127.0.0.1:");
  address = first.said().match(/http:\S+/)?.[0] ?? "";
});
afterAll(async () => {
  first.process.kill("SIGKILL");
  await first.exit;
  await rm(folder, { recursive: true, force: true });
});

test("it says in Chinese and English where it is, and is ready there", async () => {
  expect(first.said()).toContain("矿界已启动");
  const ready = await fetch(`${address}/readyz`, { headers: { "X-Request-Id": "abc-1" } });
  expect(ready.status).toBe(200);
  expect(ready.headers.get("x-request-id")).toBe("abc-1");
  expect(await ready.json()).toEqual({ status: "ready", pending: [] });
});

test("the first start tells the three administrators' one-time passwords, which the log does not hold", () => {
  const told = [...first.said().matchAll(/(\w+admin)　((?:[a-z2-9]{4}-){3}[a-z2-9]{4})/g)];
  expect(told.map(([, login]) => login)).toEqual(["sysadmin", "secadmin", "auditadmin"]);
  for (const [, , password] of told) expect(first.said().split(String(password))).toHaveLength(2);
});

test.skipIf(process.platform === "win32")("what it keeps is for nobody but the user it runs as", async () => {
  const open: string[] = [];
  for (const name of await readdir(folder)) {
    if (((await stat(join(folder, name))).mode & 0o077) !== 0) open.push(name);
  }
  expect(await readdir(folder)).toEqual(expect.arrayContaining(["kuangjie.lock", "postgres"]));
  expect(open).toEqual([]);
});

test("a request is found in the log by its id", async () => {
  await fetch(`${address}/api/regions`, { headers: { "X-Request-Id": "find-me-7" } });
  await first.says("find-me-7");
});

test("a second process on the same data folder is refused before it touches anything", async () => {
  const second = start({});
  expect(await second.exit).toBe(1);
  expect(second.said()).toContain(`正被另一个矿界进程（进程号 ${first.process.pid}）使用`);
  expect(second.said()).not.toMatch(/\n\s+at /);
});

test("a taken port is named", async () => {
  const second = start({ PORT: new URL(address).port });
  expect(await second.exit).toBe(1);
  expect(second.said()).toContain(`端口 ${new URL(address).port} 已被占用`);
});

test("an unreachable DATABASE_URL is named without its password", async () => {
  const lost = start({ DATABASE_URL: "postgres://kj:geheim@127.0.0.1:1/kuangjie" });
  expect(await lost.exit).toBe(1);
  expect(lost.said()).toContain("无法连接数据库 127.0.0.1:1/kuangjie");
  expect(lost.said()).not.toContain("geheim");
  expect(lost.said()).not.toMatch(/"level"|\n\s+at /);
});

test("a wrong setting is named", async () => {
  const wrong = start({ PORT: "eighty" });
  expect(await wrong.exit).toBe(1);
  expect(wrong.said()).toContain("环境变量 PORT=eighty 不正确");
});

test("Ctrl-C ends it in good order: exit code 0, the folder free again", async () => {
  first.process.kill("SIGINT");
  expect(await first.exit).toBe(0);
  expect(first.said()).toContain("正在退出");
  expect(existsSync(join(folder, "kuangjie.lock"))).toBe(false);
});

test("it wrote the anchor of the day, and `npm run audit -- verify` holds the log against it", async () => {
  const path = join(folder, "audit-anchors", "embedded", `${shanghaiDay(new Date())}.json`);
  const verify = () => {
    const child = runProgram("api/cli/main.ts", ["audit-log", "verify"], {
      DATABASE_URL: "",
      DATA_DIR: folder,
    });
    return child.exit.then((code) => ({ code, said: child.said() }));
  };
  expect(await verify()).toMatchObject({ code: 0, said: expect.stringContaining("与 1 个每日锚点相符") });
  const anchor = JSON.parse(await readFile(path, "utf8"));
  await writeFile(path, JSON.stringify({ ...anchor, hash: "0".repeat(64) }));
  expect(await verify()).toMatchObject({
    code: 1,
    said: expect.stringContaining("与当日写在数据库之外的锚点文件不符"),
  });
});

test("Ctrl-C while the database is being opened ends it in good order as well", async () => {
  const early = start({});
  const lock = join(folder, "kuangjie.lock");
  await expect.poll(() => existsSync(lock), { timeout: 30_000 }).toBe(true);
  early.process.kill("SIGINT");
  expect(await early.exit).toBe(0);
  expect(early.said()).not.toContain("is ready");
  expect(existsSync(lock)).toBe(false);
});
