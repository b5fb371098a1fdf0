import express, { type Express, type Response } from "express";
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
      void approve(supertest(app), body).then((decided) => answerAs(response, decided), next);
      return response;
    };
    next();
  });
  agreeing.use(app);
  return agreeing;
}

function answerAs(response: Response, { status, body, type }: supertest.Response): void {
  response
    .status(status)
    .type(type)
    .send(JSON.stringify(status === 200 ? body.made : body));
}
