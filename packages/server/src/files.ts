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
