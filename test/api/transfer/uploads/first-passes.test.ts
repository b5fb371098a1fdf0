import { expect, test } from "vitest";
import { firstPasses, firstShare, pieceBytes } from "#api/transfer/uploads/first-passes";
import { txtSample } from "#test/support/boundary-samples";
import { streamed } from "#test/support/streamed";

async function* pieces(count: number) {
  for (let n = 0; n < count; n += 1) yield n;
}

async function through(all: AsyncIterable<number>): Promise<number[]> {
  const seen: number[] = [];
  for await (const piece of all) seen.push(piece);
  return seen;
}

test("each pass tells what it has read, and the bar never runs back or past its share", async () => {
  const shares: number[] = [];
  const messages: string[] = [];
  const report = (share: number, message: string) => {
    shares.push(share);
    messages.push(message);
  };
  const passes = firstPasses(2.5 * pieceBytes, { signal: new AbortController().signal, report });
  for (let pass = 0; pass < 3; pass += 1)
    expect(await through(passes.watched(pieces(4)))).toEqual([0, 1, 2, 3]);
  expect(messages[0]).toBe("正在识别文件：第 1 遍，已读 1.0 / 2.5 MB（40%）");
  expect(messages[3]).toBe("正在识别文件：第 1 遍，已读 2.5 / 2.5 MB（100%）");
  expect(messages[4]).toBe("正在识别文件：第 2 遍，已读 1.0 / 2.5 MB（40%）");
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThan(firstShare);
});

test("a pass ends where the job is cancelled", async () => {
  const stop = new AbortController();
  const passes = firstPasses(9 * pieceBytes, { signal: stop.signal, report: () => stop.abort() });
  await expect(through(passes.watched(pieces(9)))).rejects.toThrow("aborted");
});

test("a file of text is told of from its first pass on", async () => {
  const messages: string[] = [];
  await streamed(Buffer.from(txtSample), { report: (_, message) => messages.push(message) });
  expect(messages[0]).toContain("第 1 遍");
  expect(messages.at(-1)).toContain("第 2 遍");
});
