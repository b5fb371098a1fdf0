import { expect, it } from "vitest";
import { inThread } from "#api/jobs/thread";
import { findCandidates } from "#gis/consolidation/find-candidates";
import { aMine, printedRule, rectangle } from "#test/support/mine-facts";

const mines = [aMine("a"), aMine("b", { shape: rectangle(700, 0, 300, 300) })];

it("finds in a thread what the function finds, telling its progress", async () => {
  const shares: number[] = [];
  const found = await inThread(
    "candidates",
    { mines, parameters: printedRule },
    { onProgress: (share) => shares.push(share) },
  );
  expect(found).toEqual(findCandidates(mines, printedRule));
  expect(shares.at(-1)).toBe(1);
});

it("reports what broke in the thread", async () => {
  const broken = { mines: [aMine("a", { reserveWt: "二十" })], parameters: printedRule };
  await expect(inThread("candidates", broken)).rejects.toThrow();
});

it("gives the reason of whoever aborted it", async () => {
  const stop = new AbortController();
  const found = inThread("candidates", { mines, parameters: printedRule }, { signal: stop.signal });
  stop.abort("cancelled");
  await expect(found).rejects.toBe("cancelled");
});
