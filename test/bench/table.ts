import type { BenchResult } from "./bench-row.ts";

/** A line of the bench as it is printed or given out as JSON. */
export interface BenchLine {
  name: string;
  n: number;
  oursMs: number;
  peer: string;
  peerMs: number | null;
  /** peer's time by ours */
  ratio: number | null;
  goal: number | null;
  met: boolean | null;
  peakMb: number;
  notes: string[];
}

export function jsonLine({ name, result }: { name: string; result: BenchResult }): BenchLine {
  const { n, peer, peerMs, goal, notes } = result;
  const ratio = peerMs === null ? null : peerMs / result.oursMs;
  return {
    name,
    n,
    oursMs: rounded(result.oursMs),
    peer,
    peerMs: peerMs === null ? null : rounded(peerMs),
    ratio: ratio === null ? null : rounded(ratio),
    goal,
    met: ratio === null || goal === null ? null : ratio >= goal,
    peakMb: Math.round(result.peakMb),
    notes,
  };
}

/** The lines in columns, the notes of each below it. */
export function table(lines: readonly BenchLine[]): string {
  const head = ["name", "n", "ours ms", "peer", "peer ms", "ratio", "goal", "peak MB"];
  const cells = [head, ...lines.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const printed = cells.map((row) => row.map((cell, column) => padded(cell, column, widths)).join("  "));
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  const body = lines.flatMap(({ notes }, line) => [
    printed[line + 1] ?? "",
    ...notes.map((note) => `    ${note}`),
  ]);
  return [printed[0], rule, ...body].join("\n");
}

function cellsOf({ name, n, oursMs, peer, peerMs, ratio, goal, met, peakMb }: BenchLine): string[] {
  const verdict = met === false ? " missed" : "";
  return [
    name,
    String(n),
    String(oursMs),
    peer,
    peerMs === null ? "skipped" : String(peerMs),
    ratio === null ? "" : `${ratio}×`,
    goal === null ? "" : `≥ ${goal}×${verdict}`,
    String(peakMb),
  ];
}

function padded(cell: string, column: number, widths: number[]): string {
  const width = widths[column] ?? 0;
  return column === 0 || column === 3 ? cell.padEnd(width) : cell.padStart(width);
}

function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
