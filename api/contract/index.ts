import * as access from "./access.ts";
import * as accounts from "./accounts.ts";
import * as apiKeys from "./api-keys.ts";
import * as approvals from "./approvals.ts";
import * as auditLog from "./audit-log.ts";
import * as boundaries from "./boundaries.ts";
import * as breaches from "./breaches.ts";
import * as carryingOut from "./carrying-out.ts";
import * as consolidation from "./consolidation.ts";
import type { Endpoint } from "./endpoint.ts";
import * as errorBooks from "./error-books.ts";
import * as exports from "./exports.ts";
import * as importBatches from "./import-batches.ts";
import * as inspection from "./inspection.ts";
import * as jobs from "./jobs.ts";
import * as layerFeatures from "./layer-features.ts";
import * as lineage from "./lineage.ts";
import * as lists from "./lists.ts";
import * as minePlans from "./mine-plans.ts";
import * as mineSurveys from "./mine-surveys.ts";
import * as mines from "./mines.ts";
import * as planCourse from "./plan-course.ts";
import * as planDocuments from "./plan-documents.ts";
import * as plannedBlocks from "./planned-blocks.ts";
import * as proposedMines from "./proposed-mines.ts";
import * as providerSignIn from "./provider-sign-in.ts";
import * as published from "./published.ts";
import * as quota from "./quota.ts";
import * as reduction from "./reduction.ts";
import * as regions from "./regions.ts";
import * as registerLists from "./register-lists.ts";
import * as schemeBoundaries from "./scheme-boundaries.ts";
import * as schemeComparison from "./scheme-comparison.ts";
import * as schemeMinutes from "./scheme-minutes.ts";
import * as schemeOptima from "./scheme-optima.ts";
import * as schemes from "./schemes.ts";
import * as search from "./search.ts";
import * as stagedColumns from "./staged-columns.ts";
import * as stagingCommit from "./staging-commit.ts";
import * as stagingReview from "./staging-review.ts";
import * as targets from "./targets.ts";
import * as tiles from "./tiles.ts";
import * as topology from "./topology.ts";
import * as transfer from "./transfer.ts";
import * as uploads from "./uploads.ts";
import * as vanishedMines from "./vanished-mines.ts";
import * as workings from "./workings.ts";
import * as zones from "./zones.ts";

const modules = [
  access,
  providerSignIn,
  accounts,
  apiKeys,
  regions,
  mines,
  search,
  minePlans,
  mineSurveys,
  plannedBlocks,
  boundaries,
  lineage,
  zones,
  workings,
  transfer,
  stagingReview,
  stagedColumns,
  stagingCommit,
  errorBooks,
  vanishedMines,
  uploads,
  importBatches,
  registerLists,
  consolidation,
  schemes,
  planDocuments,
  schemeOptima,
  planCourse,
  carryingOut,
  schemeBoundaries,
  schemeComparison,
  schemeMinutes,
  breaches,
  topology,
  quota,
  published,
  lists,
  inspection,
  reduction,
  targets,
  tiles,
  exports,
  layerFeatures,
  jobs,
  approvals,
  proposedMines,
  auditLog,
];

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === "object" &&
  value !== null &&
  "method" in value &&
  "path" in value &&
  "permission" in value;

/** Every operation of the API by its exported name: documented, permission-checked and proved mounted by a test. */
export const endpoints: Record<string, Endpoint> = Object.fromEntries(
  modules.flatMap((module) => Object.entries(module).filter(([, value]) => isEndpoint(value))),
) as Record<string, Endpoint>;
