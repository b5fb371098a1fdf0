import { expect, test } from "vitest";
import { historyWay } from "../../../web/ui/history-keys.ts";

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey", boolean>>) =>
  historyWay({ key, ctrlKey: false, metaKey: false, shiftKey: false, ...held });

test("Ctrl+Z goes back, Ctrl+Y and Ctrl+Shift+Z forth, on a Mac with ⌘", () => {
  expect(press("z", { ctrlKey: true })).toBe("undo");
  expect(press("Z", { ctrlKey: true, shiftKey: true })).toBe("redo");
  expect(press("y", { ctrlKey: true })).toBe("redo");
  expect(press("z", { metaKey: true })).toBe("undo");
});

test("a letter alone is no way, nor another one with Ctrl", () => {
  expect(press("z", {})).toBeNull();
  expect(press("s", { ctrlKey: true })).toBeNull();
});
