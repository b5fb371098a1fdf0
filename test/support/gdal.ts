import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether GDAL's tools are installed; tests that need them skip aloud without, and fail under REQUIRE_ALL=1. */
export const hasGdal = findGdal();

/** Runs ogr2ogr in a folder of its own over these files and gives back every file that lies there afterwards. */
export function ogr2ogr(
  files: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[],
): Record<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "kuangjie-gdal-"));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    execFileSync("ogr2ogr", args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    const made = readdirSync(folder).filter((name) => !(name in files));
    return Object.fromEntries(made.map((name) => [name, readFileSync(join(folder, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function findGdal(): boolean {
  try {
    execFileSync("ogr2ogr", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    const message = "SKIPPED 跳过：没有 GDAL，相关测试不会运行 (install gdal-bin)";
    if (process.env.REQUIRE_ALL === "1") throw new Error(message);
    process.stderr.write(`\n!!! ${message}\n\n`);
    return false;
  }
}
