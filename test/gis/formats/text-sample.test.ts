import { encode } from "iconv-lite";
import { expect, test } from "vitest";
import { TextSample } from "#gis/formats/text-sample";

const wordsOf = (...pieces: Uint8Array[]) => {
  const sample = new TextSample();
  for (const piece of pieces) sample.push(piece);
  return sample.words().map((word) => Buffer.from(word));
};

test("words that are not ASCII are kept once each, from their first character that is none", () => {
  const text = encode("矿山名称,点号\n东沟矿,J1\n东沟矿,J2\nK2铁矿,3", "gbk");
  expect(wordsOf(text).map((word) => word.toString("hex"))).toEqual(
    ["矿山名称", "点号", "东沟矿", "铁矿"].map((word) => encode(word, "gbk").toString("hex")),
  );
});

test("a piece may end anywhere, in the middle of a character too", () => {
  const text = encode("礦山名稱,許可證號\n", "big5");
  for (let at = 0; at <= text.length; at += 1)
    expect(wordsOf(text.subarray(0, at), text.subarray(at))).toEqual(wordsOf(text));
});

test("what is kept stays small, however long the text and its words", () => {
  const sample = new TextSample();
  const word = Buffer.alloc(100_000, 0xb5);
  for (let i = 0; i < 200; i += 1)
    sample.push(Buffer.concat([word, Buffer.from(`${i},`), encode(`矿${i},`, "gbk")]));
  sample.push(encode(Array.from({ length: 9000 }, (_, i) => `矿山${i}号`).join(","), "gbk"));
  expect(sample.isFull).toBe(true);
  expect(sample.words().reduce((sum, { length }) => sum + length, 0)).toBeLessThan(20_000);
});
