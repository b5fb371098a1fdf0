import { describe, expect, it } from "vitest";
import { termLight } from "../../../web/mines/days-left.ts";

describe("红黄绿灯 of a licence's term", () => {
  it("is not red on the last day of validity", () => {
    expect(termLight("2026-11-22", "2026-11-22")).toEqual({ light: "yellow", days: 0, text: "今天到期" });
  });

  it("is red from the day after", () => {
    expect(termLight("2026-11-21", "2026-11-22")).toEqual({ light: "red", days: -1, text: "已过期 1 天" });
  });

  it("turns yellow 90 days before the end", () => {
    expect(termLight("2027-02-20", "2026-11-22").light).toBe("yellow");
    expect(termLight("2027-02-21", "2026-11-22").light).toBe("green");
  });

  it("counts a leap day", () => {
    expect(termLight("2028-03-01", "2028-02-28").days).toBe(2);
  });

  it("shows no light when the register has no date", () => {
    expect(termLight(null, "2026-11-22").light).toBe("none");
  });
});
