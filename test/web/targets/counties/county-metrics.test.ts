import { describe, expect, test } from "vitest";
import {
  breaksOf,
  type CountyMetricKey,
  classesOf,
  colourOf,
  countyMetrics,
  noValueColour,
} from "../../../../web/targets/counties/county-metrics.ts";
import type { County } from "../../../../web/targets/use-overview.ts";

function aCounty(change: Partial<County>): County {
  return {
    code: "990101",
    name: "甲县",
    mineCount: 0,
    largeCount: 0,
    mediumCount: 0,
    smallCount: 0,
    unknownClassCount: 0,
    largeMediumShare: null,
    expiredCount: 0,
    closedCount: 0,
    closurePlanned: 0,
    areaKm2: "0",
    reserveWt: "0",
    quotaIssuedWt: "0",
    quotaUsedWt: "0",
    quotaRate: null,
    ...change,
  };
}

function metricOf(key: CountyMetricKey) {
  const metric = countyMetrics.find((one) => one.key === key);
  if (!metric) throw new Error(key);
  return metric;
}

describe("counts on the map", () => {
  const counties = [11, 27, 40, 41, 44, 49].map((mineCount) => aCounty({ mineCount }));
  const metric = metricOf("mineCount");

  test("classes reach from the least to the most without a gap", () => {
    expect(classesOf(metric, counties).map(({ label }) => label)).toEqual([
      "11–18 座",
      "19–26 座",
      "27–34 座",
      "35–42 座",
      "43–49 座",
    ]);
  });

  test("few different counts make few classes", () => {
    const few = [0, 1, 2].map((mineCount) => aCounty({ mineCount }));
    expect(classesOf(metric, few).map(({ label }) => label)).toEqual(["0 座", "1 座", "2 座"]);
  });

  test("a lower limit belongs to the class it begins", () => {
    const breaks = breaksOf(metric, counties);
    expect(colourOf(metric, breaks, 19)).toBe(metric.colours[1]);
    expect(colourOf(metric, breaks, 18)).toBe(metric.colours[0]);
  });
});

test("35 % of large and medium mines is the class that reaches the target", () => {
  const metric = metricOf("largeMediumShare");
  const breaks = breaksOf(metric, []);
  expect(colourOf(metric, breaks, 0.35)).toBe(metric.colours[2]);
  expect(colourOf(metric, breaks, 0.3499)).toBe(metric.colours[1]);
});

test("a county without quota has no rate instead of 0 %", () => {
  const metric = metricOf("quotaRate");
  const county = aCounty({ quotaRate: null });
  expect(metric.textOf(county)).toBe("无指标");
  expect(colourOf(metric, breaksOf(metric, [county]), metric.measured(county))).toBe(noValueColour);
});
