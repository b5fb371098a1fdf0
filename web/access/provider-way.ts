import { refusalIn } from "./provider-words.ts";

const key = "kuangjie.before-provider";

/** Keeps where somebody was: the provider sends everybody back to the first page. */
export function rememberPlace(): void {
  const { pathname, search } = window.location;
  sessionStorage.setItem(key, pathname + search);
}

/** Goes on where somebody was before they went to the provider, if they come from there. Tells why they were not let in; null: they were, or never went. */
export function comeBack(): string | null {
  const place = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  const { pathname, search } = window.location;
  const refusal = refusalIn(search);
  if (pathname === "/" && (place ?? refusal) !== null) window.history.replaceState(null, "", place ?? "/");
  return refusal;
}
