import { fileURLToPath } from "node:url";
import compression from "compression";
import express, { type Express, Router } from "express";
import { signIn } from "#contract/access";
import { endpoints } from "#contract/index";
import { providerReturn } from "#contract/provider-sign-in";
import { accessRoutes } from "./access/access-routes.ts";
import { accountRoutes } from "./access/account-routes.ts";
import { keyBook } from "./access/keys/key-book.ts";
import { keyRoutes } from "./access/keys/key-routes.ts";
import { knownActors } from "./access/known-actors.ts";
import { providerRoutes } from "./access/provider/provider-routes.ts";
import { sessionBook } from "./access/session-book.ts";
import { approvalRoutes } from "./approvals/approval-routes.ts";
import { auditRoutes } from "./audit-log/audit-routes.ts";
import { recordEvent } from "./audit-log/record-event.ts";
import { breachRoutes } from "./breaches/breach-routes.ts";
import { carryingChanges } from "./carrying-out/carrying-changes.ts";
import { carryingRoutes } from "./carrying-out/carrying-routes.ts";
import type { Config } from "./config.ts";
import { consolidationRoutes } from "./consolidation/consolidation-routes.ts";
import type { AppContext } from "./context.ts";
import { exportRoutes } from "./exports/export-routes.ts";
import { docsRoutes } from "./http/docs-routes.ts";
import { answerErrors, unknownAddress, unknownEndpoint } from "./http/error-handler.ts";
import { healthRoutes } from "./http/health.ts";
import { keepNothing } from "./http/kept-replies.ts";
import type { RefusalEvent } from "./http/problem.ts";
import { limitPeople, limitRate } from "./http/rate-limit.ts";
import { type Recognise, recogniseCaller } from "./http/recognise-caller.ts";
import { logRequests } from "./http/request-log.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { webFiles } from "./http/web-files.ts";
import { inspectionRoutes } from "./inspection/inspection-routes.ts";
import { jobRoutes } from "./jobs/job-routes.ts";
import { dispositionChanges } from "./lists/disposition-changes.ts";
import { listRoutes } from "./lists/list-routes.ts";
import { mineChanges } from "./mines/mine-changes.ts";
import { mineRoutes } from "./mines/mine-routes.ts";
import { courseChanges } from "./plan-course/approve-course.ts";
import { courseRoutes } from "./plan-course/course-routes.ts";
import { planRoutes } from "./plan-document/plan-routes.ts";
import { publishedRoutes } from "./published/published-routes.ts";
import { quotaChanges } from "./quota/quota-changes.ts";
import { quotaRoutes } from "./quota/quota-routes.ts";
import { regionRoutes } from "./regions/region-routes.ts";
import { schemeRoutes } from "./schemes/scheme-routes.ts";
import { targetRoutes } from "./targets/target-routes.ts";
import { tileRoutes } from "./tiles/tile-routes.ts";
import { topologyRoutes } from "./topology/topology-routes.ts";
import { batchChanges } from "./transfer/batches/batch-changes.ts";
import { batchRoutes } from "./transfer/batches/batch-routes.ts";
import { columnsRoutes } from "./transfer/columns/columns-routes.ts";
import { errorBookRoutes } from "./transfer/error-books/error-book-routes.ts";
import { importChanges } from "./transfer/import-changes.ts";
import { listChanges } from "./transfer/register-lists/list-changes.ts";
import { registerListRoutes } from "./transfer/register-lists/register-list-routes.ts";
import { transferRoutes } from "./transfer/transfer-routes.ts";
import { uploadRoutes } from "./transfer/uploads/upload-routes.ts";
import { version } from "./version.ts";
import { workingRoutes } from "./workings/working-routes.ts";
import { zoneRoutes } from "./zones/zone-routes.ts";

const builtWeb = fileURLToPath(new URL("../dist/web", import.meta.url));

/** How the outside is dealt with. Unless said otherwise: no limit, no proxy believed, no demo people, callers known by their session. */
export interface Edge
  extends Partial<Pick<Config, "requestsPerMinute" | "requestsPerPerson" | "trustedProxies" | "provider">> {
  webFolder?: string;
  /** lets everybody on this computer in as one of the demo people */
  demoSignIn?: boolean;
  recognise?: Recognise;
}

/** Composition root: every feature under /api, the web pages beside it, one place for what goes wrong. */
export function createApp(context: AppContext, edge: Edge = {}): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", edge.trustedProxies ?? false);
  app.use(logRequests(context), securityHeaders, compression());
  app.use(limitRate(context, edge.requestsPerMinute ?? null));
  app.use(healthRoutes(context));
  app.use("/api", apiRoutes(context, edge));
  app.use(webFiles(edge.webFolder ?? builtWeb));
  app.use(unknownAddress, answerErrors(context));
  return app;
}

function apiRoutes(context: AppContext, edge: Edge): Router {
  const router = Router();
  const known = knownActors(context);
  const sessions = sessionBook(context, { demoSignIn: edge.demoSignIn ?? false, known });
  const withKey = keyBook(context, known);
  const recognise: Recognise = async (request) => (await withKey(request)) ?? sessions.recognise(request);
  router.use(docsRoutes(version), keepNothing, recogniseCaller(edge.recognise ?? recognise, endpoints));
  router.use((_request, response, next) => {
    response.locals.record = (event: RefusalEvent) => recordEvent(context.db, event);
    next();
  });
  router.use(limitPeople(context, edge.requestsPerPerson ?? null));
  router.post(signIn.path, limitRate(context, signInsPerMinute));
  const provider = edge.provider ?? null;
  router.get(providerReturn.path, limitRate(context, signInsPerMinute));
  router.use(providerRoutes(context, { sessions, settings: provider }));
  router.use(
    accessRoutes(context, sessions, provider?.name ?? null),
    accountRoutes(context, sessions),
    keyRoutes(context, known),
  );
  for (const routes of features) router.use(routes(context));
  router.use(unknownEndpoint);
  return router;
}

/** From one address, where a whole office may sit behind one. */
const signInsPerMinute = 60;

const features: ((context: AppContext) => Router)[] = [
  regionRoutes,
  mineRoutes,
  zoneRoutes,
  workingRoutes,
  publishedRoutes,
  quotaRoutes,
  listRoutes,
  inspectionRoutes,
  targetRoutes,
  tileRoutes,
  transferRoutes,
  columnsRoutes,
  errorBookRoutes,
  uploadRoutes,
  batchRoutes,
  registerListRoutes,
  consolidationRoutes,
  schemeRoutes,
  courseRoutes,
  carryingRoutes,
  planRoutes,
  breachRoutes,
  topologyRoutes,
  exportRoutes,
  jobRoutes(recordEvent),
  approvalRoutes([
    ...quotaChanges,
    ...mineChanges,
    ...dispositionChanges,
    ...importChanges,
    ...listChanges,
    ...batchChanges,
    ...courseChanges,
    ...carryingChanges,
  ]),
  auditRoutes,
];
