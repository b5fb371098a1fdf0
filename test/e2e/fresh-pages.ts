import { buildWebIfStale } from "#api/start/build-web";

/** The pages are built before the first journey: two that start at a time would each build them, into the same folder. */
export async function setup(): Promise<void> {
  const before = process.env.NODE_ENV;
  // vitest's own "test" would have them built with the slow React of developers
  process.env.NODE_ENV = "production";
  await buildWebIfStale((line) => process.stdout.write(`${line}\n`));
  process.env.NODE_ENV = before;
}
