/** Plain code-unit order, the same on every machine: what makes results independent of the order of the input. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
