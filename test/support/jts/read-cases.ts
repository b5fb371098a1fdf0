import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CaseGeometry, readGeometry } from "#test/support/jts/geometry-text";

/** One operation of one case of the JTS test suites. */
export interface JtsCase {
  /** file, number of the case and of its operation, to find it again */
  id: string;
  operation: string;
  a: CaseGeometry | null;
  b: CaseGeometry | null;
  /** the operation's geometry arguments in order, as A or B */
  order: string;
  argument: string;
  expected: string;
  floating: boolean;
}

/** Every operation of every XML file of a folder. */
export function readJtsCases(folder: string): JtsCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".xml"))
    .toSorted()
    .flatMap((name) =>
      casesOf(name, readFileSync(join(folder, name), "utf8").replace(/<!--[\s\S]*?-->/g, "")),
    );
}

function casesOf(file: string, xml: string): JtsCase[] {
  const floating = !/<precisionModel[^>]*scale=/.test(xml);
  return [...xml.matchAll(/<case>([\s\S]*?)<\/case>/g)].flatMap(([, body = ""], at) => {
    const a = readGeometry(element(body, "a"));
    const b = readGeometry(element(body, "b"));
    return [...body.matchAll(/<op\b([^>]*)>([\s\S]*?)<\/op>/g)].map(
      ([, attributes = "", expected = ""], op) => ({
        id: `${file.replace(/\.xml$/, "")} #${at + 1}.${op + 1}`,
        operation: attribute(attributes, "name").toLowerCase(),
        a,
        b,
        order: `${attribute(attributes, "arg1")}${attribute(attributes, "arg2")}`.toUpperCase(),
        argument: attribute(attributes, "arg3"),
        expected: expected.trim(),
        floating,
      }),
    );
  });
}

function element(xml: string, name: string): string {
  return new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml)?.[1]?.trim() ?? "";
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1]?.trim() ?? "";
}
