import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { BenchResult } from "./bench-row.ts";
import { benchRows } from "./rows.ts";
import { jsonLine, table } from "./table.ts";

const { values } = parseArgs({
  options: { json: { type: "boolean", default: false }, only: { type: "string" } },
});

await main(values.only, values.json);

async function main(only: string | undefined, asJson: boolean): Promise<void> {
  const chosen = benchRows.filter(({ name }) => only === undefined || name.includes(only));
  if (chosen.length === 0) {
    console.error(`no such row; there are: ${benchRows.map(({ name }) => name).join(", ")}`);
    process.exitCode = 2;
    return;
  }
  const lines: { name: string; result: BenchResult }[] = [];
  for (const { name } of chosen) {
    console.error(`… ${name}`);
    const result = await inOwnProcess(name);
    if (result) lines.push({ name, result });
    else process.exitCode = 1;
  }
  console.log(asJson ? JSON.stringify(lines.map(jsonLine), null, 2) : table(lines.map(jsonLine)));
}

/** A process for each row, so that its peak of memory is its own. */
async function inOwnProcess(name: string): Promise<BenchResult | null> {
  const program = fileURLToPath(new URL("./run-row.ts", import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, program, name], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let result: BenchResult | null = null;
  child.on("message", (message) => {
    result = message as BenchResult;
  });
  await new Promise((resolve) => child.on("close", resolve));
  return result;
}
