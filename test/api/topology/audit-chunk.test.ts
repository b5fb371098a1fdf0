import { expect, it } from "vitest";
import { auditChunk, auditedMines } from "#api/topology/audit-chunk";
import { audited, block } from "#test/support/audited";

it("mines laid out for threads are the same mines again, 采区 and all", () => {
  const [east, west] = [block(0, 0, 100, 100), block(200, 0, 50, 80)];
  const both = { type: "MultiPolygon" as const, coordinates: [...east.coordinates, ...west.coordinates] };
  const parts = [
    { name: "东采区", shape: east, topM: 120, bottomM: null },
    { name: null, shape: west, topM: null, bottomM: -40.5 },
  ];
  const mines = [audited("a", east), audited("b", both, { parts, holder: null }), audited("c", west)];
  const chunk = auditChunk(mines);
  expect(chunk.shapes.lonLat.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(chunk.records.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(auditedMines(chunk)).toEqual(mines);
});
