import { join } from "node:path";
import { readConfig } from "#api/config";
import { keepFilesPrivate } from "#api/private-files";
import { start } from "#api/start/start";
import { borrowEmbedded } from "#test/support/rewound/rewound-embedded";

/** Start on this data folder, the database as it lies in that of the demo city; or end what was started. */
export type OfficeOrder = { dataFolder: string; demoFolder: string } | "end";
/** Where it answers now. */
export type OfficeAnswer = { address: string } | { failure: string } | "ended";

const signals = ["SIGINT", "SIGTERM"] as const;
type Running = NonNullable<Awaited<ReturnType<typeof start>>>;
let running: Running | null = null;

keepFilesPrivate();
process.on("message", async (order: OfficeOrder) => {
  process.send?.(await answerTo(order).catch(({ stack }: Error) => ({ failure: String(stack) })));
});
// nobody is left to ask for anything
process.on("disconnect", () => process.exit());

async function answerTo(order: OfficeOrder): Promise<OfficeAnswer> {
  await running?.end();
  for (const signal of signals) process.removeAllListeners(signal);
  running = null;
  if (order === "end") return "ended";
  const { dataFolder, demoFolder } = order;
  const open = async () => {
    const database = await borrowEmbedded(join(demoFolder, "postgres"));
    if (!database) throw new Error("the database of this process is in use");
    return database;
  };
  running = await start(readConfig({ ...process.env, DATA_DIR: dataFolder }), async () => {}, open);
  if (!running) throw new Error("the application was asked to end while it started");
  return { address: running.url };
}
