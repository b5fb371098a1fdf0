import { type Office, openOffice } from "#test/e2e/browser";
import { hasRealRights, planRealRights } from "#test/e2e/real-rights";
import type { BenchResult, BenchRow } from "../bench-row.ts";
import { peakMb } from "../stopwatch.ts";

const askedMs = 100;
const pairs = 10;

/** What the page itself saw: how long acts took until they were on screen, and how far apart frames came. */
interface Seen {
  /** ms of the event from the hand to the next frame, and of that our own code */
  acts: { ms: number; ownMs: number }[];
  frames: number[];
}

const watch = `
window.seen = { acts: [], frames: [] };
new PerformanceObserver((list) => {
  for (const e of list.getEntries())
    if (e.name === "click") window.seen.acts.push({ ms: e.duration, ownMs: e.processingEnd - e.processingStart });
}).observe({ type: "event", durationThreshold: 16 });
let last = performance.now();
requestAnimationFrame(function next(now) { window.seen.frames.push(now - last); last = now; requestAnimationFrame(next); });`;

/** Two rights made one on a canvas of 1,700, in a real Chromium that draws without a GPU, against the time that is asked for. */
export const canvasRealRights: BenchRow = {
  name: "canvas-real-rights",
  async measure(): Promise<BenchResult> {
    if (!hasRealRights)
      return {
        ...{ n: 0, oursMs: 0, peakMb: peakMb(), peer: "what is asked for", peerMs: null, goal: null },
        notes: ["skipped: no ../shared/data/cadastre"],
      };
    const office = await openOffice("/planning/schemes", null);
    try {
      return await acted(office);
    } finally {
      await office.close();
    }
  },
};

async function acted(office: Office): Promise<BenchResult> {
  const { mines, links } = await planRealRights(office);
  const { page } = office;
  await page.reload();
  await page.getByRole("treeitem", { name: /远方县/ }).click();
  await page.getByRole("button", { name: /^远方县方案/ }).click();
  await page.getByText(/^单列矿山 \d+$/).click();
  await page.evaluate(watch);
  const pan = await panned(office);
  const nameOf = new Map(mines.map(({ id, name }) => [id, name]));
  const used = new Set<string>();
  const groups: Seen["acts"] = [];
  for (const { a, b } of links) {
    if (used.has(a) || used.has(b) || groups.length === pairs) continue;
    used.add(a).add(b);
    for (const id of [a, b]) {
      const name = nameOf.get(id) ?? "";
      await page.getByLabel("在方案中查找").fill(name);
      const boxes = page.getByRole("list", { name: "单列矿山" });
      await boxes
        .getByRole("checkbox", { name: `选择${name}`, exact: true })
        .first()
        .check();
    }
    await seen(office);
    await page.getByRole("button", { name: "合为一组" }).click();
    await page.getByText(`整合组 ${groups.length + 1}`, { exact: true }).waitFor();
    groups.push(...(await seen(office)).acts.slice(-1));
  }
  const shown = median(groups.map(({ ms }) => ms));
  return {
    ...{ n: mines.length, oursMs: median(groups.map(({ ownMs }) => ownMs)), peakMb: peakMb() },
    ...{ peer: "what is asked for", peerMs: askedMs, goal: 1 },
    notes: [
      `合为一组, median of ${groups.length}: figures, lists and what the map is told; on screen after ${shown.toFixed(0)} ms, drawn by the processor`,
      `panning: a frame every ${median(pan).toFixed(0)} ms, the slowest ${Math.max(...pan).toFixed(0)} ms`,
    ],
  };
}

async function panned(office: Office): Promise<number[]> {
  const { page } = office;
  const canvas = page.getByRole("region", { name: "地图" }).locator("canvas").first();
  const box = await canvas.boundingBox();
  if (!box) throw new Error("the map is there");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await seen(office);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 240, y + 120, { steps: 30 });
  await page.mouse.up();
  return (await seen(office)).frames;
}

/** What was seen since the last time it was asked, once the page has drawn what it had to. */
async function seen({ page }: Office): Promise<Seen> {
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200)))");
  return page.evaluate(
    "(() => { const { seen } = window; window.seen = { acts: [], frames: [] }; return seen; })()",
  );
}

const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;
