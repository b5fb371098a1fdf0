import { Worker, type WorkerOptions } from "node:worker_threads";

const loader = import.meta.resolve("tsx/esm/api");

/** A thread that runs a TypeScript module: Node 20 does not pass on the loader of the main thread. */
export function typescriptWorker(module: URL, options: Omit<WorkerOptions, "eval"> = {}): Worker {
  const program = `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(module.href)}); })`;
  return new Worker(program, { execArgv: [], ...options, eval: true });
}
