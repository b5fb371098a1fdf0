import { expect, it } from "vitest";
import { type Identity, matchesOf } from "#api/transfer/match-mines";

const item = (index: number, name: string | null, licenceNumber: string | null = null): Identity => ({
  index,
  name,
  licenceNumber,
});
const mine = (id: string, name: string, licenceNumber: string | null = null) => ({
  id,
  name,
  licenceNumber,
  version: 1,
});
const found = (items: Identity[], mines: ReturnType<typeof mine>[]) =>
  [...matchesOf(items, mines)].map(([index, { mineId, by }]) => [index, mineId, by]);

it("a licence number decides even when the name has changed", () => {
  expect(found([item(0, "新名", "C1")], [mine("a", "旧名", "C1")])).toEqual([[0, "a", "licence"]]);
});

it("a name alone decides when it is the only one on both sides", () => {
  expect(found([item(0, "东山矿")], [mine("a", "东山矿", "C1")])).toEqual([[0, "a", "name"]]);
});

it("two mines of one name in the register, or two in the file, are matched with none", () => {
  expect(found([item(0, "东山矿")], [mine("a", "东山矿"), mine("b", "东山矿")])).toEqual([]);
  expect(found([item(0, "东山矿"), item(1, "东山矿")], [mine("a", "东山矿")])).toEqual([]);
});

it("the same name under another licence number is another mine", () => {
  expect(found([item(0, "东山矿", "C2")], [mine("a", "东山矿", "C1")])).toEqual([]);
});

it("one mine of the register is matched once", () => {
  const items = [item(0, "另名", "C1"), item(1, "东山矿")];
  expect(found(items, [mine("a", "东山矿", "C1")])).toEqual([[0, "a", "licence"]]);
});
