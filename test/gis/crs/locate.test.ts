import { describe, expect, it } from "vitest";
import { parseCoordinateText } from "#gis/crs/locate";
import { geodesicDistanceM } from "#gis/measure/geodesic";

const corner = [122.684681812, 40.698040617];

describe("a place typed in for 坐标定位", () => {
  it.each([
    ["decimal", "122.684681812, 40.698040617"],
    ["decimal", "40.698040617 122.684681812"],
    ["decimal", "１２２.684681812，40.698040617"],
    ["dms", "122°41′04.8545″E 40°41′52.9462″N"],
    ["dms", "N40°41'52.9462\" E122°41'04.8545\""],
    ["dms", "东经122度41分4.8545秒，北纬40度41分52.9462秒"],
    ["dms", "122 41 4.8545 40 41 52.9462"],
    ["dms", "122°41′04.8545″, 40°41′52.9462″"],
    ["plane", "4507088.2206, 41473349.922"],
    ["plane", "41473349.922 4507088.2206"],
    ["plane", "X=4507088.2206, Y=41473349.922"],
  ])("is read as %s from %s", (reading, text) => {
    const located = parseCoordinateText(text);
    expect(located?.reading).toBe(reading);
    expect(geodesicDistanceM(located?.position ?? [], corner)).toBeLessThan(0.005);
  });

  it.each([
    ["an easting without 带号", "4507088.22, 473349.92"],
    ["a place outside China", "2.35, 48.85"],
    ["a latitude called east", "40°41′52″E 122°41′04″N"],
    ["one number", "122.6846"],
    ["words", "云岭市"],
    ["minutes of 60", "122°60′04″E 40°41′52″N"],
  ])("is not guessed from %s", (_, text) => {
    expect(parseCoordinateText(text)).toBeNull();
  });
});
