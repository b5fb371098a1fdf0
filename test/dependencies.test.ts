import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface Locked {
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  optional?: boolean;
}

const registry = "https://registry.npmjs.org/";
const { packages }: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
);
const locked = Object.entries(packages).filter(([path]) => path !== "");
const manifest = JSON.parse(readFileSync("package.json", "utf8"));

describe("what is installed", () => {
  test("is what was locked, by its hash, and comes from nowhere but the registry", () => {
    expect(locked.length).toBeGreaterThan(300);
    // programs for other systems, which are not installed here, were locked without
    const unknown = locked.filter(
      ([, { integrity = "", optional }]) => !/^sha512-/.test(integrity) && !optional,
    );
    expect(unknown.map(([path]) => path)).toEqual([]);
    const elsewhere = locked.filter(([, { resolved = registry }]) => !resolved.startsWith(registry));
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  test("is asked for by its exact version", () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });

  test("runs nothing of its own at installing, unless it is known here", () => {
    const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    // esbuild looks whether its program is there
    expect(scripted).toEqual(["node_modules/esbuild"]);
  });
});

describe("known weaknesses", () => {
  const judged = (report: string) => {
    try {
      return { code: 0, said: String(run(report)) };
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: Buffer };
      return { code: status, said: String(stdout) };
    }
  };
  const run = (input: string) =>
    execFileSync(process.execPath, [".ci/audit-dependencies.mjs", "--report"], { input });
  const reported = (severity: string) =>
    JSON.stringify({
      vulnerabilities: { leftish: { name: "leftish", severity, range: "<1.2.3" } },
      metadata: { vulnerabilities: { total: 1 } },
    });

  test.each(["high", "critical"])("that are %s fail, by the name of the package", (severity) => {
    expect(judged(reported(severity))).toEqual({
      code: 1,
      said: `${severity}: leftish <1.2.3\ndependencies: 1 grave weaknesses, 1 in all\n`,
    });
  });

  test("that are moderate are counted", () => {
    expect(judged(reported("moderate"))).toEqual({
      code: 0,
      said: "dependencies: 0 grave weaknesses, 1 in all\n",
    });
  });

  test.each(['{"message": "405 Method Not Allowed"}', ""])(
    "are not there when the registry tells nothing: %s",
    (report) => {
      expect(judged(report).code).toBe(0);
      expect(judged(report).said).toContain("NOT AUDITED");
    },
  );
});
