import { engineVersion } from "#gis/engine-version";

/** What an answer was computed from: a file by its fingerprint, or the register as of a day. */
export type JudgedInputs =
  | { source: "file"; name: string; sizeBytes: number; sha256: string }
  | { source: "database"; region: string; asOf: string; dataVersion: number };

type JudgedFile = Omit<Extract<JudgedInputs, { source: "file" }>, "source">;

/** Engine and register or files of an answer in one line, so that a printed one can be computed again and compared. */
export function basisLine(...inputs: readonly (JudgedInputs | JudgedFile)[]): string {
  return [`引擎 ${engineVersion}`, ...inputs.map(inputsText)].join(" · ");
}

function inputsText(inputs: JudgedInputs | JudgedFile): string {
  return "asOf" in inputs
    ? `数据版本 ${inputs.dataVersion} · 数据截至 ${inputs.asOf}`
    : `文件 ${inputs.name}（SHA-256 ${inputs.sha256.slice(0, 16)}…）`;
}
