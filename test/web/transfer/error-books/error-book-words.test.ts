import { expect, test } from "vitest";
import { keptBookText, severalBooksText } from "#web/transfer/error-books/error-book-words";

test("one workbook needs no word; of several it is said how many, and how they go back", () => {
  expect(severalBooksText(1)).toBeNull();
  expect(severalBooksText(3)).toBe(
    "拐点较多，改错工作簿分成 3 本，装在一个 zip 里。改好后整个 zip 上传，或逐本上传。",
  );
});

test("of workbooks that lie ready it is said what they hold and how long they stay, in Beijing time", () => {
  const book = { itemCount: 50000, bookCount: 151, sizeBytes: 157_286_400 };
  expect(keptBookText({ ...book, expiresAt: "2026-11-27T18:05:00.000Z" })).toBe(
    "50000 个，共 151 本，150.0 MB，保留到 11月28日 02:05",
  );
});
