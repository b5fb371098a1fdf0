/** 减 12.50%, 增 3.10%: by how much the count of mines changed, in words, as a bare minus is read both ways; — of no mines. */
export function changeText(percent: string | null): string {
  if (percent === null) return "—";
  if (Number(percent) === 0) return `${percent.replace("-", "")}%`;
  return percent.startsWith("-") ? `增 ${percent.slice(1)}%` : `减 ${percent}%`;
}
