import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Scheme } from "#contract/schemes";
import type { Office } from "./browser.ts";
import { addPerson, confirmPassword, enterFirst } from "./new-person.ts";

const file = fileURLToPath(
  new URL("../../../shared/data/cadastre/mendoza-mining-rights.geojson", import.meta.url),
);

/** The register of real rights is on this machine. */
export const hasRealRights = existsSync(file);

/** Of all regions: that of the demo city has nothing to enter beyond it. */
const planner = { login: "shen.yuan", name: "沈远", role: "planner" } as const;
const county = { code: "990201", name: "远方县" };

/**
 * 1,700 real rights of another continent, of which no orebody, class or reserve is known, in the register of a county; somebody of all
 * regions has signed in. Answers the scheme that was begun on them, each mine by itself.
 */
export async function planRealRights(office: Office, packId = "xinzhou-2022"): Promise<Scheme> {
  const oneTime = await addPerson(office, planner);
  await enterFirst(office.page, planner.login, oneTime, "four-bridges-under-one-moon");
  await confirmPassword(office, planner.login);
  await office.page.reload();
  await send(office, ["PUT", `/api/regions/${county.code}`, { "If-None-Match": "*" }], {
    name: county.name,
    outline: null,
  });
  await importRights(office);
  const { jobId, runId } = await send(office, ["POST", "/api/candidate-runs"], {
    region: county.code,
    packId,
  });
  await ended(office, jobId);
  const { id } = await send(office, ["POST", "/api/schemes"], { runId, name: "远方县方案", start: "alone" });
  return (await office.ask(`/api/schemes/${id}`)).json();
}

async function importRights(office: Office): Promise<void> {
  const staged = await office.ask("/api/stagings?name=rights.geojson", {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: readFileSync(file),
  });
  const { id, reviewTag } = await staged.json();
  const { warnings } = await send(office, ["POST", `/api/stagings/${id}/choice`], { include: "usable" });
  const { jobId } = await send(office, ["POST", `/api/stagings/${id}/commit`, { "If-Match": reviewTag }], {
    ...{ batchName: "远方县矿权", include: "usable", acceptWarnings: warnings },
    defaults: {
      ...{ regionCode: county.code, mineral: "石灰岩", licenceLevel: "county", holder: "待核" },
      ...{ status: "producing", validFrom: "2020-01-01" },
    },
  });
  await ended(office, jobId);
}

type Where = [method: string, path: string, preconditions?: Record<string, string>];

async function send({ ask }: Office, [method, path, preconditions]: Where, body: object) {
  const headers = { "Content-Type": "application/json", ...preconditions };
  const reply = await ask(path, { method, headers, body: JSON.stringify(body) });
  const answer = await reply.json();
  if (reply.ok) return answer;
  throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
}

/** Asks again until the job is done; the office is asked, not the clock. */
async function ended(office: Office, jobId: string): Promise<void> {
  const reply = await office.ask(`/api/jobs/${jobId}`);
  const { state, error } = await reply.json();
  if (state === "done") return;
  if (state !== "queued" && state !== "running") throw new Error(`${state}: ${error}`);
  return ended(office, jobId);
}
