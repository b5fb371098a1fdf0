import { createHash } from "node:crypto";
import { kinks, polygon } from "@turf/turf";
import type { MultiPolygon } from "geojson";
import { describe, expect, it } from "vitest";
import { type CaseMine, caseMines, topologyCases } from "#api/demo/cases";
import { buildDemoCity, demoDay } from "#api/demo/demo-city";
import { boundaryRows } from "#api/demo/stored-rows";
import { creditCodeFault } from "#gis/check/credit-code";
import { licenceNumberKind } from "#gis/check/licence-number";
import { readBoundaryFile } from "#gis/formats/read-file";
import { boundsOf } from "#gis/measure/bounds";
import { overlapAreaM2 } from "#gis/measure/overlap";
import { rateUse } from "#gis/quota/use-rate";

const city = buildDemoCity();
const { mines } = city;
const hashOf = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex");
const crossesItself = (shape: MultiPolygon) =>
  shape.coordinates.some((rings) => kinks(polygon(rings)).features.length > 0);

describe("the demo city", () => {
  it("is the same to the last digit each time it is built", () => {
    expect(hashOf(buildDemoCity())).toBe(hashOf(city));
  });

  it("has about 240 mines, most of them small", () => {
    expect(mines.length).toBeGreaterThan(225);
    expect(mines.length).toBeLessThan(275);
    expect(
      mines.filter(({ size }) => size === "tiny" || size === "small").length / mines.length,
    ).toBeGreaterThan(0.6);
  });

  it("gives each mine a licence number, company and credit code of its own, all well-formed", () => {
    for (const key of ["id", "name", "creditCode", "licenceNumber"] as const) {
      expect(new Set(mines.map((mine) => mine[key])).size).toBe(mines.length);
    }
    // two mines were made to have one holder
    expect(new Set(mines.map(({ holder }) => holder)).size).toBe(mines.length - 1);
    expect(mines.filter(({ creditCode }) => creditCodeFault(creditCode) !== null)).toEqual([]);
    expect(mines.filter(({ licenceNumber }) => licenceNumberKind(licenceNumber) !== "current")).toEqual([]);
  });

  it("no mine, working or control line crosses itself", () => {
    const shapes = [
      ...mines.map(({ name, boundary }) => ({ name, shape: boundary.shape })),
      ...city.workings,
      ...city.zones.filter(({ shape }) => shape.coordinates.flat(2).length < 2_000),
    ];
    expect(shapes.filter(({ shape }) => crossesItself(shape)).map(({ name }) => name)).toEqual([]);
  });

  it("no two mines share ground but a licence and the one that replaced it, and those made for the audit", () => {
    const overlapping = mines.flatMap((a, index) =>
      mines
        .slice(index + 1)
        .flatMap((b) => (shareGround(a.boundary.shape, b.boundary.shape) ? [[a.name, b.name]] : [])),
    );
    const deliberate = topologyCases
      .filter(({ kind }) => kind !== "gap")
      .map(({ mines: pair }) => pair.map((key) => caseMines[key]));
    expect(overlapping).toEqual([["云岭示例换证前矿", "云岭示例换证后矿"], ...deliberate]);
  });

  it("prints every boundary so that reading it back gives the stored shape and area", () => {
    for (const row of boundaryRows(mines)) {
      const file = readBoundaryFile({ name: "notice.txt", bytes: new TextEncoder().encode(row.sourceText) });
      const [item] = file.items;
      expect([...file.issues, ...(item?.issues ?? [])]).toEqual([]);
      expect(item?.crs).toEqual({ datum: "CGCS2000", kind: "plane", zoneWidth: 3, zone: row.zone });
      expect(item?.parts.length).toBe(row.parts.length);
      expect(Math.abs((item?.areaM2 ?? 0) - row.officialAreaM2)).toBeLessThan(0.001);
    }
  });

  it("shows a licence as expired when, and only when, it ran out before the demo day without being closed", () => {
    const wrong = mines.filter(({ status, validTo }) => {
      if (status === "closed" || status === "cancelled") return false;
      return validTo < demoDay !== (status === "expired");
    });
    expect(wrong).toEqual([]);
    expect(mines.filter(({ status }) => status === "expired").length).toBeGreaterThan(3);
  });

  it("spreads closures over the 36 months from June 2025 to May 2028, and finishes none after the demo day", () => {
    const closing = city.dispositions.filter(
      ({ suggested, completeBy }) => completeBy && (suggested === "close_ban" || suggested === "exit_guided"),
    );
    expect(new Set(closing.map(({ completeBy }) => completeBy?.slice(0, 7))).size).toBe(36);
    expect(
      closing.every(
        ({ completeBy }) => completeBy !== null && completeBy >= "2025-06-30" && completeBy <= "2028-05-31",
      ),
    ).toBe(true);
    expect(
      city.dispositions.filter(({ completedOn }) => completedOn !== null && completedOn > demoDay),
    ).toEqual([]);
  });

  it("never completes or approves what was not decided with a document before", () => {
    for (const { decidedOn, decidedDocument, approvedOn, completedOn } of city.dispositions) {
      if (approvedOn)
        expect(decidedOn !== null && decidedOn <= approvedOn && decidedDocument !== null).toBe(true);
      if (completedOn) expect(approvedOn !== null && approvedOn <= completedOn).toBe(true);
    }
  });

  it("tells of every closed or cancelled licence how it ended", () => {
    const told = new Set(city.lineage.map(({ fromMineId }) => fromMineId));
    const ended = mines.filter(({ status }) => status === "closed" || status === "cancelled");
    expect(ended.filter(({ id }) => !told.has(id))).toEqual([]);
    expect(told.size).toBe(ended.length);
  });

  it("issues quota in four exact decimals, none without a valid licence, one mine using 108 % of it in every quarter", () => {
    expect(
      city.quota.every(
        ({ issuedWt, usedWt }) => /^\d+\.\d{4}$/.test(issuedWt) && /^\d+\.\d{4}$/.test(usedWt),
      ),
    ).toBe(true);
    const over = mines.find(({ name }) => name === "云岭示例指标超用矿");
    const uses = city.quota.filter(({ mineId, issuedWt }) => mineId === over?.id && Number(issuedWt) > 0);
    expect(uses).toHaveLength(8);
    for (const { issuedWt, usedWt } of uses) expect(Number(usedWt) / Number(issuedWt)).toBeCloseTo(1.08, 10);
    const expiredUses = city.quota.filter(({ mineId, year, quarter, issuedWt }) => {
      const mine = mines.find(({ id }) => id === mineId);
      return (
        mine &&
        mine.validTo < `${year}-${String(quarter * 3 - 2).padStart(2, "0")}-01` &&
        Number(issuedWt) > 0
      );
    });
    expect(expiredUses).toEqual([]);
  });
});

describe("the mines made for their papers", () => {
  const mineOf = (key: CaseMine) => {
    const found = mines.find(({ name }) => name === caseMines[key]);
    if (!found) throw new Error(`no mine for ${key}`);
    return found;
  };
  const statesOf = (key: CaseMine) =>
    new Set(
      city.quota
        .filter(({ mineId, issuedWt }) => mineId === mineOf(key).id && Number(issuedWt) > 0)
        .map((quota) => rateUse(quota).state),
    );

  it("one uses more than its quota in every quarter, one leaves most of it unused", () => {
    expect(statesOf("quotaOver")).toEqual(new Set(["over"]));
    expect(statesOf("quotaUnder")).toEqual(new Set(["normal"]));
  });

  it("one let its licence expire and is to be closed; one asked for renewal in time and is not", () => {
    const closing = (key: CaseMine) =>
      city.dispositions.find(({ mineId }) => mineId === mineOf(key).id)?.suggested ?? null;
    for (const key of ["expired", "expiredRenewing"] as const) {
      expect(mineOf(key).status).toBe("expired");
      expect(mineOf(key).validTo < demoDay).toBe(true);
    }
    expect([closing("expired"), closing("expiredRenewing")]).toEqual(["close_ban", null]);
  });
});

function shareGround(a: MultiPolygon, b: MultiPolygon): boolean {
  const [westA, southA, eastA, northA] = boundsOf(a);
  const [westB, southB, eastB, northB] = boundsOf(b);
  if (westA > eastB || westB > eastA || southA > northB || southB > northA) return false;
  return overlapAreaM2(a, b) > 0.01;
}
