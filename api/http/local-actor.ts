import type { RequestHandler } from "express";
import { permissions } from "#contract/permission";
import type { Actor } from "../context.ts";

/** Until sign-in exists, whoever sits at this computer may do everything: the server listens on loopback only. */
const localPerson: Actor = {
  id: "local",
  name: "本机用户",
  regionCode: null,
  permissions: new Set(permissions),
};

export const actAsLocalPerson: RequestHandler = (_request, response, next) => {
  response.locals.actor = localPerson;
  next();
};
