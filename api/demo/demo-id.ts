const tables = [
  "mine",
  "boundary",
  "reserve",
  "lineage",
  "zone_layer",
  "zone",
  "working",
  "quota",
  "disposition",
  "account",
  "account_role",
  "survey",
] as const;

/** 2026-01-01T00:00:00Z, as the 48 bits a UUID of version 7 starts with. */
const timestamp = Date.UTC(2026, 0, 1).toString(16).padStart(12, "0");

/** The n-th row of a table always has the same id, in the shape of a UUIDv7. */
export function demoId(table: (typeof tables)[number], n: number): string {
  const kind = (tables.indexOf(table) + 1).toString(16).padStart(3, "0");
  const counter = n.toString(16).padStart(12, "0");
  return `${timestamp.slice(0, 8)}-${timestamp.slice(8)}-7${kind}-8000-${counter}`;
}
