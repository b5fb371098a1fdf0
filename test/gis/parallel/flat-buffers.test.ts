import { expect, it } from "vitest";
import { flatBuffers } from "#gis/parallel/flat-buffers";

const floats = Float64Array.of(1, 2);
const bytes = Uint8Array.of(3);

it("finds the memory of a typed array, of a record of them and of a list of them", () => {
  expect(flatBuffers(floats)).toEqual([floats.buffer]);
  expect(flatBuffers({ count: 1, a: floats, b: bytes, name: "x" })).toEqual([floats.buffer, bytes.buffer]);
  expect(flatBuffers([floats, bytes])).toEqual([floats.buffer, bytes.buffer]);
});

it("finds them in a list of records, but not in the depths of a shape", () => {
  expect(flatBuffers({ pairs: [{ a: floats }, { a: bytes }] })).toEqual([floats.buffer, bytes.buffer]);
  expect(flatBuffers({ items: [{ shape: { coordinates: floats } }] })).toEqual([]);
});

it("names memory that two arrays lie on once", () => {
  expect(flatBuffers([floats, floats.subarray(1)])).toEqual([floats.buffer]);
});

it("leaves out shared memory and what is no array", () => {
  expect(flatBuffers([new Float64Array(new SharedArrayBuffer(8)), null, "x", 4, {}])).toEqual([]);
  expect(flatBuffers(null)).toEqual([]);
  expect(flatBuffers("text")).toEqual([]);
});
