import express, { type Express, type Request, type Response } from "express";
import supertest from "supertest";
import { approve, why } from "./two-people.ts";

/** An app in which every change that takes two people is given a reason and approved by another at once: what it says is the answer. */
export function withSecondPerson(app: Express): Express {
  const agreeing = express();
  agreeing.disable("x-powered-by");
  agreeing.use((request, response, next) => {
    request.headers["x-reason"] ??= why["X-Reason"];
    const answer = response.json.bind(response);
    response.json = (body) => {
      if (response.statusCode !== 202 || body?.state !== "pending") return answer(body);
      void approve(supertest(app), body).then(
        (decided) =>
          answerAs(response, decided.status === 200 ? { ...answered, body: decided.body.made } : decided),
        next,
      );
      return response;
    };
    const send = response.send.bind(response);
    response.send = (text) => {
      if (response.statusCode !== 409 || !String(text).includes('"takes_two_people"')) return send(text);
      void imported(supertest(app), request).then((answered) => answerAs(response, answered), next);
      return response;
    };
    next();
  });
  agreeing.use(app);
  return agreeing;
}

interface Answered {
  status: number;
  type: string;
  body: object;
}

/** An import or a list that changes mines of the register, or its undoing: proposed and approved; it answers the job, or the batch. */
async function imported(app: ReturnType<typeof supertest>, request: Request): Promise<Answered> {
  const proposed = await app
    .post(request.originalUrl.replace(/commit$/, "proposal").replace(/undo$/, "undo-proposal"))
    .set({ ...why, "If-Match": request.get("If-Match") ?? "" })
    .send(request.body);
  if (proposed.status !== 202) return proposed;
  const decided = await approve(app, proposed.body);
  if (decided.status !== 200) return decided;
  const { id } = decided.body.made;
  const [, list] = /\/register-lists\/(.+)\/commit$/.exec(request.originalUrl) ?? [];
  if (list === undefined && request.originalUrl.endsWith("/commit"))
    return { ...answered, body: { jobId: id } };
  const batch = await app.get(`/api/import-batches/${id}`);
  return list === undefined ? batch : { ...answered, body: { ...batch.body, id: list } };
}

const answered = { status: 200, type: "application/json" };

function answerAs(response: Response, { status, body, type }: Answered): void {
  response.status(status).type(type).send(JSON.stringify(body));
}
