import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/*
 * The text of an API key: sel_<8 letters>_<pemda>_<secret>. The first part names the key to people and finds it in its pemda, which the
 * second part names, for a key must be found before any pemda is chosen. The secret has 256 bits, so a fast hash keeps it: nobody can try them.
 */

const POLA = /^(sel_[a-z2-9]{8})_([0-9a-f]{32})_[A-Za-z0-9_-]{43}$/;
/** Without letters that are read for one another. */
const HURUF = 'abcdefghjkmnpqrstuvwxyz23456789';

/** The parts of a key that are no secret. */
export interface LetakKunci {
  awalan: string;
  /** Id of the pemda. */
  pemda: string;
}

/** A new key of this pemda. */
export function buatNaskahKunci(pemda: string): LetakKunci & { rahasia: string } {
  const awalan = `sel_${Array.from({ length: 8 }, () => HURUF[randomInt(HURUF.length)]).join('')}`;
  const rahasia = `${awalan}_${pemda.replaceAll('-', '')}_${randomBytes(32).toString('base64url')}`;
  return { awalan, pemda, rahasia };
}

/** Where to look for a key; null for what has not the form of one. */
export function bacaNaskahKunci(naskah: string): LetakKunci | null {
  const [, awalan, pemda] = POLA.exec(naskah) ?? [];
  if (awalan === undefined || pemda === undefined) return null;
  return { awalan, pemda: pemda.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') };
}

export function hashKunci(naskah: string): string {
  return createHash('sha256').update(naskah).digest('hex');
}

/** Whether this is the key of the hash, in a time that tells nothing. */
export function cocokKunci(naskah: string, tersimpan: string): boolean {
  return timingSafeEqual(Buffer.from(hashKunci(naskah), 'hex'), Buffer.from(tersimpan, 'hex'));
}
