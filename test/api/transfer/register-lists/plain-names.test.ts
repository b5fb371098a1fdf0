import { expect, test } from "vitest";
import { matchesByPlainName } from "#api/transfer/register-lists/plain-names";
import { aListedMine } from "#test/support/listed-mine";

const seen = (id: string, name: string) => ({
  ...aListedMine({ id, name, licenceNumber: null }),
  seen: "1",
  version: 1,
});

test("a name in half-width brackets means the mine registered in full-width ones", () => {
  const mines = [seen("a", "东峪（二区）矿"), seen("b", "东峪（一区）矿")];
  const matches = matchesByPlainName([{ index: 4, name: "东峪(二区)矿", licenceNumber: null }], mines);
  expect(matches.get(4)?.mineId).toBe("a");
});
