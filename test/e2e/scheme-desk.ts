import type { Page } from "playwright-core";
import { drawn } from "./browser.ts";

/** Everything done so far is with the server. */
export const saved = (page: Page) => page.getByRole("status").filter({ hasText: "已保存" }).waitFor();

/** No dialog or drawer is on its way any more. */
export const settled = (page: Page) =>
  page
    .locator(
      ".ant-zoom-appear, .ant-zoom-enter, .ant-zoom-leave, .ant-drawer-panel-motion-right-enter, .ant-drawer-panel-motion-right-leave",
    )
    .first()
    .waitFor({ state: "detached" });

/** Has the mines of the chosen region judged, and waits for the groups. */
export async function identify(page: Page): Promise<void> {
  await page.getByRole("button", { name: "识别必须整合矿山" }).click();
  await page.getByText(/^整合组 \d+$/).waitFor();
}

interface NewScheme {
  name?: string;
  /** each mine alone, and not the groups that were found */
  isAlone?: boolean;
}

/** A new scheme on the newest judgement, made in its dialog and open at the end. */
export async function newScheme(page: Page, { name, isAlone = false }: NewScheme = {}): Promise<void> {
  await page.getByRole("button", { name: "新建方案" }).click();
  const dialog = page.getByRole("dialog", { name: /^新建整合方案/ });
  await dialog.getByText(/的必须整合识别，数据截至/).waitFor();
  if (name !== undefined) await dialog.getByLabel("方案名称").fill(name);
  const called = await dialog.getByLabel("方案名称").inputValue();
  if (isAlone) await dialog.getByText(/^逐座单列/).click();
  await dialog.getByRole("button", { name: /新\s?建/ }).click();
  await page.getByRole("heading", { name: called, exact: true }).waitFor();
}

/** Opens a scheme of the list, and not one whose name goes on in brackets. */
export async function openScheme(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${name}(?!（)`) }).click();
  await page.getByRole("heading", { name, exact: true }).waitFor();
}

/** Ticks mines as one does on the map: each is looked up, flown to, and pressed with Ctrl. */
export async function tickOnMap(page: Page, list: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.getByLabel("在方案中查找").fill(name);
    await page.getByRole("list", { name: list }).getByRole("button", { name }).first().click();
    await drawn(page);
    const box = await page.getByRole("region", { name: "地图" }).locator("canvas").first().boundingBox();
    if (!box) throw new Error("there is no map");
    await page.keyboard.down("Control");
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.keyboard.up("Control");
  }
  await page.getByText(`已选 ${names.length} 座`).waitFor();
}
