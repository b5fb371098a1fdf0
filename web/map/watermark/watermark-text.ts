import type { Person } from "#contract/access";

/** Who looks at a restricted map and when, by the clock in Beijing: what a photograph of it leads back to. */
export function watermarkText({ name, login }: Pick<Person, "name" | "login">, at: Date): string {
  const time = at.toLocaleString("sv-SE", {
    timeZone: "Asia/Shanghai",
    dateStyle: "short",
    timeStyle: "short",
  });
  return name === login ? `${name} ${time}` : `${name}（${login}） ${time}`;
}
