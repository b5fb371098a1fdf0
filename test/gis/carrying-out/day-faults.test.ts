import { expect, test } from "vitest";
import { type CarryingDays, carryingDayFaults } from "#gis/carrying-out/day-faults";

const order: CarryingDays = {
  ...{ kind: "new_licence", issuedOn: "2026-07-22", validFrom: "2026-07-22", endedOn: "2026-07-22" },
};
const fields = (change: Partial<CarryingDays>) =>
  carryingDayFaults({ ...order, ...change }, { approvedOn: "2026-07-20", today: "2026-07-28" }).map(
    ({ field }) => field,
  );

test("a licence is issued from the approval on and until today, its bounds included", () => {
  expect(fields({})).toEqual([]);
  expect(fields({ issuedOn: "2026-07-28", validFrom: "2026-07-28" })).toEqual([]);
  expect(fields({ issuedOn: "2026-07-29", validFrom: "2026-07-29" })).toEqual(["issuedOn"]);
  expect(fields({ issuedOn: "2026-07-19", endedOn: "2026-07-19", validFrom: "2026-07-19" })).toEqual([
    ...["issuedOn", "endedOn"],
  ]);
});

test("the others end no later than it begins: two licences never hold one ground", () => {
  expect(fields({ endedOn: "2026-07-23" })).toEqual(["endedOn"]);
  expect(fields({ endedOn: "2026-07-20" })).toEqual([]);
});

test("only a new licence has a term that begins with it", () => {
  expect(fields({ validFrom: "2026-07-21" })).toEqual(["validFrom"]);
  expect(fields({ kind: "changed_licence", validFrom: "2020-01-01" })).toEqual([]);
});
