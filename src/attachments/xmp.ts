import type { FieldName, MetadataFields } from './metadata-fields.ts';
import { decodeText } from './text-decoding.ts';

/**
 * Properties by their customary prefixes, in order of trust where several say the same: XMP
 * (ISO 16684-1), IPTC Photo Metadata 2024.1, PLUS 2.0, Creative Commons, Exif in XMP.
 */
const PROPERTIES: readonly (readonly [string, FieldName])[] = [
  ['dc:creator', 'creator'],
  ['plus:ImageCreatorName', 'creator'],
  ['cc:attributionName', 'creator'],
  ['tiff:Artist', 'creator'],
  ['exif:Artist', 'creator'],
  ['photoshop:Credit', 'credit'],
  ['plus:ImageSupplierName', 'credit'],
  ['dc:rights', 'copyright'],
  ['plus:CopyrightOwnerName', 'copyright'],
  ['tiff:Copyright', 'copyright'],
  ['exif:Copyright', 'copyright'],
  ['xmpRights:Owner', 'copyright'],
  ['aux:OwnerName', 'owner'],
  ['exifEX:CameraOwnerName', 'owner'],
  ['xmpRights:UsageTerms', 'usageTerms'],
  ['photoshop:Source', 'source'],
  ['dc:source', 'source'],
  ['cc:license', 'licence'],
  ['plus:LicensorURL', 'licence'],
  ['xmpRights:WebStatement', 'rightsPage'],
  ['plus:LicensorName', 'contact'],
  ['plus:LicensorEmail', 'contact'],
  ['Iptc4xmpCore:CiEmailWork', 'contact'],
  ['Iptc4xmpCore:CiTelWork', 'contact'],
  ['Iptc4xmpCore:CiUrlWork', 'contact'],
  ['dc:description', 'caption'],
  ['Iptc4xmpCore:AltTextAccessibility', 'altText'],
  ['exif:DateTimeOriginal', 'takenAt'],
  ['photoshop:DateCreated', 'takenAt'],
  ['xmp:CreateDate', 'takenAt'],
  ['tiff:Make', 'make'],
  ['tiff:Model', 'model'],
  ['xmp:CreatorTool', 'software'],
  ['Iptc4xmpExt:DigitalSourceType', 'digitalSourceType'],
  ['Iptc4xmpExt:AISystemUsed', 'software'],
];
const WANTED = new Set([
  ...PROPERTIES.map(([name]) => name),
  'exif:GPSLatitude',
  'exif:GPSLongitude',
]);

/** Namespace → customary prefix; a file may choose its own. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://ns.adobe.com/photoshop/1.0/': 'photoshop',
  'http://ns.adobe.com/xap/1.0/': 'xmp',
  'http://ns.adobe.com/xap/1.0/rights/': 'xmpRights',
  'http://ns.adobe.com/tiff/1.0/': 'tiff',
  'http://ns.adobe.com/exif/1.0/': 'exif',
  'http://cipa.jp/exif/1.0/': 'exifEX',
  'http://ns.adobe.com/exif/1.0/aux/': 'aux',
  'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/': 'Iptc4xmpCore',
  'http://iptc.org/std/Iptc4xmpExt/2008-02-29/': 'Iptc4xmpExt',
  'http://ns.useplus.org/ldf/xmp/1.0/': 'plus',
  'http://creativecommons.org/ns#': 'cc',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
};

/** Reads an XMP packet: what can be read of it, whatever its XML is like. */
export function readXmp(packet: Uint8Array, fields: MetadataFields): void {
  const properties = readProperties(decodeText(packet));
  for (const [property, name] of PROPERTIES) {
    for (const value of properties.get(property) ?? []) fields.add(name, value);
  }
  fields.place(
    angle(properties.get('exif:GPSLatitude')?.[0]),
    angle(properties.get('exif:GPSLongitude')?.[0]),
  );
}

/** "59,49.4160N", "22,58,14W": degrees, minutes, seconds and the half of the globe. */
function angle(text: string | undefined): number | undefined {
  const found = /^(\d{1,3}),(\d{1,2}(?:\.\d{1,12})?)(?:,(\d{1,2}(?:\.\d{1,12})?))?([NSEW])$/i.exec(
    text?.trim() ?? '',
  );
  if (!found) return undefined;
  const [, degrees, minutes, seconds = '0', half = ''] = found;
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  return /[SW]/i.test(half) ? -size : size;
}

/** One pass over the tags, no tree: values by property, a default language's first. */
function readProperties(xml: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const prefixes = new Map<string, string>();
  // Of each open element, the property that text in it belongs to: RDF's own elements have none.
  const open: string[] = [];
  const add = (name: string, raw: string, first = false) => {
    const value = unescapeXml(raw).trim();
    if (!WANTED.has(name) || value === '') return;
    const values = found.get(name);
    if (!values) found.set(name, [value]);
    else if (first) values.unshift(value);
    else values.push(value);
  };
  let at = xml.indexOf('<');
  while (at !== -1) {
    const end = xml.indexOf('>', at);
    if (end === -1) break;
    const tag = xml.slice(at + 1, end);
    const next = xml.indexOf('<', end);
    if (tag.startsWith('/')) open.pop();
    else if (!tag.startsWith('?') && !tag.startsWith('!')) {
      const attributes = attributesOf(tag);
      for (const [name, value] of attributes) {
        const known = name.startsWith('xmlns:') ? NAMESPACES[value] : undefined;
        if (known) prefixes.set(name.slice('xmlns:'.length), known);
      }
      const customary = (name: string) => {
        const colon = name.indexOf(':');
        return `${prefixes.get(name.slice(0, colon)) ?? name.slice(0, colon)}${name.slice(colon)}`;
      };
      const name = customary(/^[^\s/]*/.exec(tag)?.[0] ?? '');
      const property = name.startsWith('rdf:') ? (open.at(-1) ?? '') : name;
      const attribute = new Map(attributes);
      for (const [key, value] of attributes) {
        if (key === 'rdf:resource') add(property, value);
        else add(customary(key), value);
      }
      const isDefault = attribute.get('xml:lang') === 'x-default';
      const textEnd = next === -1 ? xml.length : next;
      if (property !== '') add(property, xml.slice(end + 1, textEnd), isDefault);
      if (!tag.endsWith('/')) open.push(property);
    }
    at = next;
  }
  return found;
}

function attributesOf(tag: string): [string, string][] {
  return [...tag.matchAll(/\s([\w:.-]{1,80})=(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, name = '', double, single]) => [name, double ?? single ?? ''],
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex, decimal, name) => {
      if (name) return ENTITIES[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
