// @vitest-environment jsdom
import { expect, test } from "vitest";
import { signStyles } from "#web/shell/sign-styles";

function pageWith(head: string): Document {
  const page = document.implementation.createHTMLDocument();
  page.head.innerHTML = head;
  return page;
}

test("a style that a script makes bears the number of its page, other elements do not", () => {
  const page = pageWith('<meta property="csp-nonce" nonce="n7Q==">');
  signStyles(page);
  expect(page.createElement("style").nonce).toBe("n7Q==");
  expect(page.createElement("script").nonce).toBe("");
});

test("a page without a number is left as it is", () => {
  const page = pageWith("");
  signStyles(page);
  expect(page.createElement("style").nonce).toBe("");
});
