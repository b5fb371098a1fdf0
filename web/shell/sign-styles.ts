/**
 * Gives every style element that our own scripts make the nonce of the page: antd and its parts write their styles into the page,
 * and the policy of the server (style-src) lets in nothing else.
 */
export function signStyles(page: Document = document): void {
  const nonce = page.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce;
  if (!nonce) return;
  const create = page.createElement.bind(page);
  page.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}
