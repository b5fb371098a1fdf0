import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockFolder } from "#api/db/embedded/folder-lock";

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kuangjie-lock-"));
  path = join(folder, "kuangjie.lock");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const holder = (pid: number, host = hostname()) => JSON.stringify({ pid, host, startedTicks: null });

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  return child.pid ?? 0;
}

test("a folder that another living process holds is refused with its process id", async () => {
  const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  const stat = await readFile(`/proc/${child.pid}/stat`, "utf8").catch(() => null);
  const startedTicks = stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  await writeFile(path, JSON.stringify({ pid: child.pid, host: hostname(), startedTicks }));
  await expect(lockFolder(folder)).rejects.toThrow(`进程号 ${child.pid}`);
  child.kill();
});

test("the lock of a dead process is taken over", async () => {
  await writeFile(path, holder(await deadPid()));
  const lock = await lockFolder(folder);
  expect(JSON.parse(await readFile(path, "utf8")).pid).toBe(process.pid);
  await lock.release();
});

test.skipIf(process.platform !== "linux")(
  "a process id that was used again does not hold the folder",
  async () => {
    const started = JSON.stringify({ pid: process.ppid, host: hostname(), startedTicks: "1" });
    await writeFile(path, started);
    await (await lockFolder(folder)).release();
  },
);

test("a lock from another computer holds while its heart beats, and not when it has long been silent", async () => {
  await writeFile(path, holder(1, "other-computer"));
  await expect(lockFolder(folder)).rejects.toThrow("数据目录");
  const longAgo = new Date(Date.now() - 600_000);
  await utimes(path, longAgo, longAgo);
  await (await lockFolder(folder)).release();
});

test("one process cannot open a folder twice, but again after it was released", async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow("正被另一个矿界进程");
  await lock.release();
  await (await lockFolder(folder)).release();
});

test("a folder that cannot be made is refused with the reason and a way out", async () => {
  await writeFile(path, "a file in the way");
  await expect(lockFolder(join(path, "data"))).rejects.toMatchObject({
    code: "folder_unusable",
    message: expect.stringMatching(/不能建立或不能写入（.+）。.*DATA_DIR/),
  });
});
