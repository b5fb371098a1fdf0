import { cpSync, mkdirSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
  type Route,
} from "playwright-core";
import type { Role } from "#contract/roles";
import { demoFolder, type Program, startProgram } from "./demo-folder.ts";
import { startKeptProgram } from "./kept-program.ts";

/** WebGL in software, and no call to any host of the browser's maker. */
const chromiumFlags = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-gpu-compositing",
  "--disable-gpu-rasterization",
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
  /** asks the API as whoever is signed in at the page */
  ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** asks the API as a person of the demo city at another desk */
  askAs: (role: Role, path: string, init?: RequestInit) => Promise<Response>;
  /** the application stands still, so that what it is at stays under way while the page is looked at, until let go on */
  hold: () => void;
  goOn: () => void;
  close: () => Promise<void>;
}

/**
 * The real application with the demo city in a folder of its own, and a real Chromium of 1366×768 before it, in which somebody of
 * that role has signed in; null: nobody yet. With settings of its own it is a process of its own, on a copy of the whole folder.
 */
export async function openOffice(
  path: string,
  role: string | null = "规划人员",
  environment?: Record<string, string>,
): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), "kuangjie-office-"));
  const [app, context] = await Promise.all([startApp(join(folder, "data"), environment), openBrowser()]);
  const { address } = app;
  const page = await context.newPage();
  // two journeys run side by side, and an embedded database is busy with each
  page.setDefaultTimeout(60_000);
  const seen = watch(context, page, address);
  await page.goto(`${address}${path}`);
  if (role !== null) await enterAs(page, role);
  const ask = async (asked: string, init: RequestInit = {}) => {
    const cookies = (await context.cookies(address)).map(({ name, value }) => `${name}=${value}`);
    return fetch(`${address}${asked}`, { ...init, headers: { ...init.headers, Cookie: cookies.join("; ") } });
  };
  const askAs = async (as: Role, asked: string, init: RequestInit = {}) => {
    const { headers } = await fetch(`${address}/api/session/demo`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ role: as }),
    });
    const cookie = headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
    return fetch(`${address}${asked}`, { ...init, headers: { ...init.headers, Cookie: cookie } });
  };
  const hold = () => void app.process.kill("SIGSTOP");
  const goOn = () => void app.process.kill("SIGCONT");
  const close = async () => {
    await context.close();
    // whoever stands still does not hear that it is to end
    goOn();
    await app.end();
    await rm(folder, { recursive: true, force: true });
  };
  return { address, page, ...seen, ask, askAs, hold, goOn, close };
}

async function startApp(data: string, environment?: Record<string, string>): Promise<Program> {
  if (!environment) return startKeptProgram(data);
  cpSync(await demoFolder(), data, { recursive: true });
  return startProgram(data, environment);
}

/** A desk with nothing of the first before the same application, at which somebody of that role has signed in; null: nobody yet. */
export async function secondDesk(
  { address }: Pick<Office, "address">,
  path: string,
  role: string | null = "规划人员",
): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await openBrowser();
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${address}${path}`);
  if (role !== null) await enterAs(page, role);
  return { page, close: () => context.close() };
}

/** What the application answers to a request that was caught; on a new connection where it has just closed the kept one, as a browser does. */
export const answerOf = (route: Route) => route.fetch({ maxRetries: 1 });

/** One click on a role of the demo city. */
export async function enterAs(page: Page, role: string): Promise<void> {
  await page.getByRole("region", { name: "演示角色" }).getByRole("button", { name: role }).click();
  await page.locator(".kj-sign-in").waitFor({ state: "detached" });
}

/** Whoever is signed in leaves by the account menu. */
export async function leave(page: Page): Promise<void> {
  await page.locator(".kj-account-button").click();
  await page.getByRole("menuitem", { name: "退出登录" }).click();
  await page.getByRole("form", { name: "登录" }).waitFor();
}

/** one for all journeys of a worker; what one keeps in it (cookies, storage, cache) goes with its context */
let kept: Browser | null = null;

async function openBrowser(): Promise<BrowserContext> {
  if (!kept?.isConnected()) {
    kept = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      headless: true,
      args: chromiumFlags,
    });
  }
  return kept.newContext({
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
    // what glides or fades is still on its way when the machine is slow
    reducedMotion: "reduce",
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
    if (message.type() === "error") complaints.push(`${message.text()} ${message.location().url}`);
  });
  return { strangers, complaints };
}

/** Types a day into its field and leaves it, as one does with the keyboard. */
export async function typeDay(field: Locator, day: string): Promise<void> {
  // as a person does: the calendar of a field that is written without having been entered keeps the day before
  await field.click();
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

/** The leader, at another desk, approves whatever waits for a second person. */
export async function approveAll({ askAs }: Pick<Office, "askAs">): Promise<void> {
  const waiting = await (await askAs("leader", "/api/proposals?view=pending")).json();
  for (const { id, version } of waiting.items) {
    const reply = await askAs("leader", `/api/proposals/${id}/approve`, {
      method: "POST",
      headers: { "If-Match": `"${version}"` },
    });
    if (!reply.ok) throw new Error(await reply.text());
  }
}
