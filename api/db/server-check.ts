import type { Knex } from "knex";
import { StartupError } from "../startup-error.ts";

const OLDEST_POSTGRES = 150_000;
const OLDEST_POSTGIS = [3, 3] as const;

interface ServerFacts {
  version_num: number;
  version_text: string;
  postgis: string | null;
}

/** Refuses a server that would fail later and less clearly. */
export async function checkServer(db: Knex): Promise<void> {
  const { rows } = await db.raw<{ rows: ServerFacts[] }>(`
    SELECT current_setting('server_version_num')::int AS version_num,
      current_setting('server_version') AS version_text,
      (SELECT coalesce(installed_version, default_version) FROM pg_available_extensions WHERE name = 'postgis') AS postgis`);
  const facts = rows[0];
  if (!facts) throw new Error("the server did not tell its version");
  const problem = versionProblem(facts);
  if (problem) throw problem;
}

export function versionProblem(facts: ServerFacts): StartupError | null {
  if (facts.version_num < OLDEST_POSTGRES) {
    return new StartupError(
      "postgres_too_old",
      `数据库是 PostgreSQL ${facts.version_text}，矿界需要 15 或更高版本。请升级数据库后再启动。`,
      `PostgreSQL ${facts.version_text} is too old: version 15 or later is needed.`,
    );
  }
  if (facts.postgis === null) {
    return new StartupError(
      "postgis_missing",
      "数据库服务器没有安装 PostGIS 扩展。请由管理员安装 PostGIS 3.3 或更高版本（Debian/Ubuntu：postgresql-15-postgis-3）后再启动。",
      "PostGIS is not installed on the database server: version 3.3 or later is needed.",
    );
  }
  if (isOlder(facts.postgis, OLDEST_POSTGIS)) {
    return new StartupError(
      "postgis_too_old",
      `数据库的 PostGIS 版本是 ${facts.postgis}，矿界需要 3.3 或更高版本。请升级 PostGIS（ALTER EXTENSION postgis UPDATE）后再启动。`,
      `PostGIS ${facts.postgis} is too old: version 3.3 or later is needed.`,
    );
  }
  return null;
}

/** Words why DATABASE_URL could not be reached, without showing its password. */
export function connectionFailure(error: unknown, url: string): unknown {
  if (error instanceof StartupError) return error;
  const code = (error as { code?: string }).code ?? "";
  const place = withoutPassword(url);
  if (code === "28P01" || code === "28000") {
    return new StartupError(
      "database_login",
      `数据库 ${place} 拒绝登录：用户名或密码不正确，或该用户无权连接。请检查 DATABASE_URL。`,
      `The database ${place} refused the login: check user and password in DATABASE_URL.`,
      error,
    );
  }
  if (code === "3D000") {
    return new StartupError(
      "database_absent",
      `数据库服务器上没有 ${place} 所指的数据库。请先创建（CREATE DATABASE），或检查 DATABASE_URL。`,
      `The database named in DATABASE_URL does not exist: ${place}`,
      error,
    );
  }
  const reason = error instanceof Error ? error.message || code : String(error);
  return new StartupError(
    "database_unreachable",
    `无法连接数据库 ${place}（${reason}）。请确认数据库已启动、地址和端口正确、防火墙放行，或检查 DATABASE_URL；不设置 DATABASE_URL 时使用内置数据库。`,
    `Cannot reach the database ${place} (${reason}). Check DATABASE_URL, or unset it to use the embedded database.`,
    error,
  );
}

function withoutPassword(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port || "5432"}${pathname}`;
  } catch {
    return "DATABASE_URL";
  }
}

function isOlder(version: string, [needMajor, needMinor]: readonly [number, number]): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < needMajor || (major === needMajor && minor < needMinor);
}
