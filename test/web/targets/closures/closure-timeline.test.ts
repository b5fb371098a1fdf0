import { describe, expect, test } from "vitest";
import {
  type Closure,
  closureCounts,
  closureState,
  timelineMonths,
} from "../../../../web/targets/closures/closure-timeline.ts";

const today = "2026-11-23";

function aClosure(change: Partial<Closure> = {}): Closure {
  return {
    mineId: "m",
    mineName: "某矿",
    regionCode: "990101",
    class: "close_ban",
    layer: "approved",
    dueOn: "2026-06-30",
    closedOn: null,
    lon: 112,
    lat: 39,
    ...change,
  };
}

describe("a mine under the time slider", () => {
  const closed = aClosure({ closedOn: "2026-08-10" });

  test.each([
    ["2026-05", "later"],
    ["2026-06", "due"],
    ["2026-07", "overdue"],
    ["2026-08", "closed"],
    ["2027-08", "closed"],
  ])("closed on 10 August though due in June: at the end of %s it is %s", (month, state) => {
    expect(closureState(closed, month, today)).toBe(state);
  });

  test("a day that is still to come is due, never overdue and never closed", () => {
    const coming = aClosure({ dueOn: "2027-01-31" });
    expect(closureState(coming, "2027-01", today)).toBe("due");
    expect(closureState(coming, "2028-05", today)).toBe("due");
  });

  test("in the present month it is overdue from the day after its day", () => {
    expect(closureState(aClosure({ dueOn: "2026-11-22" }), "2026-11", today)).toBe("overdue");
    expect(closureState(aClosure({ dueOn: today }), "2026-11", today)).toBe("due");
  });

  test("one without a day stands apart until it is closed", () => {
    expect(closureState(aClosure({ dueOn: null }), "2028-05", today)).toBe("undated");
  });
});

test("suggestions are never counted with what officials decided", () => {
  const closures = [
    aClosure(),
    aClosure({ layer: "decided" }),
    aClosure({ layer: "suggested" }),
    aClosure({ dueOn: "2026-07-31", closedOn: "2026-06-30" }),
  ];
  expect(closureCounts(closures, "2026-06")).toEqual({
    closed: 1,
    planned: { approved: 1, decided: 1, suggested: 1 },
  });
});

test("the slider spans from the first day named to the last, three years at least", () => {
  const span = timelineMonths([aClosure({ dueOn: "2025-06-30" }), aClosure({ dueOn: "2028-05-31" })], today);
  expect([span.length, span[0], span.at(-1)]).toEqual([36, "2025-06", "2028-05"]);
  const single = timelineMonths([aClosure({ dueOn: "2026-12-31" })], today);
  expect([single.length, single[0]]).toEqual([36, "2026-11"]);
});

test("a closure of long ago does not stretch the slider beyond ten years", () => {
  const months = timelineMonths([aClosure({ closedOn: "1998-03-01" })], today);
  expect([months.length, months.at(-1)]).toEqual([120, "2026-11"]);
});
