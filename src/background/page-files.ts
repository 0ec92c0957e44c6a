import type { ByteSource } from '../attachments/byte-source.ts';
import { planCleanCopy } from '../attachments/clean-copy.ts';
import { readMetadata } from '../attachments/read-metadata.ts';
import type { AttachmentMetadata } from '../engine/types.ts';
import { type Request, type Response, type Sender, sendToTab } from '../messages.ts';

/*
 * A file cannot be sent from a page's script to the worker, and the readers are too large for a
 * script that runs on every page. So the worker asks for the ranges that it needs.
 */

export function readPageFile(
  file: Request<'readFile'>,
  sender: Sender,
): Promise<AttachmentMetadata> {
  return readMetadata(sourceOf(file, sender));
}

export async function planCopyOfPageFile(
  file: Request<'planCleanCopy'>,
  sender: Sender,
): Promise<Response<'planCleanCopy'>> {
  const plan = await planCleanCopy(sourceOf(file, sender));
  if (!plan) return {};
  return {
    parts: plan.map((part) =>
      part instanceof Uint8Array ? { base64: btoa(String.fromCharCode(...part)) } : part,
    ),
  };
}

function sourceOf({ token, size }: Request<'readFile'>, { tabId, frameId }: Sender): ByteSource {
  return {
    size,
    async read(start, end) {
      if (tabId === undefined) throw new Error('no tab has this file');
      const { base64 } = await sendToTab(tabId, 'fileBytes', { token, start, end }, frameId);
      return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    },
  };
}
