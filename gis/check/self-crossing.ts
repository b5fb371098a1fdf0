import type { Issue, IssuePlace } from "../issue.ts";
import { distinctIndices } from "./distinct-points.ts";
import { type RingContact, ringContacts } from "./ring-contacts.ts";
import { errorAt, type LonLat, pointLabel, pointPlace, type TracedRing, warningAt } from "./traced-item.ts";

const shownTouches = 5;

/**
 * E03: a ring that crosses itself, runs along itself or folds back is an error; one that only touches itself at a
 * point is a warning. At most five faults and five touches a ring are named.
 */
export function selfCrossing(ring: TracedRing, place: IssuePlace): Issue[] {
  const kept = distinctIndices(ring);
  const points = kept.map((index) => ring.points[index]?.at ?? ([0, 0] satisfies LonLat));
  if (new Set(points.map(String)).size < 3) return [];
  const contacts = ringContacts(points);
  const faults = contacts.filter((contact) => contact.kind !== "touch");
  const touches = contacts.filter((contact) => contact.kind === "touch").slice(0, shownTouches);
  return [...faults, ...touches].map((contact) => contactIssue(contact, ring, kept, place));
}

function contactIssue(
  contact: RingContact,
  ring: TracedRing,
  kept: readonly number[],
  place: IssuePlace,
): Issue {
  const make = contact.kind === "touch" ? warningAt : errorAt;
  const { point, pointName, ...edgePlace } = pointPlace(place, ring, kept[contact.edge] ?? 0);
  return make(
    "E03",
    { ...edgePlace, at: [...contact.at] },
    {
      kind: contact.kind,
      edge: edgeLabel(ring, kept, contact.edge),
      otherEdge: edgeLabel(ring, kept, contact.otherEdge),
    },
  );
}

function edgeLabel(ring: TracedRing, kept: readonly number[], edge: number): string {
  const from = kept[edge] ?? 0;
  const to = kept[(edge + 1) % kept.length] ?? 0;
  return `${pointLabel(ring, from)}–${pointLabel(ring, to)}`;
}
