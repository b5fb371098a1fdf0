import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Scheme } from "#contract/schemes";
import { drawn, type Office, openOffice, picture } from "./browser.ts";
import { hasRealRights, planRealRights } from "./real-rights.ts";

if (!hasRealRights)
  process.stderr.write(
    "\n!!! SKIPPED 跳过：没有 ../shared/data/cadastre，真实矿权上的整合方案没有走一遍\n\n",
  );

describe.runIf(hasRealRights)("1,700 real rights of which no orebody, class or reserve is known", () => {
  let office: Office;
  let scheme: Scheme;
  beforeAll(async () => {
    office = await openOffice("/planning/schemes", null);
    scheme = await planRealRights(office);
  });
  afterAll(() => office.close());

  const read = async <Reply>(path: string): Promise<Reply> => (await office.ask(path)).json();
  const alone = () => office.page.getByRole("list", { name: "单列矿山" });
  async function defects(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: office.page }).analyze();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
    );
  }

  test("nothing is said to hold or to fail that an unknown fact decides", async () => {
    const { result, triggers } = await read<Run>(`/api/candidate-runs/${scheme.runId}`);
    const outcomes = (key: string) =>
      new Set(
        triggers.mines.flatMap(({ findings }) =>
          findings.flatMap(({ trigger, outcome }) => (trigger === key ? outcome : [])),
        ),
      );
    expect(result.groups).toEqual([]);
    expect(new Set(result.verdicts.map(({ verdict }) => verdict))).toEqual(
      new Set(["not_mandatory", "to_verify"]),
    );
    // far from every other right it fails whatever the facts; near one it waits for them
    expect(outcomes("safety_distance")).toEqual(new Set(["unverified", "fails"]));
    expect(outcomes("false_merger")).toEqual(new Set(["unverified"]));
    const near = new Set(scheme.links.flatMap(({ a, b }) => [a, b]));
    expect(scheme.links.every(({ toVerify }) => toVerify)).toBe(true);
    expect(near.size).toBeGreaterThan(1000);
    for (const mine of scheme.mines) {
      expect(mine.mustMerge).toBe(false);
      expect(mine.triggers).toEqual([]);
      expect(mine.triggersToVerify).toContain("false_merger");
    }
    const open = result.verdicts.filter(({ verdict }) => verdict === "to_verify");
    expect(scheme.mines.filter(({ mustMergeToVerify }) => mustMergeToVerify)).toHaveLength(open.length);
  });

  test("the share of large and medium mines is 待核实, on the page and in what is not kept yet", async () => {
    const { page } = office;
    await page.reload();
    await page.getByRole("treeitem", { name: /远方县/ }).click();
    await page.getByRole("button", { name: /^远方县方案/ }).click();
    const figures = page.getByLabel("方案指标");
    await figures.getByText(`${scheme.mines.length} → ${scheme.mines.length}`).waitFor();
    expect(await figures.textContent()).toMatch(/大中型矿山比例0.00% 待核实/);
    expect(await figures.textContent()).toContain(`${scheme.mines.length} 座规模待核实`);
    expect(await figures.textContent()).not.toContain("未达标");
    await page.getByText(/^未满足 \d+$/).click();
    await page
      .getByText(`（${scheme.mines.length} 座规模待核实，没有计入大中型，尚不能认定）`, { exact: false })
      .waitFor();
    await drawn(page);
    await picture(page, "real-rights-broken");
    expect(await defects()).toEqual([]);
  });

  test("every mine says in its list what of it waits to be verified", async () => {
    const { page } = office;
    await page.getByText(/^单列矿山 \d+$/).click();
    const filter = page.getByRole("group", { name: "筛选单列矿山" });
    await filter.getByRole("button", { name: `待核实 ${scheme.mines.length}` }).click();
    const lines = alone().getByRole("button");
    await lines.first().waitFor();
    for (const line of await lines.allTextContents()) expect(line).toMatch(/待核实.*规模待核实 · 储量待核实/);
    // only lines in sight are drawn, however many there are
    expect(await lines.count()).toBeLessThan(60);
    await drawn(page);
    await picture(page, "real-rights-alone");
  });

  test("two rights made one are told as 待核实 in every figure, and nobody is put forward as known", async () => {
    const { page } = office;
    const pair = uniqueNeighbours(scheme);
    for (const { name } of pair) {
      await page.getByLabel("在方案中查找").fill(name);
      await alone()
        .getByRole("checkbox", { name: `选择${name}`, exact: true })
        .check();
    }
    await page.getByRole("button", { name: "合为一组" }).click();
    await page.getByLabel("在方案中查找").fill("");
    const count = scheme.mines.length;
    await page
      .getByLabel("方案指标")
      .getByText(`${count} → ${count - 1}`)
      .waitFor();
    await page.getByRole("status").filter({ hasText: "已保存" }).waitFor();
    await page.getByText("整合组 1", { exact: true }).click();
    const groups = page.getByRole("list", { name: "整合组" });
    expect(await groups.textContent()).toMatch(/待核实.*规模待核实.*储量待核实.*服务年限待核实/);
    await page.getByRole("button", { name: "选定第 1 组的整合主体" }).click();
    const dialog = page.getByRole("dialog", { name: "第 1 组的整合主体" });
    await dialog.getByText("生产规模待核实").first().waitFor();
    await page.locator(".ant-zoom-appear, .ant-zoom-enter").waitFor({ state: "detached" });
    await picture(page, "real-rights-subject");
    expect(await defects()).toEqual([]);
    await dialog.getByRole("button", { name: /取\s?消$/ }).click();
    const { state } = await read<Scheme>(`/api/schemes/${scheme.id}`);
    const [merged] = state.outcomes;
    expect(merged).toMatchObject({ productionClass: null, reserveWt: null, toVerify: true });
    await drawn(page);
    await picture(page, "real-rights-group");
  });

  test("the page made no complaint", () => {
    expect(office.strangers).toEqual([]);
    expect(office.complaints).toEqual([]);
  });
});

interface Run {
  result: { groups: unknown[]; verdicts: { mineId: string; verdict: string }[] };
  triggers: { mines: { findings: { trigger: string; outcome: string }[] }[] };
}

/** Two linked mines whose names nothing else holds: they are found by them. */
function uniqueNeighbours({ mines, links }: Scheme): Scheme["mines"] {
  const isOwn = ({ name }: Scheme["mines"][number]) =>
    name.length > 6 && mines.filter((mine) => mine.name.includes(name)).length === 1;
  const own = new Map(mines.filter(isOwn).map((mine) => [mine.id, mine]));
  const link = links.find(({ a, b }) => own.has(a) && own.has(b));
  return [link?.a, link?.b].flatMap((id) => own.get(id ?? "") ?? []);
}
