import { expect, test } from "vitest";
import { areaName } from "#gis/check/area-name";

test("only what is planned has no licence that states its area", () => {
  expect(areaName("planned")).toBe("拟设面积");
  for (const status of ["producing", "closed", null]) expect(areaName(status)).toBe("证载面积");
});
