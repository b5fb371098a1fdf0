import { mkdirSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { runProgram } from "#test/support/child-process";

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

/** The real application with the demo city in a fresh folder, and a real Chromium of 1366×768 before it. */
export async function openOffice(path: string): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), "kuangjie-office-"));
  const app = runProgram("api/main.ts", [], {
    DATABASE_URL: "",
    HOST: "127.0.0.1",
    // vitest's own "test" would have the pages built with the slow React of developers
    NODE_ENV: "production",
    DEMO: "on",
    PORT: "0",
    DATA_DIR: join(folder, "data"),
  });
  await app.says("Kuangjie is ready: http://127.0.0.1:");
  const address = /Kuangjie is ready: (http:\S+)/.exec(app.said())?.[1] ?? "";
  const context = await chromium.launchPersistentContext(join(folder, "browser"), {
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    headless: true,
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
    args: chromiumFlags,
  });
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
