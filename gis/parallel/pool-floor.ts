import { flatBuffers } from "./flat-buffers.ts";
import type { FromWorker } from "./messages.ts";
import type { PoolRun } from "./pool-run.ts";
import type { WorkerPort } from "./worker-port.ts";

/** A worker ended in the middle of its work, by a crash or for want of memory. */
export class WorkerBroke extends Error {
  override readonly name = "WorkerBroke";
}

interface Slice {
  run: PoolRun;
  index: number;
}

interface PoolWorker {
  port: WorkerPort;
  slice: Slice | null;
  /** runs whose shared part it holds */
  holds: Set<PoolRun>;
}

/** The workers of a pool and the queue before them. */
export class PoolFloor {
  readonly #size: number;
  readonly #spawn: () => WorkerPort;
  readonly #workers = new Set<PoolWorker>();
  readonly #open = new Set<PoolRun>();
  #waiting: Slice[] = [];

  constructor(size: number, spawn: () => WorkerPort) {
    this.#size = size;
    this.#spawn = spawn;
  }

  /** Queues all slices of a run. */
  take(run: PoolRun, urgent: boolean): void {
    this.#open.add(run);
    const slices = run.inputs.map((_, index) => ({ run, index }));
    this.#waiting = urgent ? [...slices, ...this.#waiting] : [...this.#waiting, ...slices];
    this.#assign();
  }

  /** Ends a run before its time: its slices leave the queue, the workers at it end now. */
  giveUp(run: PoolRun, reason: unknown): void {
    if (!this.#open.delete(run)) return;
    this.#waiting = this.#waiting.filter((slice) => slice.run !== run);
    for (const worker of this.#workers) if (worker.slice?.run === run) this.#dismiss(worker);
    this.#forget(run);
    run.reject(reason);
    this.#assign();
  }

  close(reason: Error): void {
    for (const run of [...this.#open]) this.giveUp(run, reason);
    for (const worker of this.#workers) this.#dismiss(worker);
  }

  #assign(): void {
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      const worker = this.#restingFor(next.run) ?? this.#hire();
      if (!worker) return;
      this.#waiting.shift();
      this.#start(worker, next);
    }
  }

  /** Rather one that already holds what the run shares. */
  #restingFor(run: PoolRun): PoolWorker | undefined {
    const resting = [...this.#workers].filter(({ slice }) => slice === null);
    return resting.find(({ holds }) => holds.has(run)) ?? resting[0];
  }

  #hire(): PoolWorker | null {
    if (this.#workers.size >= this.#size) return null;
    const worker: PoolWorker = { port: this.#spawn(), slice: null, holds: new Set() };
    this.#workers.add(worker);
    worker.port.listen({
      message: (message) => this.#hear(worker, message),
      broken: (cause) => this.#lose(worker, cause),
    });
    return worker;
  }

  #start(worker: PoolWorker, slice: Slice): void {
    const { run, index } = slice;
    const input = run.inputs[index];
    worker.slice = slice;
    worker.port.keepAlive(true);
    try {
      if (!worker.holds.has(run)) worker.port.post({ kind: "share", run: run.id, shared: run.shared }, []);
      worker.holds.add(run);
      const moved = run.moveInputs ? flatBuffers(input) : [];
      worker.port.post({ kind: "slice", run: run.id, slice: index, task: run.task, input }, moved);
    } catch (error) {
      this.#rest(worker);
      this.giveUp(run, error);
    }
  }

  #hear(worker: PoolWorker, message: FromWorker): void {
    const { slice } = worker;
    if (slice?.run.id !== message.run || slice.index !== message.slice) return;
    if (message.kind === "progress") {
      slice.run.progress(slice.index, message.share);
      return;
    }
    this.#rest(worker);
    if (message.kind === "failed") this.giveUp(slice.run, message.error);
    else if (slice.run.done(slice.index, message.output)) this.#finish(slice.run);
    this.#assign();
  }

  #finish(run: PoolRun): void {
    this.#open.delete(run);
    this.#forget(run);
    run.resolve();
  }

  #forget(run: PoolRun): void {
    for (const { port, holds } of this.#workers) {
      if (holds.delete(run)) port.post({ kind: "drop", run: run.id }, []);
    }
  }

  #rest(worker: PoolWorker): void {
    worker.slice = null;
    worker.port.keepAlive(false);
  }

  #dismiss(worker: PoolWorker): void {
    this.#workers.delete(worker);
    worker.port.terminate();
  }

  /** The place of a lost worker is filled when there is work for it. */
  #lose(worker: PoolWorker, cause: Error): void {
    if (!this.#workers.has(worker)) return;
    this.#dismiss(worker);
    const { slice } = worker;
    if (slice) {
      const told = `a worker ended while it did the task ${slice.run.task}: ${cause.message}`;
      this.giveUp(slice.run, new WorkerBroke(told, { cause }));
    }
    this.#assign();
  }
}
