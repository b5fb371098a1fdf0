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
  });
});

test("an empty variable counts as not set", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: " " })).toMatchObject({ port: 8080, databaseUrl: null });
});

test.each([
  ["PORT", "80a"],
  ["PORT", "70000"],
  ["DEMO", "no"],
  ["LOG_LEVEL", "loud"],
  ["DATABASE_URL", "mysql://db/kuangjie"],
])("a wrong value is refused with the variable's name: %s=%s", (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(`环境变量 ${name}`);
});
