/** What is told of a file that one workbook of errors does not hold; null where one does. */
export function severalBooksText(count: number): string | null {
  if (count < 2) return null;
  return `拐点较多，改错工作簿分成 ${count} 本，装在一个 zip 里。改好后整个 zip 上传，或逐本上传。`;
}
