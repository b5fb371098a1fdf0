import { expect, test } from "vitest";
import { writeCsv } from "#api/export/formats/csv";
import type { ExportFeature } from "#api/export/layer";
import { coordinateSystemOf } from "#gis/crs/coordinate-system";
import { readBoundaryFile } from "#gis/formats/read-file";
import { noticeSample, utf8 } from "#test/support/boundary-samples";

const [sample] = readBoundaryFile({ name: "a.txt", bytes: utf8(noticeSample) }).items;
const shape = sample?.shape;
if (!shape) throw new Error("the sample has a shape");
const mine: ExportFeature = {
  values: ["=云岭,“一”矿", "C1409012020017110123450"],
  theme: "矿区范围",
  name: "",
  number: null,
  shape,
};
const fields = ["矿山名称", "采矿许可证号"].map((label) => ({ label, kind: "text" as const, width: 20 }));

test.each([4490, 4529, 4550, 4499])("our own reader takes it back without a question, in EPSG:%i", (epsg) => {
  const system = coordinateSystemOf(epsg);
  if (!system) throw new Error("the system is known");
  const settings = { system, ownZones: false, encoding: "utf-8" as const, day: "2026-11-26" };
  const features = [mine, { ...mine, shape: null }];
  const bytes = Buffer.concat([
    ...(writeCsv({ title: "矿山", fields, features }, settings) as Iterable<Uint8Array>),
  ]);
  const { format, issues, items } = readBoundaryFile({ name: "矿山.csv", bytes });
  expect({ format, issues }).toEqual({ format: "wkt-table", issues: [] });
  expect(items[0]).toMatchObject({ name: "=云岭,“一”矿", number: "C1409012020017110123450", issues: [] });
  expect(items[1]).toMatchObject({ shape: null, issues: [{ code: "F05", context: { kind: "空" } }] });
  const corners = (ground: typeof shape) => ground.coordinates.flat(2);
  const back = items[0]?.shape;
  expect(corners(back ?? shape)).toHaveLength(corners(shape).length);
  for (const at of corners(back ?? shape)) {
    const near = corners(shape).map(([lon = 0, lat = 0]) =>
      Math.hypot(lon - (at[0] ?? 0), lat - (at[1] ?? 0)),
    );
    expect(Math.min(...near) * 111_000).toBeLessThan(0.001);
  }
});
