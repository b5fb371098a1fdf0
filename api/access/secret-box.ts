import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Keeps small secrets so that whoever reads the database, or a copy of it, learns nothing. */
export interface SecretBox {
  /** A secret of somebody, for the database. */
  seal: (owner: string, secret: Uint8Array) => Buffer;
  /** Null: sealed with another key, of somebody else, or altered. */
  open: (owner: string, sealed: Uint8Array) => Buffer | null;
}

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM, bound to the owner: a sealed secret put into the line of another account does not open. Asks for the key when it is needed first. */
export function secretBox(readKey: () => Uint8Array): SecretBox {
  let known: Uint8Array | null = null;
  const key = () => {
    known ??= readKey();
    return known;
  };
  const seal: SecretBox["seal"] = (owner, secret) => {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, key(), nonce, { authTagLength: tagBytes });
    cipher.setAAD(Buffer.from(owner));
    const text = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]);
  };
  const open: SecretBox["open"] = (owner, sealed) => {
    if (sealed.length < nonceBytes + tagBytes) return null;
    const nonce = sealed.subarray(0, nonceBytes);
    const cipher = createDecipheriv(algorithm, key(), nonce, { authTagLength: tagBytes });
    cipher.setAAD(Buffer.from(owner));
    cipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
    const text = sealed.subarray(nonceBytes + tagBytes);
    try {
      return Buffer.concat([cipher.update(text), cipher.final()]);
    } catch {
      return null;
    }
  };
  return { seal, open };
}
