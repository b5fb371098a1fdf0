import { join } from "node:path";

interface Place {
  dataDir: string;
  databaseUrl: string | null;
}

/**
 * Where anchors lie unless AUDIT_ANCHOR_DIR says so: apart for each database, as the anchors of one would call the log of
 * another rewritten. Whoever may connect is no part of the name: the owner verifies what the service's login wrote down.
 */
export function anchorFolder({ dataDir, databaseUrl }: Place): string {
  return join(dataDir, "audit-anchors", databaseUrl === null ? "embedded" : databaseName(databaseUrl));
}

function databaseName(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return "server";
  const { hostname, port, pathname, searchParams } = new URL(databaseUrl);
  const host = hostname || searchParams.get("host") || "local";
  const name = `${host}-${port || "5432"}-${pathname.slice(1)}`;
  return name.replaceAll(/[^\w.-]/g, "_");
}
