import { describe, expect, test } from "vitest";
import { fatalError, readClientFrames, readReply, simpleQuery } from "#api/db/embedded/wire-messages";

const sync = Buffer.from([0x53, 0, 0, 0, 4]);
const terminate = Buffer.from([0x58, 0, 0, 0, 4]);
const startup = Buffer.from([0, 0, 0, 9, 0, 3, 0, 0, 0]);
const sslRequest = Buffer.from([0, 0, 0, 8, 4, 0xd2, 0x16, 0x2f]);
const ready = (status: string) => Buffer.from(`Z\0\0\0\x05${status}`, "latin1");

describe("bytes of a client", () => {
  test("messages that arrive together are one frame, and a Sync or Query at its end awaits an answer", () => {
    const { frames, rest } = readClientFrames(Buffer.concat([simpleQuery("SELECT 1"), sync]));
    expect(frames).toHaveLength(1);
    expect(frames[0]).toMatchObject({ kind: "messages", awaitsReady: true });
    expect(rest).toHaveLength(0);
  });

  test("half a message waits for its other half", () => {
    const query = simpleQuery("SELECT 1");
    const first = readClientFrames(query.subarray(0, 7));
    expect(first.frames).toEqual([]);
    expect(readClientFrames(Buffer.concat([first.rest, query.subarray(7)])).frames).toHaveLength(1);
  });

  test("a start-up and a request for encryption are told apart", () => {
    expect(readClientFrames(Buffer.concat([sslRequest, startup])).frames.map(({ kind }) => kind)).toEqual([
      "encryption_request",
      "startup",
    ]);
  });

  test("a goodbye after a query is a frame of its own", () => {
    const kinds = readClientFrames(Buffer.concat([simpleQuery("SELECT 1"), terminate])).frames.map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(["messages", "terminate"]);
  });
});

describe("bytes of the database", () => {
  test("an answer that ends ready tells the state of the transaction", () => {
    expect(readReply(ready("T"))).toEqual({ ready: "T", errorCodes: [] });
  });

  test("an error's code is read, and an answer without an end is seen as such", () => {
    expect(readReply(fatalError("54001", "stack depth limit exceeded"))).toEqual({
      ready: null,
      errorCodes: ["54001"],
    });
  });
});
