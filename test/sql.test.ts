import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database";

const api = new URL("../api/", import.meta.url);
const files = readdirSync(api, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("-sql.ts") && !path.startsWith("db"))
  .sort();

/** Named statements of a module: exported texts, and exported tables of texts. */
function statementsOf(exported: object): [string, string][] {
  return Object.entries(exported).flatMap(([name, value]) => {
    if (typeof value === "string") return [[name, value] as [string, string]];
    if (typeof value !== "object" || value === null) return [];
    return statementsOf(value).map(([key, text]) => [`${name}.${key}`, text] as [string, string]);
  });
}

const statements = (
  await Promise.all(
    files.map(async (path) => {
      const module = await import(new URL(path, api).href);
      return statementsOf(module).map(([name, text]) => [`${path} ${name}`, text] as const);
    }),
  )
)
  .flat()
  .filter(([, text]) => /^\s*(WITH|SELECT|INSERT|UPDATE|DELETE)\b/i.test(text));

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("there are dozens of named statements", () => {
  expect(files.length).toBeGreaterThan(8);
  expect(statements.length).toBeGreaterThan(30);
});

/** Bindings become parameters; a cast (::) is none, and ?? is an identifier that only the caller knows. */
function prepared(text: string): string {
  const names: string[] = [];
  const withParameters = text.replace(/(?<!:):(\w+)/g, (_match, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return `PREPARE checked AS ${withParameters.replaceAll("\\?", "?")}`.replaceAll("?", "\\?");
}

describe.each(statements)("%s", (_name, text) => {
  test("names only tables, columns, functions and types that exist", async () => {
    await database.db.raw(prepared(text));
    await database.db.raw("DEALLOCATE checked");
  });
});
