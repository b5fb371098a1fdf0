import type { KeptErrorBook } from "#contract/error-books";
import { runTime } from "../../ui/run-time.ts";
import { sizeText } from "../source-file.ts";

/** What is told of a file that one workbook of errors does not hold; null where one does. */
export function severalBooksText(count: number): string | null {
  if (count < 2) return null;
  return `拐点较多，改错工作簿分成 ${count} 本，装在一个 zip 里。改好后整个 zip 上传，或逐本上传。`;
}

export const listedText = (mines: KeptErrorBook["mines"]): string =>
  mines === "all" ? "列出全部图形" : "只列有问题的图形";

/** What lies ready, and for how long. */
export function keptBookText({
  itemCount,
  bookCount,
  sizeBytes,
  expiresAt,
}: Pick<KeptErrorBook, "itemCount" | "bookCount" | "sizeBytes" | "expiresAt">): string {
  return `${itemCount ?? 0} 个，共 ${bookCount ?? 1} 本，${sizeText(sizeBytes ?? 0)}，保留到 ${runTime(expiresAt)}`;
}
