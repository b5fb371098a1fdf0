import { expect, test } from "vitest";
import { orderGroups } from "#gis/consolidation/group-order";

test("第1组 is the largest group on the screen, in the workbook and in every layer alike; equals go by their id", () => {
  const group = (id: string, size: number) => ({
    id,
    memberIds: Array.from({ length: size }, (_, at) => `${id}${at}`),
    mandatoryIds: [],
    suggestedSubjectId: null,
    totalAreaM2: 0,
    totalReserveWt: null,
    reserveIncomplete: false,
  });
  const groups = [group("b", 2), group("c", 5), group("a", 2)];
  expect(orderGroups(groups).map(({ id }) => id)).toEqual(["c", "a", "b"]);
  expect(groups.map(({ id }) => id)).toEqual(["b", "c", "a"]);
});
