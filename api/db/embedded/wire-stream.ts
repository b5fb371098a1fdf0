import { Duplex } from "node:stream";
import type { MessagePort } from "node:worker_threads";

/**
 * The socket that pg writes to, without a socket: bytes travel over a MessagePort to the thread of the embedded
 * database. No port is opened on the machine, and it is the same on every operating system.
 */
export class WireStream extends Duplex {
  readonly #openPort: () => Promise<MessagePort>;
  readonly #statementMs: number;
  readonly #onOverdue: () => void;
  #port: MessagePort | null = null;
  #overdue: NodeJS.Timeout | undefined;

  constructor(openPort: () => Promise<MessagePort>, statementMs: number, onOverdue: () => void) {
    super();
    this.#openPort = openPort;
    this.#statementMs = statementMs;
    this.#onOverdue = onOverdue;
  }

  connect(): this {
    void this.#openPort().then(
      (port) => this.#attach(port),
      (error) => this.destroy(error),
    );
    return this;
  }

  #attach(port: MessagePort): void {
    if (this.destroyed) {
      port.close();
      return;
    }
    this.#port = port;
    port.on("message", (bytes: Uint8Array) => {
      clearTimeout(this.#overdue);
      this.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    });
    port.on("close", () => {
      clearTimeout(this.#overdue);
      this.push(null);
      this.end();
    });
    this.emit("connect");
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#send(chunk);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#send(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    clearTimeout(this.#overdue);
    this.#port?.close();
    done(error);
  }

  #send(bytes: Buffer): void {
    clearTimeout(this.#overdue);
    this.#overdue = setTimeout(this.#onOverdue, this.#statementMs);
    const own = new Uint8Array(bytes);
    this.#port?.postMessage(own, [own.buffer]);
  }

  /** What pg asks of a TCP socket and has no meaning here. */
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}
