/** Where a browser came to. */
interface Visit {
  address: URL;
  status: number;
  headers: Headers;
}

/** Follows redirects from one host to another as a browser does, keeping the cookies of each. */
export function wanderingBrowser() {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (host: string) => {
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    return jar;
  };

  const visit = async (address: URL): Promise<Visit> => {
    const jar = jarOf(address.host);
    const Cookie = [...jar].map((pair) => pair.join("=")).join("; ");
    const { status, headers } = await fetch(address, { redirect: "manual", headers: { Cookie } });
    for (const line of headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return { address, status, headers };
  };

  /** Every place on the way, until one does not send it on, or `until` says so. */
  const wander = async (start: URL, until: (address: URL) => boolean = () => false): Promise<Visit[]> => {
    const way: Visit[] = [];
    let next: URL | null = start;
    while (next && way.length < 12 && !until(next)) {
      const here: Visit = await visit(next);
      way.push(here);
      const location = here.headers.get("Location");
      next = location === null ? null : new URL(location, next);
    }
    return way;
  };
  return { visit, wander, jarOf };
}
