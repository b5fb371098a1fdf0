import { describe, expect, it } from "vitest";
import { notationsOf } from "../../../web/map/notations.ts";

describe("one place in three notations", () => {
  it("names the zone of the place with its central meridian", () => {
    expect(notationsOf([112.634682, 38.364707])).toEqual({
      dms: "112°38′04.855″E 38°21′52.945″N",
      decimal: "112.634682, 38.364707",
      plane: expect.stringMatching(/^X\(北\) 42488\d\d\.\d\d {2}Y\(东\) 38380\d\d\d\.\d\d$/),
      zone: "3° 第38带 中央子午线 114°E",
    });
  });

  it("changes zone at 112.5°E", () => {
    expect(notationsOf([112.4999, 38])?.zone).toContain("第37带");
    expect(notationsOf([112.5, 38])?.zone).toContain("第38带");
  });

  it("gives degrees only where no licence can be", () => {
    const { decimal, plane, zone } = notationsOf([-68.85, -32.89]);
    expect(decimal).toBe("-68.850000, -32.890000");
    expect(plane).toBeNull();
    expect(zone).toContain("无平面坐标");
  });
});
