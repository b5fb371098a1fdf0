import { createHash } from "node:crypto";
import type { Knex } from "knex";
import { storableJson } from "./storable-json.ts";

/** Whose columns of which kind of file, under which heads. */
interface MappingKey {
  kind: "list" | "boundary";
  sender: string;
  fingerprint: string;
}

/** Mappings of one's own regions; row security holds it too. */
export const ofOwnRegionsSql = "regions = scope_regions()";

/** Names a file by its heads, so that the next one with the same heads is mapped alike. */
export function fingerprintOf(heads: readonly string[]): string {
  return createHash("sha256").update(heads.join("|")).digest("base64url").slice(0, 24);
}

/** What a sender's columns under the same heads were mapped to last time, by somebody with exactly the same regions. */
export async function rememberedMapping(db: Knex, key: MappingKey): Promise<unknown> {
  const kept = await db("column_mapping")
    .where({ ...key })
    .whereRaw(ofOwnRegionsSql)
    .first("columns");
  return kept?.columns ?? null;
}

/** Keeps a mapping for the sender's next file with the same heads. */
export async function rememberMapping(db: Knex, key: MappingKey, columns: unknown): Promise<void> {
  const kept = { columns: storableJson(columns), used_at: db.fn.now() };
  await db("column_mapping")
    .insert({ ...key, ...kept })
    .onConflict(["regions", "kind", "sender", "fingerprint"])
    .merge(kept);
}
