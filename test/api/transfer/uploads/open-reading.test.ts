import { expect, test } from "vitest";
import { readWhole, streamed } from "#test/support/streamed";

/** The rows of each mine stand apart. */
const scattered = [
  "矿山名称,点号,X,Y",
  ...[1, 2, 3].flatMap((point) =>
    ["甲矿", "乙矿"].map((name, at) => {
      const [x, y] = [4_507_000 + 1000 * at + 300 * (point % 2), 41_473_000 + 300 * (point % 3)];
      return `${name},${point},${x},${y}`;
    }),
  ),
].join("\n");

test.each<[string, () => Buffer | Promise<Buffer>]>([
  ["a corner table whose mines are scattered", () => Buffer.from(scattered)],
  ["a single GeoJSON feature", () => Buffer.from('{"type":"Feature","properties":{},"geometry":null}')],
])("%s is read whole up to a size, and refused above it with what may be larger", async (_, make) => {
  const bytes = await make();
  expect(await streamed(bytes, { wholeUpToBytes: bytes.length })).toEqual(await readWhole(bytes));
  await expect(streamed(bytes, { wholeUpToBytes: bytes.length - 1 })).rejects.toThrow(
    /超过 64 MB 的只能是.*Excel .*另存为 CSV .*拆分成每个不超过 64 MB 的文件/,
  );
});
