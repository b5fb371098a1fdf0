import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "#api/cli/commands";
import { txtSample } from "#test/support/boundary-samples";
import { runProgram } from "#test/support/child-process";
import { clonedFolder } from "#test/support/embedded-clone";
import { rectangle } from "#test/support/mine-facts";
import { mineFile } from "#test/support/staged-file";

let folder: string;
const aMine = (index: number): Parameters<typeof mineFile>[number] => [
  rectangle(0, index * 400, 300, 300),
  { name: `第${index + 1}矿` },
];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kuangjie-cli-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const started = (...args: string[]) =>
  runProgram("api/cli/main.ts", args, { DATABASE_URL: "", DATA_DIR: join(folder, "data") });
async function kuangjie(...args: string[]) {
  const child = started(...args);
  return { code: await child.exit, said: child.said(), printed: child.printed() };
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
  expect(option).toMatchObject({ code: 2, said: "用法不正确：没有选项 --jsn。加 --help 查看用法。\n" });
});

test("nothing but results is printed where a script reads", async () => {
  expect((await kuangjie()).printed).toBe("");
  expect((await kuangjie("inspect")).printed).toBe("");
  expect(await kuangjie("inspect", join(folder, "absent.txt"))).toMatchObject({ code: 2, printed: "" });
  const path = join(folder, "parcel.txt");
  await writeFile(path, txtSample);
  expect(JSON.parse((await kuangjie("inspect", path, "--json")).printed)).toMatchObject({
    file: "parcel.txt",
  });
});

test("a reader that has seen enough ends the command without a complaint", async () => {
  const path = join(folder, "many.txt");
  await writeFile(path, mineFile(...Array.from({ length: 400 }, (_, i) => aMine(i))));
  const child = started("inspect", path, "--json");
  child.process.stdout.destroy();
  expect(await child.exit).toBe(0);
  expect(child.said()).toBe("");
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
  expect(await kuangjie("migrate")).toMatchObject(upToDate);
  expect(await kuangjie("migrate", "--check")).toMatchObject(upToDate);
});
