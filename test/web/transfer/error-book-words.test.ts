import { expect, test } from "vitest";
import { severalBooksText } from "#web/transfer/error-book-words";

test("one workbook needs no word; of several it is said how many, and how they go back", () => {
  expect(severalBooksText(1)).toBeNull();
  expect(severalBooksText(3)).toBe(
    "拐点较多，改错工作簿分成 3 本，装在一个 zip 里。改好后整个 zip 上传，或逐本上传。",
  );
});
