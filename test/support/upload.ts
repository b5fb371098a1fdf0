import { createHash } from "node:crypto";
import type { Upload } from "#contract/uploads";
import type { testApp } from "./app.ts";

type App = ReturnType<typeof testApp>;

export const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

export async function beginUpload(app: App, fileName: string, sizeBytes: number): Promise<Upload> {
  const { body } = await app.post("/api/uploads").send({ fileName, sizeBytes }).expect(200);
  return body;
}

export const sendPiece = (app: App, id: string, offset: number, bytes: Buffer) =>
  app.post(`/api/uploads/${id}/chunks?offset=${offset}`).type("application/octet-stream").send(bytes);

/** Sends a file in pieces and orders its reading; answers the job. */
export async function uploadInPieces(
  app: App,
  name: string,
  bytes: Buffer,
  { pieceBytes = 1000, answers = {} } = {},
): Promise<string> {
  const { id } = await beginUpload(app, name, bytes.length);
  for (let offset = 0; offset < bytes.length; offset += pieceBytes) {
    await sendPiece(app, id, offset, bytes.subarray(offset, offset + pieceBytes)).expect(200);
  }
  const { body } = await app
    .post(`/api/uploads/${id}/finish`)
    .send({ sha256: sha256(bytes), answers })
    .expect(200);
  return body.jobId;
}
