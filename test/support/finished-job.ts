import { setTimeout as sleep } from "node:timers/promises";
import type { Job } from "#contract/jobs";
import type { testApp } from "./app.ts";

/** Waits until a job has ended, whatever its end. */
export async function finishedJob(app: ReturnType<typeof testApp>, id: string): Promise<Job> {
  for (;;) {
    const { body } = await app.get(`/api/jobs/${id}`).expect(200);
    if (body.finishedAt !== null) return body;
    await sleep(50);
  }
}
