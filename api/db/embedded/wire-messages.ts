/** PostgreSQL protocol 3.0 framing, as far as one embedded session needs it. */
const STARTUP_V3 = 196608;
const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;

export type ClientFrame =
  | { kind: "startup"; bytes: Uint8Array }
  | { kind: "encryption_request" }
  | { kind: "terminate" }
  | { kind: "messages"; bytes: Uint8Array; awaitsReady: boolean };

/** Cuts the bytes of a client into frames; typed messages that arrive together stay together. `rest` is incomplete. */
export function readClientFrames(bytes: Buffer): { frames: ClientFrame[]; rest: Buffer } {
  const frames: ClientFrame[] = [];
  let start = 0;
  while (start < bytes.length) {
    const frame = bytes[start] === 0 ? untypedFrame(bytes, start) : typedFrames(bytes, start);
    if (!frame) break;
    frames.push(frame.frame);
    start = frame.end;
  }
  return { frames, rest: bytes.subarray(start) };
}

/** What the reply ends in: transaction status (idle, in a transaction, failed) and the SQLSTATEs on the way. */
export function readReply(bytes: Buffer): { ready: "I" | "T" | "E" | null; errorCodes: string[] } {
  const errorCodes: string[] = [];
  let ready: "I" | "T" | "E" | null = null;
  let at = 0;
  while (at + 5 <= bytes.length) {
    const end = at + 1 + bytes.readInt32BE(at + 1);
    const type = String.fromCharCode(bytes[at] ?? 0);
    ready = type === "Z" ? (String.fromCharCode(bytes[at + 5] ?? 0) as "I" | "T" | "E") : null;
    if (type === "E") errorCodes.push(errorCode(bytes.subarray(at + 5, end)));
    at = end;
  }
  return { ready, errorCodes };
}

export const simpleQuery = (sql: string): Buffer => typed("Q", Buffer.from(`${sql}\0`));

/** An ErrorResponse that ends the connection. */
export const fatalError = (code: string, message: string): Buffer =>
  typed("E", Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`));

function typed(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 0, "latin1");
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

function untypedFrame(bytes: Buffer, start: number): { frame: ClientFrame; end: number } | null {
  if (bytes.length < start + 8) return null;
  const end = start + bytes.readInt32BE(start);
  if (bytes.length < end) return null;
  const code = bytes.readInt32BE(start + 4);
  if (code === STARTUP_V3) return { frame: { kind: "startup", bytes: bytes.subarray(start, end) }, end };
  if (code === SSL_REQUEST || code === GSS_REQUEST) return { frame: { kind: "encryption_request" }, end };
  return { frame: { kind: "terminate" }, end };
}

function typedFrames(bytes: Buffer, start: number): { frame: ClientFrame; end: number } | null {
  let end = start;
  let type = 0;
  while (end + 5 <= bytes.length && bytes[end] !== 0x58) {
    const next = end + 1 + bytes.readInt32BE(end + 1);
    if (next > bytes.length) break;
    type = bytes[end] ?? 0;
    end = next;
  }
  if (end > start) {
    const awaitsReady = type === 0x51 || type === 0x53;
    return { frame: { kind: "messages", bytes: bytes.subarray(start, end), awaitsReady }, end };
  }
  const terminates = bytes[start] === 0x58 && bytes.length >= start + 5;
  return terminates ? { frame: { kind: "terminate" }, end: start + 5 } : null;
}

function errorCode(body: Buffer): string {
  for (const field of body.toString("utf8").split("\0")) {
    if (field.startsWith("C")) return field.slice(1);
  }
  return "";
}
