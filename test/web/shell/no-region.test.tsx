// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Person } from "#contract/access";
import { listRegions } from "#contract/regions";
import { type Role, roleRights } from "#contract/roles";
import { queryKeyOf } from "../../../web/client/use-endpoint.ts";
import { ForRegions } from "../../../web/shell/no-region.tsx";
import { PersonContext } from "../../../web/shell/person.ts";

const county = { code: "140901", name: "东县", level: "county", parentCode: null };

/** What somebody of a role reads of a page that needs a 行政区. */
function read(role: Role, regions: readonly object[] | null): string {
  const client = new QueryClient();
  if (regions) client.setQueryData(queryKeyOf(listRegions, { query: {} }), { items: regions, next: null });
  const person = { permissions: roleRights[role].permissions } as unknown as Person;
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <PersonContext.Provider value={person}>
        <ForRegions>识别必须整合矿山</ForRegions>
      </PersonContext.Provider>
    </QueryClientProvider>,
  );
}

test("as long as no 行政区 is registered it is said where one is, and by whom", () => {
  expect(read("planner", [])).toContain("登记县区的代码和名称");
  expect(read("county_officer", [])).toContain("请由规划人员在“导入”的核对页登记");
  for (const role of ["planner", "leader"] as const) expect(read(role, [])).not.toContain("识别必须整合矿山");
});

test("once one is, and as long as nobody knows, it is the page", () => {
  expect(read("planner", [county])).toBe("识别必须整合矿山");
  expect(read("planner", null)).toBe("识别必须整合矿山");
});
