import { readSheet } from "read-excel-file/node";
import { expect } from "vitest";
import { endpoints } from "#contract/index";
import { exportLayers } from "#gis/formats/export-formats";
import { listForms } from "#gis/register-lists/list-form";
import type { testApp } from "./app.ts";
import { finishedJob } from "./finished-job.ts";
import { bytesOf } from "./reply-bytes.ts";

type App = ReturnType<typeof testApp>;

/** What the reading operations that cannot do without a query are asked. */
const queries: Record<string, string[]> = {
  "/quota/hexagons": ["year=2026"],
  "/quota/use": ["year=2026"],
  "/overview": ["", "asOf=2024-06-01"],
  "/reduction": ["packId=xinzhou-2022", "baseline=2024-06-01"],
  "/reduction/mines": ["packId=xinzhou-2022", "baseline=2024-06-01"],
  "/zones.geojson": [`reason=${encodeURIComponent("核对")}`],
  "/mines": [
    "limit=500",
    "limit=500&asOf=2024-06-01",
    "limit=500&disposition=new",
    "limit=500&reserve=unknown",
  ],
};
/** Where places are looked for by name, what asks for schemes by name, what numbers its data, and the logs this walk itself writes into. */
const elsewhere = new Set([
  "/search",
  "/scheme-comparison.xlsx",
  "/map",
  "/exports",
  "/proposals",
  "/runs",
  "/audit-entries",
  "/audit-entries/workbook",
]);

/** Everything the API says of the register without being asked for one thing of it: lists, counts, sheets. */
async function readEverything(app: App): Promise<Record<string, unknown>> {
  const said: Record<string, unknown> = {};
  const reading = Object.values(endpoints).filter(
    ({ method, path, tag }) =>
      method === "GET" && !path.includes(":") && !elsewhere.has(path) && tag !== "access",
  );
  for (const { path, produces } of reading) {
    for (const query of queries[path] ?? [""]) {
      const place = `/api${path}?${query}`;
      said[place] = produces ? await fileAt(app, place, produces) : (await app.get(place).expect(200)).body;
    }
  }
  return said;
}

async function fileAt(app: App, place: string, produces: string): Promise<unknown> {
  const bytes = bytesOf(await app.get(place).buffer().parse(bytesOf.parser).expect(200));
  return produces.includes("json") ? JSON.parse(bytes.toString()) : await readSheet(bytes);
}

/** Every analysis, run anew over the whole city: its findings, its numbers and what it read. */
async function judgeEverything(app: App): Promise<Record<string, string>> {
  const region = { region: "1409" };
  const orders = {
    "candidate-runs": { ...region, packId: "xinzhou-2022" },
    "breach-runs": { ...region, packId: "xinzhou-2022" },
    "topology-runs": region,
  };
  const runs: Record<string, string> = {};
  for (const [kind, order] of Object.entries(orders)) {
    const { body } = await app.post(`/api/${kind}`).send(order).expect(200);
    expect((await finishedJob(app, body.jobId)).state).toBe("done");
    runs[kind] = body.runId;
  }
  return runs;
}

const runFilter = (runId: string | undefined) => (runId ? { runId } : {});

/** What goes out of the register: every layer, and every official form but the one planned blocks belong on. */
async function takeEverything(app: App, runs: Record<string, string>): Promise<Record<string, unknown>> {
  const runOf: Record<string, string | undefined> = {
    merge_groups: runs["candidate-runs"],
    breaches: runs["breach-runs"],
    overlaps: runs["breach-runs"],
    topology: runs["topology-runs"],
  };
  const out: Record<string, unknown> = {};
  const start = { runId: runs["candidate-runs"], name: "清点", start: "alone" };
  const { body: scheme } = await app.post("/api/schemes").send(start).expect(200);
  for (const layer of exportLayers) {
    const filter = layer === "scheme_rights" ? { schemeId: scheme.id } : runFilter(runOf[layer]);
    const order = { source: { layer, filter }, format: "geojson", reason: "核对" };
    const reply = await app.post("/api/exports").send(order).buffer().parse(bytesOf.parser).expect(200);
    out[layer] = JSON.parse(bytesOf(reply).toString());
  }
  // the next walk finds the register as this one did
  await app.delete(`/api/schemes/${scheme.id}`).set("If-Match", `"${scheme.version}"`).expect(200);
  for (const form of listForms.filter((one) => one !== "annex4"))
    out[form] = await readSheet(
      bytesOf(
        await app.get(`/api/forms/${form}?region=1409&layers=all`).buffer().parse(bytesOf.parser).expect(200),
      ),
    );
  return out;
}

/** All that is counted, listed, judged and exported, by where it is read. What names a run or a moment is left out. */
export async function countWalk(app: App): Promise<Record<string, unknown>> {
  const read = await readEverything(app);
  const runs = await judgeEverything(app);
  const judged: Record<string, unknown> = {};
  for (const [kind, id] of Object.entries(runs)) {
    judged[kind] = (await app.get(`/api/${kind}/${id}`).expect(200)).body;
    if (kind === "topology-runs")
      judged.topologyFindings = (await app.get(`/api/${kind}/${id}/findings?limit=500`).expect(200)).body;
  }
  return timeless({ read, judged, taken: await takeEverything(app, runs) }) as Record<string, unknown>;
}

/** A block is data too: it counts the version of the data on. */
const passing = /^(id|runId|jobId|startedAt|finishedAt|dataVersion|数据版本号|at)$/;

function timeless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(timeless);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !passing.test(key))
      .map(([key, inner]) => [key, timeless(inner)]),
  );
}
