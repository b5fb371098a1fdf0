import { existsSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const server = process.env.TEST_DATABASE_URL;
const chromium = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const databaseTests = ["test/api/**/*.test.ts", "test/*.test.ts"];

/** What a worker takes at most that keeps an embedded PostGIS for all of its files and now and then starts a second one. */
const WORKER_BYTES = 4.5e9;

const projects: TestProjectInlineConfiguration[] = [
  project("gis", { include: ["test/gis/**/*.test.ts"], isolate: false }),
  // A process for each file cost ten times what its tests do.
  project("web", { include: ["test/web/**/*.test.{ts,tsx}"], isolate: false }),
  // Files share a worker, and the worker keeps one embedded database that each file gets as new (test/support/rewound).
  project("embedded", {
    isolate: false,
    include: databaseTests,
    exclude: ["**/*.server.test.ts"],
    env: { TEST_DATABASE_URL: "" },
  }),
];

if (server) {
  projects.push(
    // Files share a worker: half of their time went into loading the same modules again.
    project("server", {
      isolate: false,
      include: databaseTests,
      exclude: [
        "**/*.embedded.test.ts",
        "test/api/db/embedded/**",
        "test/api/transfer/containers/**",
        "test/api/transfer/import-job.test.ts",
        "test/api/transfer/uploads/open-*.test.ts",
        // threads that count and ask no database: 35 s of the embedded run, and nothing that a server could change
        "test/api/jobs/thread-pool.test.ts",
        "test/api/topology/topology-tasks.test.ts",
        "test/api/consolidation/candidates-in-threads.test.ts",
        "test/architecture.test.ts",
        "test/contract.test.ts",
      ],
    }),
  );
} else {
  leaveOut(
    "服务器数据库 PostgreSQL + PostGIS",
    "set TEST_DATABASE_URL to a database whose user may create databases",
  );
}

if (existsSync(chromium)) {
  const journeys = {
    // Files share a worker, and with it one Chromium and one process of the application (test/e2e/kept-program.ts).
    isolate: false,
    globalSetup: "test/e2e/fresh-pages.ts",
    testTimeout: 120_000,
    // a second, as vitest waits by itself, is less than a save takes on a busy machine
    expect: { poll: { timeout: 30_000 } },
  };
  projects.push(
    project("journeys", {
      ...journeys,
      include: ["test/e2e/**/*.test.ts"],
      exclude: ["**/*.server.test.ts"],
      env: { CHROMIUM_PATH: chromium, TEST_DATABASE_URL: "" },
    }),
  );
  // without a server said above, with all that it needs
  if (server)
    projects.push(
      project("journeys-server", {
        ...journeys,
        include: ["test/e2e/**/*.server.test.ts"],
        env: { CHROMIUM_PATH: chromium },
      }),
    );
} else {
  leaveOut("浏览器 Chromium", "install chromium, or set CHROMIUM_PATH");
}

const otherPrograms = ["ogr2ogr", "soffice", "pdftotext"];
const missingPrograms = otherPrograms.filter((name) => !isInstalled(name));
if (missingPrograms.length === 0) {
  projects.push(
    project("exchange", {
      include: ["test/exchange/**/*.test.ts"],
      env: { TEST_DATABASE_URL: "" },
      testTimeout: 120_000,
    }),
  );
} else {
  leaveOut(
    `程序 ${missingPrograms.join("、")}`,
    "install gdal-bin, libreoffice-calc-nogui, libreoffice-writer-nogui and poppler-utils",
  );
}

export default defineConfig({
  test: {
    projects,
    /** One more than there are processors: a journey waits for a third of its time. */
    maxWorkers: Math.max(2, Math.min(4, availableParallelism() + 1, Math.floor(totalmem() / WORKER_BYTES))),
    /** Every file loads much the same modules: kept as JavaScript in node_modules, a quarter of the whole time is saved. */
    experimental: { fsModuleCache: true },
  },
});

function project(
  name: string,
  test: NonNullable<TestProjectInlineConfiguration["test"]>,
): TestProjectInlineConfiguration {
  return { test: { name, testTimeout: 60_000, hookTimeout: 180_000, ...test } };
}

function isInstalled(name: string): boolean {
  return (process.env.PATH ?? "").split(":").some((folder) => existsSync(`${folder}/${name}`));
}

/** What this machine lacks is said out loud; REQUIRE_ALL=1 makes it a failure. */
function leaveOut(what: string, remedy: string): void {
  const message = `SKIPPED 跳过：没有${what}，相关测试不会运行 (${remedy})`;
  if (process.env.REQUIRE_ALL === "1") throw new Error(message);
  process.stderr.write(`\n!!! ${message}\n\n`);
}
