import { afterEach, expect, test } from "vitest";
import { isCurtained, useCurtain } from "../../../../web/map/swipe/curtain.ts";

afterEach(() => useCurtain.setState({ curtain: null }));

test("a layer hidden right of the bar cannot be hit there, but left of it", () => {
  useCurtain.setState({ curtain: { share: 0.5, hidden: ["mines"] } });
  expect(isCurtained("mines", 600, 1000)).toBe(true);
  expect(isCurtained("mines", 400, 1000)).toBe(false);
  expect(isCurtained("zone-eco_redline", 600, 1000)).toBe(false);
});

test("without a bar every layer can be hit everywhere", () => {
  expect(isCurtained("mines", 600, 1000)).toBe(false);
});
