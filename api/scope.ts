import { AsyncLocalStorage } from "node:async_hooks";
import type { Permission } from "#contract/permission";
import { type AccessClass, accessClasses } from "#contract/zones";

/** Whose rows somebody sees: told to each connection, and held by the database whatever a statement asks for. */
export interface Scope {
  /** beginnings of region codes; the empty one is every region */
  regions: readonly string[];
  /** credit codes of holders; * is everybody */
  holders: readonly string[];
  classes: readonly AccessClass[];
  /** fields for few eyes that the operation at hand is about; in the scope of any other operation there are none */
  fields?: readonly FieldForFew[];
}

type FieldForFew = "inspection";
const fieldsForFew: Partial<Record<Permission, FieldForFew>> = {
  "inspection.read": "inspection",
  "inspection.write": "inspection",
};

/** What one role gives where: permissions in one region (null: everywhere), on whose mines, and the most protected data it shows. */
export interface Grant {
  permissions: ReadonlySet<Permission>;
  region: string | null;
  /** credit codes of holders; * is everybody */
  holders: readonly string[];
  dataClass: AccessClass;
}

const scopes = new AsyncLocalStorage<Scope>();

/** The one way from a person to what they see: together, the regions and classes of the roles that give all these permissions. */
export function scopeOf(grants: readonly Grant[], ...needed: readonly Permission[]): Scope {
  const all = grants.filter(({ permissions }) => needed.every((one) => permissions.has(one)));
  const ofOffice = all.filter(({ holders }) => holders.includes("*"));
  // a company's region and an officer's do not add up to the mines of everybody in both
  const giving = ofOffice.length > 0 ? ofOffice : withoutMixing(all);
  const fields = distinct(giving.length > 0 ? needed.flatMap((one) => fieldsForFew[one] ?? []) : []);
  return {
    ...(fields.length > 0 ? { fields } : {}),
    regions: distinct(giving.map(({ region }) => region ?? "")),
    holders: distinct(giving.flatMap(({ holders }) => holders)),
    classes: accessClasses.filter((one) => giving.some(({ dataClass }) => rank(one) <= rank(dataClass))),
  };
}

/**
 * A company in one region and another in a second do not add up to both in both. No account is given two companies any more; of one
 * that was, it is the first unless every company is held in every region.
 */
function withoutMixing(grants: readonly Grant[]): readonly Grant[] {
  const regions = new Set(grants.map(({ region }) => region));
  const companies = distinct(grants.flatMap(({ holders }) => holders));
  const of = (company: string | undefined) =>
    grants.filter(({ holders }) => company !== undefined && holders.includes(company));
  const isWhole = companies.every(
    (one) => new Set(of(one).map(({ region }) => region)).size === regions.size,
  );
  return isWhole ? grants : of(companies[0]);
}

const distinct = <Word extends string>(words: readonly Word[]) => [...new Set(words)].sort();
const rank = (accessClass: AccessClass) => accessClasses.indexOf(accessClass);

/** Everything: what the program does by itself (start, queue, command line), never what a request asks for. */
const everything: Scope = { regions: [""], holders: ["*"], classes: accessClasses };

/** Does work that sees no more than a scope. A query begins when it is awaited: that too happens within. */
export function withinScope<T>(scope: Scope, work: () => T | PromiseLike<T>): Promise<T> {
  return scopes.run(scope, async () => await work());
}

/** Does the program's own work, which sees everything. */
export function asSystem<T>(work: () => T | PromiseLike<T>): Promise<T> {
  return withinScope(everything, work);
}

/** Does work that sees of the present scope no more than these regions, which lie in it. */
export function withinRegions<T>(regions: readonly string[], work: () => T | PromiseLike<T>): Promise<T> {
  return withinScope({ holders: [], classes: [], ...scopes.getStore(), regions }, work);
}

/** Null: nobody said for whom, so nothing is seen. */
export function scopeNow(): Scope | null {
  return scopes.getStore() ?? null;
}

/** Whether all of these regions lie in a scope. */
export function covers({ regions }: Pick<Scope, "regions">, asked: readonly string[]): boolean {
  return asked.length > 0 && asked.every((code) => regions.some((own) => code.startsWith(own)));
}
