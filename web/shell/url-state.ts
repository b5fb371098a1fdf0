/** What a shared link keeps besides the page: the chosen 行政区, 数据截至日 and the mine whose 一矿一档 is open. */
export interface UrlState {
  region: string | null;
  /** null = today */
  day: string | null;
  mine: string | null;
}

export function parseUrlState(search: string): UrlState {
  const query = new URLSearchParams(search);
  return {
    region: matching(query.get("region"), /^\d{2,9}$/),
    day: dayOf(query.get("day")),
    mine: matching(query.get("mine"), /^[0-9a-f-]{36}$/i),
  };
}

/** The same search text with the state written into it; what others keep there stays. */
export function withUrlState(search: string, state: UrlState): string {
  const query = new URLSearchParams(search);
  for (const name of ["region", "day", "mine"] as const) {
    const value = state[name];
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

function matching(value: string | null, pattern: RegExp): string | null {
  return value !== null && pattern.test(value) ? value : null;
}

/** A day of the calendar: the 30th of February is none. */
function dayOf(value: string | null): string | null {
  const day = matching(value, /^\d{4}-\d{2}-\d{2}$/);
  return day !== null && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ? day : null;
}
