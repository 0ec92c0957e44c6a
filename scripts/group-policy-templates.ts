/** Administrative templates (ADMX and ADML) for Windows' Group Policy and for Intune. */
import type { ObjectSchema, PolicySchema, TextSchema } from './policy-settings.ts';
import { escapeXml } from './registry-and-profiles.ts';

export interface TemplateBrowser {
  /** "chrome": begins the names of its policies. */
  readonly id: string;
  /** "Google Chrome" */
  readonly name: string;
  /** The registry key under which the browser looks for the extension's settings. */
  readonly key: string;
}

/** Too long for a template's text box; too many for its tree. */
const LEFT_OUT = ['guidelinePack', 'parameters'];

type Element =
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly title: string;
      readonly values: readonly string[];
      readonly inForce: string;
    }
  | { readonly kind: 'text'; readonly name: string; readonly title: string }
  | { readonly kind: 'number'; readonly name: string; readonly title: string }
  | { readonly kind: 'list'; readonly title: string };

interface Policy {
  /** "rules.profanity" */
  readonly path: string;
  readonly category: string;
  readonly title: string;
  readonly explanation: string;
  /** Below the browser's key. */
  readonly subkey: readonly string[];
  /** None: the policy itself is the switch, by this value's name. */
  readonly elements: readonly Element[];
  readonly switchName?: string;
}

export interface Templates {
  readonly admx: string;
  readonly adml: string;
}

/** One template for several browsers: the same policies once for each, with the same texts. */
export function groupPolicyTemplates(
  settings: ObjectSchema,
  browsers: readonly TemplateBrowser[],
): Templates {
  const categories = new Map<string, string>();
  const policies: Policy[] = [];
  for (const [name, schema] of Object.entries(settings.properties)) {
    if (LEFT_OUT.includes(name)) continue;
    if (schema.type !== 'object') {
      policies.push(policyOf([name], '', schema));
      continue;
    }
    categories.set(name, schema.title ?? name);
    for (const [inner, innerSchema] of Object.entries(schema.properties)) {
      for (const [path, part] of partsOf([name, inner], innerSchema)) {
        policies.push(policyOf(path, name, part));
      }
    }
  }
  return {
    admx: admxOf(browsers, [...categories.keys()], policies),
    adml: admlOf(browsers, categories, policies),
  };
}

/** A table of lists is a policy for each list; everything else is one policy. */
function partsOf(
  path: readonly string[],
  schema: PolicySchema,
): [readonly string[], PolicySchema][] {
  if (schema.type !== 'object') return [[path, schema]];
  const lists = Object.entries(schema.properties).filter(([, { type }]) => type === 'array');
  if (lists.length === 0) return [[path, schema]];
  const { title = '', description = '' } = schema;
  return lists.map(([name, list]) => [
    [...path, name],
    { ...list, title: `${title}: ${list.title ?? name}`, description },
  ]);
}

function policyOf(path: readonly string[], category: string, schema: PolicySchema): Policy {
  const [name = ''] = path.slice(-1);
  const common = {
    path: path.join('.'),
    category,
    title: schema.title ?? name,
    explanation: schema.description ?? '',
  };
  if (schema.type === 'boolean') {
    return { ...common, subkey: path.slice(0, -1), elements: [], switchName: name };
  }
  if (schema.type === 'array') {
    return { ...common, subkey: path, elements: [{ kind: 'list', title: common.title }] };
  }
  if (schema.type === 'integer') {
    const element = { kind: 'number', name, title: common.title } as const;
    return { ...common, subkey: path.slice(0, -1), elements: [element] };
  }
  if (schema.type === 'string') {
    return {
      ...common,
      subkey: path.slice(0, -1),
      elements: [elementOf(name, schema, common.title)],
    };
  }
  return {
    ...common,
    subkey: path,
    elements: Object.entries(schema.properties).map(([inner, innerSchema]) => {
      if (innerSchema.type !== 'string') throw new Error(`${common.path}.${inner}: no form for it`);
      return elementOf(inner, innerSchema, innerSchema.title ?? inner);
    }),
  };
}

function elementOf(name: string, schema: TextSchema, title: string): Element {
  return schema.enum
    ? { kind: 'choice', name, title, values: schema.enum, inForce: schema.default ?? '' }
    : { kind: 'text', name, title };
}

function admxOf(
  browsers: readonly TemplateBrowser[],
  categories: readonly string[],
  policies: readonly Policy[],
): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<policyDefinitions xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">',
    '  <policyNamespaces><target prefix="harkinta" namespace="Harkinta.Policies"/></policyNamespaces>',
    '  <resources minRequiredRevision="1.0"/>',
    '  <supportedOn><definitions><definition name="supported" displayName="$(string.supported)"/></definitions></supportedOn>',
    '  <categories>',
    '    <category name="harkinta" displayName="$(string.harkinta)"/>',
  ];
  for (const { id } of browsers) {
    lines.push(
      `    <category name="${id}" displayName="$(string.${id})"><parentCategory ref="harkinta"/></category>`,
    );
    for (const category of categories) {
      lines.push(
        `    <category name="${id}_${category}" displayName="$(string.category_${category})"><parentCategory ref="${id}"/></category>`,
      );
    }
  }
  lines.push('  </categories>', '  <policies>');
  for (const browser of browsers) {
    for (const policy of policies) lines.push(...admxPolicy(browser, policy));
  }
  lines.push('  </policies>', '</policyDefinitions>', '');
  return lines.join('\n');
}

function admxPolicy(browser: TemplateBrowser, policy: Policy): string[] {
  const id = idOf(policy);
  const key = escapeXml([browser.key, ...policy.subkey].join('\\'));
  const value = policy.switchName === undefined ? '' : ` valueName="${policy.switchName}"`;
  const presentation = policy.elements.length > 0 ? ` presentation="$(presentation.${id})"` : '';
  const lines = [
    `    <policy name="${browser.id}_${id}" class="Both" displayName="$(string.${id})" explainText="$(string.${id}_explain)" key="${key}"${value}${presentation}>`,
    `      <parentCategory ref="${browser.id}${policy.category && `_${policy.category}`}"/><supportedOn ref="supported"/>`,
  ];
  if (policy.switchName !== undefined) {
    lines.push(
      '      <enabledValue><decimal value="1"/></enabledValue><disabledValue><decimal value="0"/></disabledValue>',
    );
  } else {
    lines.push(
      '      <elements>',
      ...policy.elements.map((element) => `        ${admxElement(element, key)}`),
      '      </elements>',
    );
  }
  lines.push('    </policy>');
  return lines;
}

function admxElement(element: Element, key: string): string {
  if (element.kind === 'list') return `<list id="list" key="${key}" valuePrefix=""/>`;
  const { name } = element;
  if (element.kind === 'number') return `<decimal id="${name}" valueName="${name}"/>`;
  if (element.kind === 'text') return `<text id="${name}" valueName="${name}"/>`;
  const items = element.values.map(
    (value) =>
      `<item displayName="$(string.value_${value})"><value><string>${value}</string></value></item>`,
  );
  return `<enum id="${name}" valueName="${name}" required="true">${items.join('')}</enum>`;
}

function admlOf(
  browsers: readonly TemplateBrowser[],
  categories: ReadonlyMap<string, string>,
  policies: readonly Policy[],
): string {
  const strings = new Map([
    ['harkinta', 'Harkinta'],
    ['supported', browsers.map(({ name }) => name).join(', ')],
    ...browsers.map(({ id, name }) => [id, name] as const),
    ...[...categories].map(([id, title]) => [`category_${id}`, title] as const),
  ]);
  const presentations = new Map<string, readonly Element[]>();
  for (const policy of policies) {
    strings.set(idOf(policy), policy.title);
    strings.set(`${idOf(policy)}_explain`, policy.explanation);
    if (policy.elements.length > 0) presentations.set(idOf(policy), policy.elements);
    for (const element of policy.elements) {
      if (element.kind !== 'choice') continue;
      for (const value of element.values) strings.set(`value_${value}`, value);
    }
  }
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<policyDefinitionResources xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">',
    '  <displayName>Harkinta</displayName>',
    '  <description>Harkinta</description>',
    '  <resources>',
    '    <stringTable>',
    ...[...strings].map(([id, text]) => `      <string id="${id}">${escapeXml(text)}</string>`),
    '    </stringTable>',
    '    <presentationTable>',
    ...[...presentations].flatMap(([id, elements]) => [
      `      <presentation id="${id}">`,
      ...elements.map((element) => `        ${admlElement(element)}`),
      '      </presentation>',
    ]),
    '    </presentationTable>',
    '  </resources>',
    '</policyDefinitionResources>',
    '',
  ].join('\n');
}

function admlElement(element: Element): string {
  const title = escapeXml(element.title);
  if (element.kind === 'list') return `<listBox refId="list">${title}</listBox>`;
  if (element.kind === 'number') {
    return `<decimalTextBox refId="${element.name}">${title}</decimalTextBox>`;
  }
  if (element.kind === 'text') {
    return `<textBox refId="${element.name}"><label>${title}</label></textBox>`;
  }
  return `<dropdownList refId="${element.name}" noSort="true" defaultItem="${element.values.indexOf(element.inForce)}">${title}</dropdownList>`;
}

function idOf({ path }: Policy): string {
  return path.replace(/[^A-Za-z0-9]/g, '_');
}
