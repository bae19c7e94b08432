import type { FastifyRequest } from 'fastify';
import { emptyForm, type Form, plain, type SentFile } from './form.ts';

interface Part { readonly type: 'field' | 'file'; readonly value?: unknown; readonly filename?: string; toBuffer?(): Promise<Buffer> }

/** The form of a request, whether it came with files or without. */
export async function readForm(request: FastifyRequest): Promise<Form> {
  const body = request.body;
  if (typeof body !== 'object' || body === null) return emptyForm;
  // No prototype: a field may be called '__proto__' by somebody who hopes for one.
  const fields = Object.create(null) as Record<string, string[]>;
  const files: SentFile[] = [];
  for (const [name, sent] of Object.entries(body)) {
    const field = plain(name);
    for (const each of Array.isArray(sent) ? sent : [sent]) {
      // A form has more than a hundred texts and seldom a file: only that is worth waiting for.
      if (isFile(each)) files.push({ field, name: each.filename ?? '', bytes: await each.toBuffer() });
      else (fields[field] ??= []).push(plain(String(isPart(each) ? each.value : each)));
    }
  }
  return { fields, files };
}

function isFile(sent: unknown): sent is Required<Pick<Part, 'toBuffer'>> & Part {
  return isPart(sent) && sent.type === 'file' && sent.toBuffer !== undefined;
}

function isPart(sent: unknown): sent is Part {
  return typeof sent === 'object' && sent !== null && 'type' in sent;
}
