/** What the first bytes of a file say it is, whatever its name. */
export type FileKind = 'zip' | 'xls-lama' | 'terkunci' | 'html' | 'pdf' | 'kosong' | 'teks' | 'biner';

const PROBE_BYTES = 4096;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Names in an OLE directory are UTF-16LE, so "EncryptedPackage" is searched for with a zero after each letter. */
function containsUtf16(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, 'utf16le'));
}

/**
 * Recognises a file by content. An OLE container is either Excel 97 (`xls-lama`) or a package that a password
 * encrypts (`terkunci`); HTML named .xls is what some finance systems export.
 */
export function detectFileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'kosong';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return containsUtf16(bytes, 'EncryptedPackage') ? 'terkunci' : 'xls-lama';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';

  const head = bytes.subarray(0, PROBE_BYTES);
  const utf16 = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
  if (utf16) return 'teks';
  if (head.includes(0)) return 'biner';
  // Decoding as UTF-8 drops a byte order mark; letters beyond ASCII do not matter for a tag.
  const isHtml = /^\s*<(?:!doctype\s+html|html|table|head|meta|style|div)\b/i.test(new TextDecoder().decode(head));
  return isHtml ? 'html' : 'teks';
}
