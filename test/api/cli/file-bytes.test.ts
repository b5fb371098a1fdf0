import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { bytesOf, fingerprintOf } from "#api/cli/file-bytes";

const folder = mkdtempSync(join(tmpdir(), "file-bytes-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("what cannot be read is told on standard error with the reason", () => {
  const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  expect(bytesOf(join(folder, "none.txt"))).toBeNull();
  expect(bytesOf(folder)).toBeNull();
  const lines = told.mock.calls.map(([line]) => String(line));
  told.mockRestore();
  expect(lines[0]).toBe(`无法读取文件 ${join(folder, "none.txt")}：文件不存在\n`);
  expect(lines[1]).toContain("这是一个文件夹");
});

test("a file is known again by its size and SHA-256", () => {
  writeFileSync(join(folder, "abc.txt"), "abc");
  const bytes = bytesOf(join(folder, "abc.txt"));
  expect(bytes && fingerprintOf(bytes)).toEqual({
    sizeBytes: 3,
    sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  });
});
