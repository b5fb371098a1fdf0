/** What a person may be allowed to do. Every endpoint names one; the access feature gives them to roles. */
export const permissions = [
  "public.read",
  "register.read",
  "register.write",
  "zones.read",
  "zones.write",
  "transfer.write",
  "consolidation.read",
  "consolidation.run",
  "breaches.read",
  "breaches.run",
  "quota.read",
  "quota.write",
  "lists.read",
  "lists.write",
  "overview.read",
  "export.coordinates",
  "exports.read",
  "jobs.read",
  "audit.read",
] as const;
export type Permission = (typeof permissions)[number];
