import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";

/** MapLibre and deck.gl make workers and images out of blobs; styles are our files, or made by our page, which knows the nonce. */
const contentPolicy = (nonce: string) =>
  [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Features of a browser that no page of ours asks for. */
const noFeatures = "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)";

export const securityHeaders: RequestHandler = (request, response, next) => {
  const nonce = randomBytes(16).toString("base64");
  response.locals.nonce = nonce;
  response.setHeader("Content-Security-Policy", contentPolicy(nonce));
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Permissions-Policy", noFeatures);
  if (request.secure) response.setHeader("Strict-Transport-Security", "max-age=31536000");
  next();
};
