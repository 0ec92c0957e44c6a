import type { PostedRecord } from '../posted-record.ts';
import type { Picture } from './pictures.ts';

declare global {
  interface Window {
    __posted: PostedRecord[];
    /** Private messages: never to be held, so they are not among the published. */
    __messages: string[];
  }
}

window.__posted = [];
window.__messages = [];

const listeners = new Set<() => void>();

type Publish = Pick<PostedRecord, 'surface' | 'text' | 'parts' | 'fields'> & {
  pictures?: readonly Picture[];
};

/** Publishes: keeps the record, and sends it to the page's own host as a real site would. */
export function publish({ pictures = [], ...rest }: Publish): void {
  const record: PostedRecord = {
    ...rest,
    images: pictures.map(({ file, alt }) => ({
      name: file.name,
      type: file.type,
      size: file.size,
      alt,
    })),
    count: window.__posted.length + 1,
    time: Date.now(),
  };
  window.__posted.push(record);
  writeRecordElement();
  // Offline tests let this fail: the record above is what counts.
  fetch('/practice/posted', { method: 'POST', body: JSON.stringify(record) }).catch(() => {});
  for (const listener of listeners) listener();
}

export function onPublished(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function writeRecordElement(): void {
  let element = document.getElementById('practice-posted');
  if (element === null) {
    element = document.createElement('output');
    element.id = 'practice-posted';
    element.hidden = true;
    document.body.append(element);
  }
  element.dataset.count = String(window.__posted.length);
  element.textContent = JSON.stringify(window.__posted);
}
