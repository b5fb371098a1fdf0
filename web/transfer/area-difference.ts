/** Computed against declared area, as +0.12%; null where the file declares none or nothing could be computed. */
export function areaDifferenceText(areaM2: number, declaredM2: number | null): string | null {
  if (declaredM2 === null || declaredM2 <= 0 || areaM2 <= 0) return null;
  const share = ((areaM2 - declaredM2) / declaredM2) * 100;
  const size = Math.abs(share);
  if (size < 0.005) return "0.00%";
  const text = size >= 1000 ? size.toExponential(1) : size.toFixed(2);
  return `${share > 0 ? "+" : "−"}${text}%`;
}
