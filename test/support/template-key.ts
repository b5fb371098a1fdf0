import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);

/** Changes whenever a migrated database would look different. */
export function templateKey(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(new URL("migrations/", root)).sort()) {
    if (name.endsWith(".sql")) hash.update(name).update(readFileSync(new URL(`migrations/${name}`, root)));
  }
  for (const name of ["pglite", "pglite-postgis"]) {
    hash.update(readFileSync(new URL(`node_modules/@electric-sql/${name}/package.json`, root)));
  }
  return hash.digest("hex").slice(0, 12);
}
