import { expect, test } from "vitest";
import { workingSourceLabels, workingSources } from "#gis/breaches/working-source";

test("every way of surveying has a Chinese name of its own", () => {
  const labels = workingSources.map((source) => workingSourceLabels[source]);
  expect(new Set(labels).size).toBe(workingSources.length);
  expect(labels.every((label) => /[\u4e00-\u9fff]/.test(label))).toBe(true);
});
