import { type Reach, record, stale } from "./reach.ts";
import { aLicence, anActOf, anAnswer, anObjection } from "./sound-values.ts";
import { why } from "./two-people.ts";

/** Every operation on the course of a scheme. */
export const planCourseReaches: Record<string, Reach> = {
  getCourse: record("/schemes/<scheme>/course"),
  actOnCourse: record("/schemes/<scheme>/course/acts", { headers: stale, body: anActOf("survey") }),
  addCourseDocument: record("/schemes/<scheme>/course/documents?step=survey&kind=other&title=a&name=a.pdf", {
    bytes: "%PDF-1.7",
  }),
  downloadCourseDocument: record("/schemes/<scheme>/course/documents/<planDocument>"),
  removeCourseDocument: record("/schemes/<scheme>/course/documents/<planDocument>", { headers: stale }),
  addObjection: record("/schemes/<scheme>/course/objections", { body: anObjection }),
  answerObjection: record("/schemes/<scheme>/course/objections/<objection>/answer", {
    headers: stale,
    body: anAnswer,
  }),
  approveCourse: record("/schemes/<scheme>/course/approval", {
    headers: { ...stale, ...why },
    body: { approvedOn: "2026-07-20", document: "忻政函〔2026〕1号" },
  }),
  getCarryingOffer: record("/schemes/<scheme>/groups/<group>/carrying-out"),
  carryOutGroup: record("/schemes/<scheme>/groups/<group>/carrying-out", { headers: why, body: aLicence }),
  closeSchemeMines: record("/schemes/<scheme>/closures", {
    headers: why,
    body: { mineIds: ["<mine>"], endedOn: "2026-07-22", endingDocument: aLicence.endingDocument },
  }),
  takeBackCarrying: record("/schemes/<scheme>/carryings/<carrying>", { headers: { ...stale, ...why } }),
  openSchemeVersion: record("/schemes/<scheme>/versions", { body: { name: "第二版", reason: "调整范围" } }),
};
