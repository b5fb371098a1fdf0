import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const parts = ["gis", "api", "web", "test"] as const;
const code = parts.flatMap((part) => (existsSync(join(root, part)) ? filesIn(part) : []));
const sources = code.filter((path) => !path.startsWith("test/"));
const tests = code.filter((path) => path.startsWith("test/") && /\.test\.tsx?$/.test(path));

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path).replaceAll("\\", "/"))
    .filter((path) => /\.tsx?$/.test(path));
}

/** What a file imports: our own files by their path in the repository, packages and built-ins by their name. */
function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), "utf8");
  const names = [...text.matchAll(/(?:^|[\s;])(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(
    ([, name = ""]) => name,
  );
  return names.map((name) => targetOf(name, path));
}

function targetOf(name: string, from: string): string {
  if (name.startsWith(".")) return normalize(join(dirname(from), name)).replaceAll("\\", "/");
  if (name.startsWith("#contract/")) return `api/contract/${name.slice(10)}.ts`;
  if (name.startsWith("#")) return `${name.slice(1)}.ts`;
  return name;
}

const ours = (target: string) => parts.some((part) => target.startsWith(`${part}/`));
const within = (folder: string) => (path: string) => path.startsWith(`${folder}/`);

interface Breach {
  from: string;
  to: string;
}

function breaches(
  from: (path: string) => boolean,
  mayUse: (target: string, from: string) => boolean,
): Breach[] {
  return sources
    .filter(from)
    .flatMap((path) => importsOf(path).map((to) => ({ from: path, to })))
    .filter(({ from, to }) => !mayUse(to, from));
}

test("there is something to check", () => {
  expect(sources.length).toBeGreaterThan(150);
  expect(tests.length).toBeGreaterThan(50);
  expect(sources.flatMap(importsOf).filter(ours).length).toBeGreaterThan(300);
});

describe("who may use whom", () => {
  const inContract = within("api/contract");

  test("gis uses nothing of ours but gis, and nothing that does I/O", () => {
    const pure = [
      "@turf/tesselate",
      "@zxcvbn-ts/core",
      "@zxcvbn-ts/language-common",
      "decimal.js",
      "flatbush",
      "geographiclib-geodesic",
      "pinyin-pro",
      "proj4",
      "zod",
    ];
    // of HiGHS only the types: whoever calls loads it
    const types = ["geojson", "highs"];
    const mayUse = (to: string) => within("gis")(to) || [...pure, ...types].includes(to);
    expect(breaches(within("gis"), mayUse)).toEqual([]);
  });

  test("gis reads no clock and draws no lots: one input, one answer", () => {
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bDate\(\)|\bMath\.random\b|\bperformance\.|\bcrypto\b/;
    const readers = sources.filter(
      (path) => within("gis")(path) && impure.test(readFileSync(join(root, path), "utf8")),
    );
    expect(readers).toEqual([]);
  });

  test("the contract uses zod and gis, so that a browser can read it", () => {
    const mayUse = (to: string) => inContract(to) || within("gis")(to) || ["zod", "geojson"].includes(to);
    expect(breaches(inContract, mayUse)).toEqual([]);
  });

  test("web reaches the api only through the contract", () => {
    const mayUse = (to: string) => !ours(to) || within("web")(to) || within("gis")(to) || inContract(to);
    expect(breaches(within("web"), mayUse)).toEqual([]);
  });

  test("the api does not know the web", () => {
    expect(breaches(within("api"), (to) => !within("web")(to) && !within("test")(to))).toEqual([]);
  });

  test("nobody but config reads the environment", () => {
    const readers = sources.filter((path) => readFileSync(join(root, path), "utf8").includes("process.env"));
    expect(readers).toEqual(["api/config.ts"]);
  });
});

describe("what measures", () => {
  /** What is taken from Turf: nothing of it measures, but for `buffer` and `convex`, which draw a halo on the map. Turf is spherical: 0.1 % off in area, 1.2 m at 500 m. */
  const takenFromTurfByFile: Record<string, string[]> = {
    "gis/breaches/plane-region.ts": ["tesselate"],
    "gis/width/deepest-spot.ts": ["tesselate"],
    "web/consolidation/candidate-features.ts": [
      "buffer",
      "convex",
      "featureCollection",
      "lineString",
      "point",
    ],
  };
  const textOf = (path: string) => readFileSync(join(root, path), "utf8");

  /** Names a text imports or hands on from Turf; "*" for all of it at once, however it is asked for. */
  function turfNamesIn(text: string): string[] {
    const clauses = [...text.matchAll(/(?:import|export)\s+([^;"']*?)\s*from\s*["']@turf\/[^"']*["']/g)];
    const named = clauses.flatMap(([, clause = ""]) =>
      /^\{/.test(clause) ? clause.split(/[{},\s]+/).filter(Boolean) : ["*"],
    );
    const mentions = [...text.matchAll(/["'`]@turf\//g)].length;
    return [...named, ...Array.from({ length: mentions - clauses.length }, () => "*")].toSorted();
  }

  test("Turf is used by these files for these functions, and by no other for anything", () => {
    const users = sources.map((path) => [path, turfNamesIn(textOf(path))] as const);
    expect(Object.fromEntries(users.filter(([, names]) => names.length > 0))).toEqual(takenFromTurfByFile);
  });

  test("what names Turf in any way is seen", () => {
    const ways = [
      'import { area } from "@turf/turf";',
      "import { area as size } from '@turf/area';",
      'export { length } from "@turf/length";',
      'import * as turf from "@turf/turf";',
      'const { distance } = await import("@turf/turf");',
      'const turf = require("@turf/turf");',
    ];
    for (const way of ways) expect(turfNamesIn(way)).not.toEqual([]);
  });

  test("no other engine measures either: not PostGIS, not the map, not a formula of its own", () => {
    const measures =
      /\bST_(3D)?(Area|Distance|DistanceSphere|DistanceSpheroid|Length|Length2D|LengthSpheroid|Perimeter|MaxDistance|HausdorffDistance|FrechetDistance|Azimuth|Project|Buffer|Intersection|Difference|SymDifference)\b|\.distanceTo\(|\bhaversine\w*\(|\b6371\d*/i;
    const users = sources.filter((path) => measures.test(textOf(path)));
    expect(users).toEqual(["gis/methods/method-names.ts", "gis/methods/sphere.ts"]);
  });
});

describe("siblings", () => {
  /** What every feature may use; start, the command line, the demo city and the lists of job bodies compose them. */
  const shared = ["contract", "db", "http", "export", "shapes", "jobs"];
  const composers = ["start", "cli", "demo"];
  const jobBodies = ["api/jobs/job-handlers.ts", "api/jobs/thread-tasks.ts"];
  const featureOf = (path: string) => /^api\/([^/]+)\//.exec(path)?.[1];

  /** Read models and verbs that one feature offers to another, each by its file. */
  const offered = new Set(readOffered());

  function readOffered(): string[] {
    const readme = readFileSync(join(root, "api/README.md"), "utf8");
    return [...readme.matchAll(/^- `(api\/[\w./-]+\.ts)`/gm)].map(([, path = ""]) => path);
  }

  test("the files that api/README.md offers to siblings exist", () => {
    expect(offered.size).toBeGreaterThan(0);
    for (const path of offered) expect(sources).toContain(path);
  });

  test("a feature of the api uses a sibling only through what that sibling offers", () => {
    const strangers = breaches(
      (path) => !composers.includes(featureOf(path) ?? "") && !jobBodies.includes(path),
      (to, from) => {
        const [own, other] = [featureOf(from), featureOf(to)];
        if (!own || !other || own === other || shared.includes(other)) return true;
        return offered.has(to);
      },
    );
    expect(strangers).toEqual([]);
  });

  test("what every feature may use knows no feature", () => {
    const strangers = breaches(
      (path) => shared.includes(featureOf(path) ?? "") && !jobBodies.includes(path),
      (to) => {
        const other = featureOf(to);
        return !other || shared.includes(other);
      },
    );
    expect(strangers).toEqual([]);
  });
});

describe("tests", () => {
  const withoutSource = [
    "test/architecture.test.ts",
    "test/contract.test.ts",
    "test/dependencies.test.ts",
    "test/entry.test.ts",
    "test/migrations.test.ts",
    "test/rewound.embedded.test.ts",
    "test/sql.test.ts",
  ];

  test("each mirrors the source that it is about", () => {
    const stray = tests.filter((path) => {
      if (
        withoutSource.includes(path) ||
        ["test/api/attempts/", "test/e2e/", "test/bench/", "test/exchange/", "test/gis/robust/"].some(
          (folder) => path.startsWith(folder),
        )
      )
        return false;
      const bare = path.replace(/^test\//, "").replace(/(\.(embedded|server))?\.test\.tsx?$/, "");
      if (bare.endsWith("/golden")) return !sources.some(within(dirname(bare)));
      return !sources.some((source) => source === `${bare}.ts` || source === `${bare}.tsx`);
    });
    expect(stray).toEqual([]);
  });

  test("and migrations that docs/security.md shows a guard by are there, and no line of it is a table's", () => {
    const text = readFileSync(join(root, "docs/security.md"), "utf8");
    const named = [...text.matchAll(/`((?:test\/|\.ci\/|\d{4}_)[\w./-]+)`/g)].map(([, path = ""]) => path);
    expect(named.length).toBeGreaterThan(60);
    const places = named.map((path) => (/^\d/.test(path) ? `migrations/${path}` : path));
    expect(places.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(text.split("\n").filter((line) => line.startsWith("|"))).toEqual([]);
  });

  test("gis sources without a test of their own are these, reached through their neighbours' tests", async () => {
    const untested = sources
      .filter(within("gis"))
      .filter((path) => !tests.includes(`test/${path.replace(/\.ts$/, ".test.ts")}`));
    await expect(`${untested.toSorted().join("\n")}\n`).toMatchFileSnapshot(
      "golden/gis-sources-without-test.txt",
    );
  });
});
