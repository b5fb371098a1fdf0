import { benchRows } from "./rows.ts";

const name = process.argv[2];
const row = benchRows.find((one) => one.name === name);
if (!row) throw new Error(`no row ${name}`);
const result = await row.measure();
process.send?.(result, () => process.disconnect());
