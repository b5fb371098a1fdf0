import { expect, test } from "vitest";
import { readWhole, streamed } from "#test/support/streamed";

test.each<[string, () => Buffer | Promise<Buffer>]>([
  ["a single GeoJSON feature", () => Buffer.from('{"type":"Feature","properties":{},"geometry":null}')],
])("%s is read whole up to a size, and refused above it with what may be larger", async (_, make) => {
  const bytes = await make();
  expect(await streamed(bytes, { wholeUpToBytes: bytes.length })).toEqual(await readWhole(bytes));
  await expect(streamed(bytes, { wholeUpToBytes: bytes.length - 1 })).rejects.toThrow(
    /超过 64 MB 的只能是.*Excel .*另存为 CSV .*拆分成每个不超过 64 MB 的文件/,
  );
});
