import type { Readable } from 'node:stream';
import type { FormatLaporan } from '@selaras/contracts';
import type { FastifyReply } from 'fastify';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const contentTypes: Record<FormatLaporan, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: XLSX_TYPE,
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

interface Download {
  name: string;
  content: Uint8Array;
  type: string;
}

/** Always an attachment, never shown in place: an answer of this origin must not run as a page. */
export function sendFile(reply: FastifyReply, { name, content, type }: Download): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`)
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
}

interface Evidence {
  name: string;
  type: string;
  bytes: number;
  content: Readable;
}

/**
 * A file that someone uploaded. An attachment of its recognised type that no browser may guess about, and that runs nothing even if it is
 * opened in place. Its name comes in full (RFC 5987), with a plain one for those who can't read that.
 */
export function sendStream(reply: FastifyReply, { name, type, bytes, content }: Evidence): FastifyReply {
  const plain = name.replace(/[^\w.-]/g, '-');
  return reply
    .type(type)
    .header('content-length', bytes)
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeRfc5987(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .send(content);
}

/**
 * A picture for an `img` of our own pages: of its recognised type, and still an attachment, so that it is never a page of this origin.
 * Its address changes with its content.
 */
export function sendPicture(
  reply: FastifyReply,
  { type, content }: { type: string; content: Uint8Array },
): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', 'attachment')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, max-age=31536000, immutable')
    .send(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
}

function encodeRfc5987(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
