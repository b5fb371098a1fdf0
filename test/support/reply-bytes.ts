import type { Response } from "supertest";

type Arrived = (error: Error | null, body: unknown) => void;

/** The bytes of a reply that was read with this parser. */
export function bytesOf({ body }: Response): Buffer {
  return body as Buffer;
}

/** For `.buffer().parse(…)`: keeps the reply as it came, whatever its type. */
bytesOf.parser = (reply: unknown, done: Arrived) => {
  const response = reply as NodeJS.ReadableStream;
  const pieces: Buffer[] = [];
  response.on("data", (piece: Buffer) => pieces.push(piece));
  response.on("end", () => done(null, Buffer.concat(pieces)));
};
