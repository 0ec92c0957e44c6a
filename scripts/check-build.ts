/**
 * Looks at the built extensions as a store reviewer would. Exit 1 with every complaint named.
 * Usage: check-build.ts DIR…
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const ALLOWED_PERMISSIONS = ['storage'];
const ALLOWED_HOSTS = [
  'www.facebook.com',
  'business.facebook.com',
  'x.com',
  'twitter.com',
  'www.instagram.com',
  'www.youtube.com',
  'studio.youtube.com',
];
const CONTENT_LIMIT = 40_000;

/** Nothing may leave the machine; the worker's reading of its own dictionary is the one exception. */
const NETWORK =
  /\b(?:fetch|importScripts|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon)\b\s*(?=[(.])/g;
const OWN_FILE = /^fetch\((?:[\w$]+(?:\.[\w$]+)*\.)getURL\(/;

const complaints: string[] = [];
for (const folder of process.argv.slice(2)) checkBuild(folder);
for (const complaint of complaints) console.error(complaint);
process.exit(complaints.length > 0 ? 1 : 0);

function checkBuild(folder: string): void {
  const say = (text: string) => complaints.push(`${folder}: ${text}`);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

  for (const path of ['LICENSE', 'THIRD-PARTY.txt', 'dictionary/copyright']) {
    if (!existsSync(join(folder, path))) say(`${path}, which licences ask for, is not there`);
  }
  for (const path of pathsIn(manifest)) {
    if (!existsSync(join(folder, path))) say(`the manifest names ${path}, which is not there`);
  }
  for (const locale of ['fi', 'sv', 'en']) {
    if (!existsSync(join(folder, '_locales', locale, 'messages.json'))) say(`no locale ${locale}`);
  }
  if (manifest.web_accessible_resources?.length) say('something is web-accessible');
  if (manifest.host_permissions?.length) say('host_permissions beyond the content scripts');
  for (const permission of manifest.permissions ?? []) {
    if (!ALLOWED_PERMISSIONS.includes(permission)) say(`permission ${permission}`);
  }
  for (const script of manifest.content_scripts ?? []) {
    if (script.run_at !== 'document_start') say('a content script that runs late');
    for (const pattern of script.matches) {
      const host = /^https:\/\/([^/]+)\/\*$/.exec(pattern)?.[1];
      if (!host || !ALLOWED_HOSTS.includes(host)) say(`content script on ${pattern}`);
    }
    const size = script.js
      .map((path: string) => gzipSync(readFileSync(join(folder, path))).length)
      .reduce((sum: number, bytes: number) => sum + bytes, 0);
    if (size > CONTENT_LIMIT) say(`the content script is ${size} bytes gzipped`);
    else console.log(`${folder}: content script ${size} bytes gzipped`);
    for (const path of script.js) {
      if (/^\s*import\b|\bimport\(/m.test(readFileSync(join(folder, path), 'utf8'))) {
        say(`${path} imports: it would run late`);
      }
    }
  }
  for (const path of filesIn(folder).filter((file) => file.endsWith('.js'))) {
    const code = readFileSync(join(folder, path), 'utf8');
    if (code.includes('harkinta-test-fault')) say(`${path} holds the faults of the test build`);
    for (const match of code.matchAll(NETWORK)) {
      const call = code.slice(match.index, match.index + 80);
      if (!OWN_FILE.test(call)) say(`${path}: ${call}`);
    }
  }
  const size = filesIn(folder)
    .map((path) => statSync(join(folder, path)).size)
    .reduce((sum, bytes) => sum + bytes, 0);
  console.log(`${folder}: ${(size / 1e6).toFixed(2)} MB in all`);
}

/** Every string of the manifest that names a file of the extension. */
function pathsIn(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string') {
    if (/^[\w@./-]+\.(?:js|html|css|png|svg|json)$/.test(value))
      found.push(value.replace(/^\//, ''));
  } else if (Array.isArray(value)) {
    for (const item of value) pathsIn(item, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) pathsIn(item, found);
  }
  return found;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
