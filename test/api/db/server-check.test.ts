import { expect, test } from "vitest";
import { connectionFailure, versionProblem } from "#api/db/server-check";
import { StartupError } from "#api/startup-error";

const debian12 = { version_num: 150_008, version_text: "15.8", postgis: "3.3.2" };
const url = "postgres://kj:geheim@db.example:5433/kuangjie";

test("Debian 12's PostgreSQL 15 with PostGIS 3.3 is new enough", () => {
  expect(versionProblem(debian12)).toBeNull();
  expect(versionProblem({ ...debian12, postgis: "3.10.0" })).toBeNull();
});

test("an old PostgreSQL, an old PostGIS and a missing one are refused, each by its name", () => {
  expect(versionProblem({ ...debian12, version_num: 140_012 })?.code).toBe("postgres_too_old");
  expect(versionProblem({ ...debian12, postgis: "3.2.9" })?.code).toBe("postgis_too_old");
  expect(versionProblem({ ...debian12, postgis: "2.5.5" })?.message).toContain("2.5.5");
  expect(versionProblem({ ...debian12, postgis: null })?.code).toBe("postgis_missing");
});

test("each way of not reaching the server has its own message, and none shows the password", () => {
  const codeFor = (code: string) => connectionFailure(Object.assign(new Error("x"), { code }), url);
  const failures = ["28P01", "3D000", "ECONNREFUSED"].map(codeFor) as StartupError[];
  expect(failures.map(({ code }) => code)).toEqual([
    "database_login",
    "database_absent",
    "database_unreachable",
  ]);
  for (const { message } of failures) {
    expect(message).toContain("db.example:5433/kuangjie");
    expect(message).not.toContain("geheim");
  }
});

test("a reason that was found already is kept", () => {
  const found = new StartupError("postgis_missing", "缺", "missing");
  expect(connectionFailure(found, url)).toBe(found);
});
