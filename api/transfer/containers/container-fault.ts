import type { Issue, IssueCode, IssuePlace } from "#gis/issue";

/** Ends the reading of a container whose bytes cannot be gone through further; the registry makes an issue of it. */
export class ContainerFault extends Error {
  override readonly name = "ContainerFault";
  readonly issue: Issue;

  constructor(code: IssueCode, context: Issue["context"], place: IssuePlace = {}) {
    super(`${code} ${JSON.stringify(context)}`);
    this.issue = { code, severity: "error", place, context };
  }
}

/** A fault that was told as an issue, as a thread tells it. */
export function faultOf({ code, context, place }: Issue): ContainerFault {
  return new ContainerFault(code, context, place);
}

/** More mines than any province has: a file that says so is no register. */
export const mostFeatures = 300_000;

export function tooManyFeatures(): ContainerFault {
  return new ContainerFault("C02", { kind: "features", limit: mostFeatures });
}

/** C05: cut short, or lying about itself. */
export function damaged(what: string, detail: string): ContainerFault {
  return new ContainerFault("C05", { what, detail });
}

/** What a library throws on bytes it cannot follow is the file's fault. */
export function readGuarded<T>(what: string, detail: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof ContainerFault) throw cause;
    throw damaged(what, detail);
  }
}

/** The trouble of a file, and F04 where it holds nothing and nothing else says why. */
export function orNothing(issues: readonly Issue[], count: number): Issue[] {
  const told = count > 0 || issues.some(({ severity }) => severity === "error");
  return told ? [...issues] : [...issues, new ContainerFault("F04", {}).issue];
}
