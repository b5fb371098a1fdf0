import { describe, expect, test } from "vitest";
import { zoneOfChinaAt, zonesNear, zonesOfChina, zoneText } from "#gis/crs/zones-of-china";

describe("带号", () => {
  test("is suggested from the longitude: 112.55°E lies in 3° zone 38 and 6° zone 19", () => {
    expect(zoneOfChinaAt(112.55, 3)).toBe(38);
    expect(zoneOfChinaAt(112.55, 6)).toBe(19);
  });

  test("is not suggested for a place outside China's zones", () => {
    expect(zoneOfChinaAt(-69.2, 3)).toBeNull();
    expect(zonesNear(-69.2)).toEqual([]);
  });

  test("can be 25–45 for 3° and 13–23 for 6°", () => {
    expect(
      [3, 6].flatMap((width) => [zonesOfChina(width as 3 | 6)[0], zonesOfChina(width as 3 | 6).at(-1)]),
    ).toEqual([25, 45, 13, 23]);
  });

  test("of a place near the line between two zones may be any of both, its own first, in either width", () => {
    expect(zonesNear(112.55)).toEqual([38, 37, 39, 19, 18, 20]);
    expect(zonesNear(73.6)).toEqual([25, 26, 13, 14]);
  });

  test("is told with its width and central meridian", () => {
    expect(zoneText(38)).toBe("3 度带第 38 带（中央经线 114°）");
    expect(zoneText(19)).toBe("6 度带第 19 带（中央经线 111°）");
  });
});
