import { expect, test } from "vitest";
import { jobUnderWay } from "../../../web/client/use-started-job.ts";

test("a run still under way is found again after a reload", () => {
  expect(
    jobUnderWay(
      [
        { jobId: "j2", state: "running" },
        { jobId: "j1", state: "done" },
      ],
      null,
    ),
  ).toBe("j2");
  expect(jobUnderWay([{ jobId: "j2", state: "done" }], null)).toBeNull();
  expect(jobUnderWay(undefined, null)).toBeNull();
});

test("a job whose end was seen is not followed again though the list is older", () => {
  expect(jobUnderWay([{ jobId: "j2", state: "running" }], "j2")).toBeNull();
});
