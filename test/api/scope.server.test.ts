import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { otherLicencesSql, zonesNearWorkingsSql } from "#api/breaches/breach-sql";
import { withinScope } from "#api/scope";
import { type TestDatabase, testDatabase } from "#test/support/database";

let database: TestDatabase;
const county = {
  regions: ["140901"],
  holders: ["*"],
  classes: ["public", "internal", "restricted"] as const,
};

beforeAll(async () => {
  database = await testDatabase();
  for (const statement of [
    manyRegions,
    manyMines,
    manyBoundaries,
    oneLayer,
    manyZones,
    oneWorking,
    "ANALYZE",
  ]) {
    await database.db.raw(statement);
  }
}, 240_000);
afterAll(() => database.close());

const manyRegions = `
INSERT INTO region (code, name, level)
VALUES ('1409', '测试市', 'city'), ('140901', '东县', 'county'), ('140902', '西县', 'county')`;
const manyMines = `
INSERT INTO mine (id, name, holder, licence_level, region_code, mineral, status)
SELECT CAST(lpad(to_hex(n), 32, '0') AS uuid), '矿' || n, '某公司', 'county', CASE n % 10 WHEN 0 THEN '140901' ELSE '140902' END,
  '铁矿', 'producing'
FROM generate_series(1, 20000) n`;
const square = (n: string) =>
  `ST_Multi(ST_MakeEnvelope(112 + (${n} % 150) * 0.01, 37 + (${n} / 150) * 0.01, 112.005 + (${n} % 150) * 0.01, 37.005 + (${n} / 150) * 0.01, 4490))`;
const manyBoundaries = `
INSERT INTO boundary (id, mine_id, shape, official_area_m2, valid_from)
SELECT m.id, m.id, ${square("CAST(substr(m.name, 2) AS integer)")}, 1, '2020-01-01' FROM mine m`;
const oneLayer = `
INSERT INTO zone_layer (id, kind, name, edition, state, access_class, valid_from)
VALUES ('00000000-0000-0000-0000-0000000000aa', 'ecological_red_line', '红线', '一', 'final', 'restricted', '2020-01-01')`;
const manyZones = `
INSERT INTO zone (id, layer_id, name, shape, area_m2)
SELECT CAST(lpad(to_hex(n), 32, '0') AS uuid), '00000000-0000-0000-0000-0000000000aa', '区' || n, ${square("n")}, 1
FROM generate_series(1, 20000) n`;
const workingId = "00000000-0000-0000-0000-0000000000bb";
const oneWorking = `
INSERT INTO working (id, name, region_code, observed_on, source, sigma_m, shape, area_m2)
VALUES ('${workingId}', '坑', '140901', '2026-01-01', 'rtk', 1, ${square("10")}, 1)`;

async function planOf(sql: string, bindings: object): Promise<string> {
  const { rows } = await database.db.raw(`EXPLAIN ${sql}`, bindings as Record<string, string>);
  return rows.map((row: Record<string, string>) => row["QUERY PLAN"]).join("\n");
}

describe("under row security an analysis still finds ground by its index", () => {
  test.each([
    [
      "licences under a working",
      otherLicencesSql,
      { workings: [workingId], day: "2026-08-01" },
      "boundary_shape",
    ],
    [
      "zones near a working",
      zonesNearWorkingsSql,
      { ids: [workingId], kinds: ["ecological_red_line"], day: "2026-08-01" },
      "zone_piece_shape",
    ],
  ])("%s", async (_, sql, bindings, index) => {
    const plan = await withinScope(county, () => planOf(sql, bindings));
    expect(plan).toContain(`Index Scan using ${index}`);
    expect(plan).toContain("InitPlan");
  });

  test("and the scope is read once a statement, not once a row", async () => {
    const plan = await withinScope(county, () =>
      planOf("SELECT count(*) FROM mine WHERE name <> :no", { no: "" }),
    );
    expect(plan).toMatch(/region_code \^@ ANY \(\$\d/);
  });

  test("and what a county sees of twenty thousand boundaries is hashed once, not looked up row by row", async () => {
    const plan = await withinScope(county, () =>
      planOf("SELECT count(*) FROM boundary WHERE valid_from > :day", { day: "2000-01-01" }),
    );
    expect(plan).toMatch(/\$\d+ OR \(hashed SubPlan \d+\)/);
  });
});
