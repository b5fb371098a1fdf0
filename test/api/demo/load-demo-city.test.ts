import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeBreaches } from "#api/breaches/judge-breaches";
import { loadMatter } from "#api/breaches/load-matter";
import { joinParts } from "#api/consolidation/candidate-parts";
import { candidatesInThreads } from "#api/consolidation/candidates-in-threads";
import { loadMines } from "#api/consolidation/load-mines";
import { packForRegion } from "#api/consolidation/pack-for-region";
import {
  breachCases,
  type CaseMine,
  caseMines,
  caseRedLineName,
  caseWorkings,
  mergeCases,
  overlapCases,
  topologyCases,
} from "#api/demo/cases";
import { isEmpty } from "#api/demo/database-is-empty";
import { loadDemoCity } from "#api/demo/load-demo-city";
import { threads } from "#api/jobs/thread-pool";
import { auditedMines } from "#api/topology/audit-chunk";
import { loadAudit } from "#api/topology/load-audit";
import type { Candidates } from "#gis/consolidation/candidate";
import { packById } from "#gis/policy/known-packs";
import { breachParametersOf, mergeParametersOf } from "#gis/policy/merge-parameters";
import { auditTopology } from "#gis/topology/audit";
import { defaultTopologyOptions } from "#gis/topology/finding";
import { type TestDatabase, testDatabase } from "#test/support/database";

const region = "9901";
const asOf = "2026-11-22";
const xinzhou = packById("xinzhou-2022");
if (!xinzhou) throw new Error("the Xinzhou pack is gone");
const pack = packForRegion(xinzhou, region);

let database: TestDatabase;
const shares: number[] = [];
beforeAll(async () => {
  database = await testDatabase();
  await loadDemoCity(database.context, (share) => shares.push(share));
});
afterAll(() => database.close());

const idOf = async (key: CaseMine): Promise<string> => {
  const row = await database.db("mine").where({ name: caseMines[key] }).first("id");
  return row.id;
};

describe("the stored demo city", () => {
  it("marks the database as a demonstration and tells how far it has come", async () => {
    expect(await isEmpty(database.db)).toBe(false);
    expect(await database.db("installation").where({ key: "demo" }).first("value")).toEqual({
      value: "true",
    });
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it("stores areas that PostGIS, with geodesic instead of straight edges, finds too to a ten-thousandth", async () => {
    const { rows } = await database.db.raw(
      "SELECT max(abs(official_area_m2 / ST_Area(shape::geography) - 1)) AS worst FROM boundary",
    );
    expect(rows[0].worst).toBeLessThan(1e-4);
  });

  it("cuts large red lines into pieces of at most 256 corners", async () => {
    const { rows } = await database.db.raw(
      "SELECT max(ST_NPoints(shape)) AS corners, count(*) AS pieces FROM zone_piece",
    );
    expect(rows[0].corners).toBeLessThanOrEqual(257);
    expect(rows[0].pieces).toBeGreaterThan(100);
  });

  it("finds a mine by the initials of its name", async () => {
    const row = await database.db("mine").where({ name: caseMines.chain1 }).first("name_initials");
    expect(row.name_initials).toMatch(/^ylsl/);
  });
});

describe("the merge rule on the stored demo city", () => {
  let candidates: Candidates;
  beforeAll(async () => {
    const { chunks } = await loadMines(database.db, { region, asOf, pack });
    const parameters = mergeParametersOf(pack);
    const { parts } = await candidatesInThreads(threads, { chunks, parameters, region });
    candidates = joinParts(parts, parameters);
  });

  it.each(mergeCases)("$mine is $verdict (critical: $critical)", async ({ mine, verdict, critical }) => {
    const id = await idOf(mine);
    const found = candidates.verdicts.find(({ mineId }) => mineId === id);
    expect([found?.verdict, found?.critical]).toEqual([verdict, critical]);
  });

  it("makes one group of the chain of five", async () => {
    const ids = await Promise.all((["chain1", "chain2", "chain3", "chain4", "chain5"] as const).map(idOf));
    const group = candidates.groups.find(({ memberIds }) => memberIds.includes(ids[0] ?? ""));
    expect(group?.memberIds).toEqual(ids.toSorted());
  });

  it("leaves closed, merged and replaced licences out", async () => {
    const gone = await Promise.all((["merged1", "merged2", "closedAlone", "replacedOld"] as const).map(idOf));
    expect(candidates.verdicts.filter(({ mineId }) => gone.includes(mineId))).toEqual([]);
  });

  it("finds work for a planner beyond the deliberate cases", () => {
    expect(candidates.verdicts.filter(({ verdict }) => verdict === "must_merge").length).toBeGreaterThan(20);
  });
});

describe("breaches and overlaps in the stored demo city", () => {
  let found: ReturnType<typeof judgeBreaches>;
  let workingNames: Map<string, string>;
  let redLineId: string;
  beforeAll(async () => {
    const loaded = await loadMatter(database.db, { region, asOf, parameters: breachParametersOf(pack) });
    found = judgeBreaches(loaded.matter, loaded.resident);
    workingNames = new Map([...loaded.workings].map(([id, { name }]) => [name, id]));
    redLineId = (await database.db("zone").where({ name: caseRedLineName }).first("id")).id;
  });
  const breachOf = (name: string) =>
    found.workings.find(({ breach }) => breach.workingId === workingNames.get(name));

  it.each(breachCases)(
    "$working reaches $penetrationM m out: $verdict",
    ({ working, verdict, penetrationM }) => {
      const breach = breachOf(caseWorkings[working])?.breach;
      expect(breach?.verdict).toBe(verdict);
      expect(Math.abs((breach?.penetrationM ?? Number.NaN) - penetrationM)).toBeLessThan(0.002);
    },
  );

  it("names the neighbour whose licence is dug into", async () => {
    const breach = breachOf(caseWorkings.intruding)?.breach;
    expect(breach?.intrusions.map(({ mineId }) => mineId)).toEqual([await idOf("workVictim")]);
  });

  it("says how far below its band the deep working lies", () => {
    expect(breachOf(caseWorkings.deep)?.breach.belowBottomM).toBeCloseTo(6, 6);
  });

  it("weighs the working that leaves its licence into the red line heavier", () => {
    expect(breachOf(caseWorkings.inRedLine)?.zoneOverlaps.map(({ zoneId }) => zoneId)).toEqual([redLineId]);
  });

  it("knows of no licence for the wild pit", () => {
    expect(breachOf(caseWorkings.unlicensed)?.breach.verdict).toBe("no_licence");
  });

  it.each(overlapCases)("$mine and the red line: $relation", async ({ mine, relation }) => {
    const id = await idOf(mine);
    const overlap = found.overlaps.find(({ mineId, zoneId }) => mineId === id && zoneId === redLineId);
    expect(overlap?.overlap.relation).toBe(relation);
  });

  it("counts a sliver of less than one square metre where the red line was drawn two millimetres too far", async () => {
    const id = await idOf("redSliver");
    const overlap = found.overlaps.find(({ mineId, zoneId }) => mineId === id && zoneId === redLineId);
    expect(overlap?.overlap.overlapM2).toBeGreaterThan(0);
    expect(overlap?.overlap.overlapM2).toBeLessThan(1);
  });
});

describe("the topology of the stored demo city", () => {
  it("holds each deliberate finding, and nothing else", async () => {
    const { chunks } = await loadAudit(database.db, { region, asOf });
    const found = auditTopology(chunks.flatMap(auditedMines), defaultTopologyOptions);
    const wanted = await Promise.all(
      topologyCases.map(async ({ mines: [one, other], kind, widthM }) => {
        const [a, b] = [await idOf(one), await idOf(other)].toSorted();
        return { a, b, kind, widthM: expect.closeTo(widthM, 1) };
      }),
    );
    const told = found.map(({ a, b, kind, widthM }) => ({ a, b, kind, widthM }));
    expect(told).toEqual(expect.arrayContaining(wanted));
    expect(told).toHaveLength(wanted.length);
  });
});
