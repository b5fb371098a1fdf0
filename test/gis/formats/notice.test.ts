import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { noticeFormat } from "#gis/formats/notice";
import { readBoundaryFile } from "#gis/formats/read-file";
import { areaKm2Text } from "#gis/measure/area-text";
import { noticeSample } from "#test/support/boundary-samples";

describe("notice layout", () => {
  const [item] = noticeFormat.read(noticeSample, {}).items;

  test("each adding ring is a part with its own elevations; a −1 ring is taken out of the part it lies in", () => {
    expect(item?.parts).toMatchObject([
      { name: "东采区", topM: 229.5, bottomM: 70 },
      { name: "西采区", topM: 363, bottomM: -10 },
    ]);
    expect(item?.parts.map((part) => part.shape.coordinates[0]?.length)).toEqual([1, 2]);
  });

  test("name, area and datum come from the words around the table", () => {
    expect(item).toMatchObject({ name: "云岭一矿", declaredAreaText: "0.1275平方千米", issues: [] });
    expect(item?.crs).toEqual({ datum: "CGCS2000", kind: "plane", zone: 41, zoneWidth: 3 });
  });

  test("a list of corners without any closing line is one part without elevations", () => {
    const bare = "1,4507000,41473000\n2,4507300,41473000\n3,4507300,41473300";
    expect(noticeFormat.recognise(bare, "")).toBe(true);
    expect(noticeFormat.read(bare, {}).items).toMatchObject([
      {
        parts: [{ topM: null, bottomM: null }],
        issues: [{ code: "E10", severity: "warning", context: { datum: "missing" } }],
      },
    ]);
    expect(noticeFormat.read(bare, { datum: "CGCS2000" }).items).toMatchObject([{ issues: [] }]);
  });

  test("words of another datum are heard", () => {
    const old = noticeSample.replace("2000国家大地坐标系", "1980西安坐标系");
    expect(noticeFormat.read(old, {}).items).toMatchObject([
      { crs: { datum: "XIAN80" }, issues: [{ code: "E10" }] },
    ]);
  });
});

const notice = new URL("../../../../shared/data/notices/haicheng-2025-54.txt", import.meta.url);
describe.skipIf(!existsSync(notice))("the Haicheng notice of 2025", () => {
  const read = () => readBoundaryFile({ name: "haicheng-2025-54.txt", bytes: readFileSync(notice) }).items[0];

  test("comes to the official 1.0685 km² in two 采区 with their elevations; only the datum is not stated", () => {
    const item = read();
    expect(areaKm2Text(item?.areaM2 ?? 0)).toBe("1.0685");
    expect(item?.parts).toMatchObject([
      { name: "金藏采区", topM: 229.5, bottomM: 70 },
      { name: "远东采区", topM: 363, bottomM: 10 },
    ]);
    expect(item?.parts.map((part) => part.areaM2.toFixed(2))).toEqual(["204127.58", "864353.88"]);
    expect(item?.issues).toMatchObject([{ code: "E10", context: { datum: "missing" } }]);
  });

  test("places its first corner to a tenth of a millimetre", () => {
    const [lon = 0, lat = 0] = read()?.shape?.coordinates[0]?.[0]?.[0] ?? [];
    expect(lon).toBeCloseTo(122.684681812, 9);
    expect(lat).toBeCloseTo(40.698040617, 9);
  });
});
