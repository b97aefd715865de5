import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's second recommended setting of argon2id (the library's default algorithm): 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Without letters that are read for one another (l, I, O, 0, 1). */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Hash of a password, with its salt and parameters, as text. */
export function hashSandi(sandi: string): Promise<string> {
  return hash(sandi.normalize('NFC'), PARAMETERS);
}

/** Whether `sandi` is the password of this hash. */
export function cocokSandi(tersimpan: string, sandi: string): Promise<boolean> {
  return verify(tersimpan, sandi.normalize('NFC'));
}

let decoy: Promise<string> | undefined;

/** Takes as long as a real check, so that an unknown user name can't be told from a wrong password by the clock. */
export async function pengecohSandi(sandi: string): Promise<void> {
  decoy ??= hashSandi('tidak ada pengguna');
  await cocokSandi(await decoy, sandi);
}

/** A random password that can be copied from paper: 20 letters and digits, 117 bits. */
export function buatSandi(): string {
  // Bytes beyond the last whole multiple of the alphabet would favour its first letters.
  const limit = 256 - (256 % ALPHABET.length);
  let sandi = '';
  while (sandi.length < 20) {
    for (const byte of randomBytes(32)) {
      if (byte < limit && sandi.length < 20) sandi += ALPHABET[byte % ALPHABET.length];
    }
  }
  return sandi;
}
