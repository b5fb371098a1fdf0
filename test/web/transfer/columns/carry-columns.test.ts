import { afterEach, expect, test, vi } from "vitest";
import type { Staging } from "#contract/transfer";
import { carryColumns } from "../../../../web/transfer/columns/carry-columns.ts";
import { lostText } from "../../../../web/transfer/columns/column-words.ts";

afterEach(() => vi.unstubAllGlobals());

const stagingOf = (id: string, columnsMapped: boolean) => ({ id, columnsMapped, reviewTag: "t" }) as Staging;
const column = (name: string, field: string | null) => ({
  ...{ name, field, unit: null, filled: 1, samples: [], statedUnit: null, elevation: null },
});
const { signal } = new AbortController();

/** Answers the columns of each staging, and notes what else is asked. */
function serve(columns: Record<string, ReturnType<typeof column>[]>): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (url: string) => {
    const id = Object.keys(columns).find((one) => url.includes(one)) ?? "";
    if (!url.endsWith("/columns")) asked.push(url);
    const body = {
      columns: columns[id],
      hasMore: false,
      asked: [],
      mapped: true,
      sender: "",
      remembered: [],
    };
    return Promise.resolve(new Response(JSON.stringify(body)));
  });
  return asked;
}

test("columns that bear other names after another encoding are told, and none of the mapping is taken over", async () => {
  const asked = serve({
    before: [column("½ÿÉ½", "name"), column("KZ", "mineral"), column("X", null)],
    after: [column("矿山", "name"), column("KZ", "mineral"), column("X", null)],
  });
  const now = stagingOf("after", false);
  expect(await carryColumns(stagingOf("before", true), now, signal)).toEqual({
    staging: now,
    lost: ["½ÿÉ½"],
  });
  expect(asked).toEqual([]);
});

test("nothing is lost where nobody had mapped anything", async () => {
  const now = stagingOf("after", false);
  expect(await carryColumns(stagingOf("before", false), now, signal)).toEqual({ staging: now, lost: [] });
});

test("the first of the lost columns are named, and how many they are", () => {
  expect(lostText(["甲"])).toContain("没有「甲」，您指定的字段对应没有沿用");
  expect(lostText(["甲", "乙", "丙", "丁"])).toContain("「甲」、「乙」、「丙」等 4 列");
});
