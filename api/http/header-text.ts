/** Chinese in a header comes percent-encoded. */
export function headerText(value: string | undefined): string | null {
  try {
    return value === undefined ? null : decodeURIComponent(value);
  } catch {
    return value ?? null;
  }
}
