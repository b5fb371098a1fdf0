import { cpSync, mkdirSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import { demoFolder, startProgram } from "./demo-folder.ts";

/** WebGL in software, and no call to any host of the browser's maker. */
const chromiumFlags = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Office {
  /** where the application answers */
  address: string;
  page: Page;
  /** hosts other than our own that the page tried to reach: must stay empty */
  strangers: readonly string[];
  /** errors the page wrote or threw */
  complaints: readonly string[];
  close: () => Promise<void>;
}

/** The real application with the demo city in a folder of its own, and a real Chromium of 1366×768 before it. */
export async function openOffice(path: string): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), "kuangjie-office-"));
  const data = join(folder, "data");
  cpSync(await demoFolder(), data, { recursive: true });
  const [{ app, address }, context] = await Promise.all([
    startProgram(data),
    openBrowser(join(folder, "browser")),
  ]);
  const page = context.pages()[0] ?? (await context.newPage());
  const seen = watch(context, page, address);
  await page.goto(`${address}${path}`);
  const close = async () => {
    await context.close();
    app.process.kill("SIGINT");
    await app.exit;
    await rm(folder, { recursive: true, force: true });
  };
  return { address, page, ...seen, close };
}

function openBrowser(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    headless: true,
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
    args: chromiumFlags,
  });
}

function watch(context: BrowserContext, page: Page, address: string) {
  const strangers: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== address) strangers.push(request.url());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return { strangers, complaints };
}

/** Types a day into its field and leaves it, as one does with the keyboard. */
export async function typeDay(field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await field.press("Tab");
}

/** Resolves when the map has drawn everything in view, deck.gl included. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { kuangjie: { idle(): Promise<void> } }).kuangjie.idle());
}

/** A picture for people, kept when SCREENSHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
