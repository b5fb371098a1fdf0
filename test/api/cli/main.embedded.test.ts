import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "#api/cli/commands";
import { runProgram } from "#test/support/child-process";
import { clonedFolder } from "#test/support/embedded-clone";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kuangjie-cli-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function kuangjie(...args: string[]) {
  const child = runProgram("api/cli/main.ts", args, { DATABASE_URL: "", DATA_DIR: join(folder, "data") });
  return { code: await child.exit, said: child.said() };
}

test("without a command it lists every command and fails, asked for help it succeeds", async () => {
  const none = await kuangjie();
  expect(none.code).toBe(2);
  for (const name of Object.keys(commands)) expect(none.said).toContain(name);
  expect((await kuangjie("help")).code).toBe(0);
});

test("an unknown command or option is called by its name, without a stack", async () => {
  const command = await kuangjie("inspekt");
  expect(command).toMatchObject({ code: 2, said: expect.stringContaining("没有这个命令：inspekt") });
  const option = await kuangjie("inspect", "--jsn");
  expect(option).toMatchObject({ code: 2, said: expect.stringContaining("--jsn") });
  expect(option.said).not.toMatch(/\n\s+at /);
});

test("a file is inspected without a database, its errors are the exit code", async () => {
  const path = join(folder, "notice.txt");
  await writeFile(path, "这不是坐标");
  const inspected = await kuangjie("inspect", path);
  expect(inspected.code).toBe(2);
  expect(inspected.said).toContain("不能识别文件格式");
});

test("migrate finds nothing to do on tables of this version, and --check agrees", async () => {
  await rename(await clonedFolder(), join(folder, "data"));
  const upToDate = { code: 0, said: "数据表已是最新。\n" };
  expect(await kuangjie("migrate")).toEqual(upToDate);
  expect(await kuangjie("migrate", "--check")).toEqual(upToDate);
});
