import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rateTotalUse, rateUse } from "#gis/quota/use-rate";

describe("the state of a mine's quota", () => {
  test.each([
    ["21.10", "16.879", "normal"],
    ["21.10", "16.88", "watch"],
    ["21.10", "20.0449", "watch"],
    ["21.10", "20.045", "alarm"],
    ["21.10", "21.10", "alarm"],
    ["21.10", "21.1000001", "over"],
    ["0", "0", "normal"],
    ["0", "0.0001", "over"],
  ])("issued %s, used %s 万吨: %s", (issuedWt, usedWt, state) => {
    expect(rateUse({ issuedWt, usedWt }).state).toBe(state);
  });

  test("is decided on the exact amounts where the shown rate rounds up to the limit", () => {
    expect(rateUse({ issuedWt: "1", usedWt: "0.79999999" })).toMatchObject({ rate: "0.8", state: "normal" });
  });

  test("follows limits the bureau sets itself", () => {
    const limits = { watchPct: "50", alarmPct: "60" };
    expect(rateUse({ issuedWt: "10", usedWt: "6" }, limits).state).toBe("alarm");
  });
});

test("0.1 + 0.2 of 0.3 is exactly full, not over", () => {
  const parts = [
    { issuedWt: "0.3", usedWt: "0.1" },
    { issuedWt: "0", usedWt: "0.2" },
  ];
  expect(rateTotalUse(parts)).toMatchObject({ usedWt: "0.3", rate: "1", remainingWt: "0", state: "alarm" });
});

test("nothing issued has no rate, and no mines at all add up to zero", () => {
  expect(rateTotalUse([])).toEqual({
    issuedWt: "0",
    usedWt: "0",
    remainingWt: "0",
    rate: null,
    state: "normal",
  });
});

test("base, differential and reward of 211 万吨 reach the yearly ceiling exactly", () => {
  const quarter = { issuedWt: "21.10", usedWt: "0" };
  const year = rateTotalUse([...Array(10).fill(quarter)]);
  expect(year.issuedWt).toBe("211");
});

test("used and remaining always add up to what was issued", () => {
  const amount = fc
    .bigInt(0n, 10n ** 15n)
    .map((units) => `${units / 10000n}.${String(units % 10000n).padStart(4, "0")}`);
  const units = (text: string) => {
    const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
    return BigInt(whole + fraction.padEnd(4, "0")) * (text.startsWith("-") ? -1n : 1n);
  };
  fc.assert(
    fc.property(amount, amount, (issuedWt, usedWt) => {
      const use = rateUse({ issuedWt, usedWt });
      expect(units(use.usedWt) + units(use.remainingWt)).toBe(units(use.issuedWt));
    }),
  );
});
