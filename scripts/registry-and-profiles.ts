/** Settings in the forms that Windows' registry and macOS' profiles keep them in. */
import { createHash } from 'node:crypto';

export type Value =
  | string
  | number
  | boolean
  | readonly Value[]
  | { readonly [name: string]: Value };

/**
 * The text of a `.reg` file. An object is a subkey, a list a subkey with numbered values, a switch a
 * DWORD: what Chromium's `registry_dict.cc` and Firefox's `WindowsGPOParser` turn back into JSON.
 */
export function registryFile(keys: Readonly<Record<string, Value>>): string {
  const lines = ['Windows Registry Editor Version 5.00'];
  for (const [key, value] of Object.entries(keys)) writeKey(lines, key, value);
  return `${lines.join('\r\n')}\r\n`;
}

function writeKey(lines: string[], key: string, value: Value): void {
  const entries: [string, Value][] = Array.isArray(value)
    ? value.map((item, index) => [String(index + 1), item])
    : Object.entries(value);
  const plain = entries.filter(([, item]) => typeof item !== 'object');
  if (plain.length > 0) lines.push('', `[${key}]`);
  for (const [name, item] of plain) lines.push(`${quoted(name)}=${registryValue(item)}`);
  for (const [name, item] of entries) {
    if (typeof item === 'object') writeKey(lines, `${key}\\${name}`, item);
  }
}

function registryValue(value: Value): string {
  if (typeof value === 'string') return quoted(value);
  return `dword:${Number(value).toString(16).padStart(8, '0')}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

export interface Payload {
  /** The preference domain. */
  readonly type: string;
  readonly settings: Readonly<Record<string, Value>>;
}

/** A configuration profile for the whole Mac. Identifiers follow from `identifier`, not from chance. */
export function configurationProfile(
  identifier: string,
  name: string,
  payloads: readonly Payload[],
): string {
  const profile: Value = {
    PayloadContent: payloads.map(({ type, settings }) => ({
      PayloadType: type,
      PayloadVersion: 1,
      PayloadIdentifier: `${identifier}.${type}`,
      PayloadUUID: uuidOf(`${identifier}.${type}`),
      PayloadDisplayName: name,
      ...settings,
    })),
    PayloadDisplayName: name,
    PayloadIdentifier: identifier,
    PayloadRemovalDisallowed: true,
    PayloadScope: 'System',
    PayloadType: 'Configuration',
    PayloadUUID: uuidOf(identifier),
    PayloadVersion: 1,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${plist(profile, '')}
</plist>
`;
}

function plist(value: Value, indent: string): string {
  const inner = `${indent}  `;
  if (typeof value === 'string') return `${indent}<string>${escapeXml(value)}</string>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  if (Array.isArray(value)) {
    const items = value.map((item) => plist(item, inner));
    return [`${indent}<array>`, ...items, `${indent}</array>`].join('\n');
  }
  const entries = Object.entries(value).map(
    ([name, item]) => `${inner}<key>${escapeXml(name)}</key>\n${plist(item, inner)}`,
  );
  return [`${indent}<dict>`, ...entries, `${indent}</dict>`].join('\n');
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** RFC 9562, version 8: a hash of the name. */
function uuidOf(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex');
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return parts.join('-').toUpperCase();
}
