import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "#api/config";

test("with nothing set, Kuangjie serves this computer only, keeps its data in .data and shows the demo city", () => {
  expect(readConfig({})).toEqual({
    port: 8080,
    host: "127.0.0.1",
    dataDir: resolve(".data"),
    databaseUrl: null,
    demo: true,
    logLevel: "info",
    auditAnchorDir: resolve(".data/audit-anchors/embedded"),
    auditKeepMonths: null,
    secretKey: null,
    provider: null,
    requestsPerMinute: 6000,
    requestsPerPerson: 3000,
    trustedProxies: [],
  });
});

test("an empty variable counts as not set", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: " " })).toMatchObject({ port: 8080, databaseUrl: null });
});

test("anchors of the audit log are written beside the data, or where a folder is set", () => {
  const beside = (DATABASE_URL: string) => readConfig({ DATA_DIR: "/data", DATABASE_URL }).auditAnchorDir;
  expect(beside("")).toBe("/data/audit-anchors/embedded");
  expect(beside("postgres://a:geheim@db:6000/kj")).toBe("/data/audit-anchors/db-6000-kj");
  expect(readConfig({ AUDIT_ANCHOR_DIR: "/mnt/anchors" }).auditAnchorDir).toBe("/mnt/anchors");
});

test("the edge is set by words: no limit, proxies one beside the other", () => {
  const edge = { REQUESTS_PER_MINUTE: "off", TRUSTED_PROXIES: "10.0.0.1, 10.0.0.2" };
  expect(readConfig(edge)).toMatchObject({
    requestsPerMinute: null,
    trustedProxies: ["10.0.0.1", "10.0.0.2"],
  });
});

test.each([
  ["REQUESTS_PER_MINUTE", "many"],
  ["REQUESTS_PER_PERSON", "0"],
  ["PORT", "80a"],
  ["PORT", "70000"],
  ["DEMO", "no"],
  ["LOG_LEVEL", "loud"],
  ["DATABASE_URL", "mysql://db/kuangjie"],
])("a wrong value is refused with the variable's name: %s=%s", (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(`环境变量 ${name}`);
});

test("the audit log stays for ever, or at least as long as the law says", () => {
  expect(readConfig({ AUDIT_KEEP_MONTHS: "6" }).auditKeepMonths).toBe(6);
  expect(readConfig({ AUDIT_KEEP_MONTHS: "120" }).auditKeepMonths).toBe(120);
  for (const months of ["5", "0", "-6", "6.5", "half a year"]) {
    expect(() => readConfig({ AUDIT_KEEP_MONTHS: months })).toThrow("至少保留 6 个月");
  }
});

test("the key of secrets is 32 bytes in either spelling, and a wrong one is not repeated", () => {
  const key = Buffer.alloc(32, 171);
  for (const spelling of ["hex", "base64"] as const) {
    expect(readConfig({ SECRET_KEY: key.toString(spelling) }).secretKey).toEqual(key);
  }
  expect(() => readConfig({ SECRET_KEY: "hunter2hunter2" })).toThrow("SECRET_KEY");
  expect(() => readConfig({ SECRET_KEY: "hunter2hunter2" })).not.toThrow("hunter2");
});
