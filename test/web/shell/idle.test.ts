import { QueryClient } from "@tanstack/react-query";
import { afterAll, expect, test, vi } from "vitest";
import { loadDrawing, offerIdle, registerDrawing } from "../../../web/shell/idle.ts";

vi.stubGlobal("window", {});
afterAll(() => vi.unstubAllGlobals());

async function settlesWithin(ms: number): Promise<boolean> {
  offerIdle(new QueryClient());
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), ms));
  return await Promise.race([window.kuangjie?.idle().then(() => true) ?? late, late]);
}

test("the page is not at rest while a drawing's code is still on its way", async () => {
  let arrive: (value: string) => void = () => {};
  const arrived = loadDrawing(new Promise<string>((resolve) => (arrive = resolve)));
  expect(await settlesWithin(400)).toBe(false);
  arrive("code");
  expect(await arrived).toBe("code");
  expect(await settlesWithin(2000)).toBe(true);
});

test("code that never comes does not keep the page from resting", async () => {
  const failed = loadDrawing(Promise.reject(new Error("offline")));
  await expect(failed).rejects.toThrow("offline");
  expect(await settlesWithin(2000)).toBe(true);
});

test("what appears while another thing is being drawn is waited for as well", async () => {
  const order: string[] = [];
  let second: (() => void) | undefined;
  const first = registerDrawing(async () => {
    if (second) return;
    second = registerDrawing(async () => {
      await new Promise((resolve) => setTimeout(resolve, 120));
      order.push("second");
    });
  });
  offerIdle(new QueryClient());
  await window.kuangjie?.idle();
  expect(order).toContain("second");
  first();
  second?.();
});
