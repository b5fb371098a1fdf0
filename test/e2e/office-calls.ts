import { expect } from "vitest";
import type { Office } from "./browser.ts";

/** of any form: a journey reads of it what it needs */
type Answer = Awaited<ReturnType<Response["json"]>>;
type Asked = Pick<Office, "ask">;

/** What the API tells whoever is signed in at the page. */
export async function told(office: Asked, path: string): Promise<Answer> {
  return (await office.ask(path)).json();
}

/** Writes as whoever is signed in at the page; the answer. */
export async function sent(
  office: Asked,
  path: string,
  method: string,
  body: object,
  seen?: number,
): Promise<Answer> {
  const reply = await office.ask(path, {
    ...{ method, body: JSON.stringify(body) },
    headers: { "Content-Type": "application/json", ...(seen && { "If-Match": `"${seen}"` }) },
  });
  const answer = await reply.json();
  if (!reply.ok) throw new Error(JSON.stringify(answer));
  return answer;
}

/** 必须整合识别 of the demo city, done: what schemes begin with. */
export async function analysedCity(office: Asked): Promise<string> {
  const order = { region: "9901", packId: "xinzhou-2022" };
  const { jobId, runId } = await sent(office, "/api/candidate-runs", "POST", order);
  const state = async () => (await told(office, `/api/jobs/${jobId}`)).state;
  await expect.poll(state, { timeout: 60_000 }).toBe("done");
  return runId;
}

/** A scheme of the groups that the analysis found. */
export async function begunScheme(office: Asked, name: string): Promise<string> {
  const runId = await analysedCity(office);
  const { id } = await sent(office, "/api/schemes", "POST", { runId, name, start: "candidates" });
  return id;
}
