import type { Engine } from '../engine/engine.ts';
import type {
  AttachmentMetadata,
  CheckResult,
  Draft,
  Finding,
  Language,
  Note,
  Policy,
} from '../engine/types.ts';
import carriers from './carrier-sentences.json' with { type: 'json' };
import type { LabelledRow } from './labelled-rows.ts';
import { createTally, judge, type Tally } from './tally.ts';

/** Which rules answer for which label. */
const RULES_BY_CATEGORY: Readonly<Record<string, readonly string[]>> = {
  obscene: ['profanity', 'vulgar-expression'],
  insult: ['disrespectful-tone', 'accusation', 'profanity', 'vulgar-expression'],
  threat: ['incitement-to-crime'],
  identity_attack: ['racist-expression', 'religious-offence', 'political-offence'],
};
const WORD_RULES = ['profanity', 'vulgar-expression', 'racist-expression'];
const RULE_BY_IDENTIFIER: Readonly<Record<string, string>> = {
  fi_hetu: 'personal-identity-code',
  se_personnummer: 'personal-identity-code',
  phone: 'personal-contact-details',
  email: 'personal-contact-details',
  fi_address: 'personal-contact-details',
  fi_plate: 'personal-contact-details',
  iban: 'payment-details',
};
/** A right number of these kinds is nobody's secret: whatever is valid here must stay silent. */
const NEVER_FLAGGED = ['fi_ytunnus', 'se_orgnr', 'fi_postcode'];
/** Measured in a sentence alone: without a word beside it "ABC-123" is a product as well. */
const IN_CONTEXT_ALONE = ['fi_plate'];
/** A sole trader's number is the trader's own personal identity number (Bolagsverket). */
const SOLE_TRADER = 'Enskild firma';
/** Numbers that a service has (libphonenumber's types): right, and nobody's private number. */
const SERVICE_PHONES = ['tollFree', 'premiumRate', 'sharedCost', 'uan', 'personalNumber'];
/** What belongs to a word or an address: a find beside one of these is a part of something longer. */
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}_@.+-]/u;
const DATA_RULES = ['personal-identity-code', 'personal-contact-details', 'payment-details'];

const LENGTH_BANDS: ReadonlyArray<readonly [string, (length: number) => boolean]> = [
  ['under 25', (length) => length < 25],
  ['25–39', (length) => length >= 25 && length < 40],
  ['40–79', (length) => length >= 40 && length < 80],
  ['80 and over', (length) => length >= 80],
  ['under 60', (length) => length < 60],
];

export interface Evaluation {
  /** @param metadata what was read of a row's picture. */
  add(set: string, row: LabelledRow, metadata?: AttachmentMetadata): void;
  tallies(): Tally[];
}

/**
 * Judges labelled rows with the engine as it is shipped.
 * @param now epoch ms given to every check.
 */
export function createEvaluation(engine: Engine, policy: Policy, now: number): Evaluation {
  // What is found is measured, not how many reminders are shown at once.
  const { reminderBudget: _, ...unlimited } = policy;
  const tallies = new Map<string, Tally>();
  const tally = (set: string, measure: string): Tally => {
    const key = `${set}\n${measure}`;
    const known = tallies.get(key) ?? createTally(set, measure);
    tallies.set(key, known);
    return known;
  };
  const check = (text: string): CheckResult => {
    const draft: Draft = { text, attachments: [], surface: 'post' };
    return engine.check(draft, unlimited, { now });
  };

  function judgeLanguage(set: string, text: string, label: Language): void {
    const language = majorityLanguage(check(text));
    const detail = `${label} taken for ${language}`;
    for (const [name, inBand] of LENGTH_BANDS) {
      if (!inBand(text.length)) continue;
      const band = tally(set, `language, ${name} characters`);
      judge(band, true, language === label, text, detail);
    }
    judge(tally(set, 'language'), true, language === label, text, detail);
  }

  function judgeNames(set: string, text: string, spans: readonly NameSpan[]): void {
    const { findings, notes } = check(text);
    const found = findings.filter(({ rule }) => rule === 'named-individual');
    const sure = found.filter(({ severity }) => severity !== 'remind');
    // Whoever is named in a public role is a reminder, a credit or someone listed a note: found,
    // but nothing to hold a post for.
    const recognised = [...found, ...notes.filter(({ rule }) => rule === 'named-individual')];
    const levels = [
      ['full names found (sure)', sure],
      ['full names found (both levels)', found],
      ['full names recognised (levels and notes)', recognised],
    ] as const;
    for (const [measure, seen] of levels) {
      const full = tally(set, measure);
      for (const [start, end, , surface] of spans) {
        if (!/\S\s+\S/.test(surface)) continue;
        const hit = seen.some((one) => overlaps(one, start, end));
        judge(full, true, hit, text, surface);
      }
    }
    if (spans.length === 0) {
      const excerpts = sure.map(({ excerpt }) => excerpt).join(', ');
      judge(tally(set, 'clean sentences flagged (sure)'), false, sure.length > 0, text, excerpts);
    }
    judgeSpans(tally(set, 'names, exact span (both levels)'), text, spans, found);
    judgeSpans(tally(set, 'names, exact span (levels and notes)'), text, spans, recognised);
  }

  function judgeSpans(
    exact: Tally,
    text: string,
    spans: readonly NameSpan[],
    found: readonly Note[],
  ): void {
    for (const [start, end, , surface] of spans) {
      const hit = found.some((one) => one.start === start && one.end === end);
      judge(exact, true, hit, text, surface);
    }
    for (const one of found) {
      const known = spans.some(([start, end]) => one.start === start && one.end === end);
      if (!known) judge(exact, false, true, text, one.excerpt ?? '');
    }
  }

  function judgeIdentifier(set: string, row: IdentifierRow): void {
    const { text, valid, kind } = row;
    const type = kind === SOLE_TRADER ? 'se_personnummer' : row.type;
    const rule = RULE_BY_IDENTIFIER[type];
    const isService = type === 'phone' && kind !== undefined && SERVICE_PHONES.includes(kind);
    const templates = [
      ...(IN_CONTEXT_ALONE.includes(type) ? [] : ['{x}']),
      ...(carriersOf(type) ?? []),
    ];
    for (const template of templates) {
      const place = template === '{x}' ? 'alone' : 'in a sentence';
      const whole = template.replace('{x}', () => text);
      const start = template.indexOf('{x}');
      const end = start + text.length;
      const { findings } = check(whole);
      if (NEVER_FLAGGED.includes(type)) {
        const wrong = findings.filter((finding) => DATA_RULES.includes(finding.rule));
        judge(tally(set, `${type} ${place}`), false, wrong.length > 0, whole, rulesOf(wrong));
      } else if (rule) {
        const hits = findings.filter(
          (finding) => finding.rule === rule && overlaps(finding, start, end),
        );
        // "MyName <me@example" is no address as a whole; one that stands in it on its own is.
        const counted = valid
          ? hits
          : hits.filter((hit) => !standsOnItsOwn(hit, whole, start, end));
        const measure = isService
          ? `${rule}: service ${type} ${place}`
          : `${rule}: ${type} ${place}`;
        judge(tally(set, measure), valid && !isService, counted.length > 0, whole);
      }
    }
  }

  function judgePicture(set: string, row: PictureRow, metadata: AttachmentMetadata): void {
    const { creator, credit, copyright, usageTerms, gps } = metadata;
    const [latitude, longitude] = row.gps ?? [];
    const near = (a: number | undefined, b: number | undefined) =>
      a !== undefined && b !== undefined && Math.abs(a - b) < 0.0001;
    const placed = near(gps?.latitude, latitude) && near(gps?.longitude, longitude);
    const found = row.gps ? placed : gps !== undefined;
    judge(tally(set, 'position of a picture'), row.gps !== null, found, row.file);
    const named = (names: readonly string[], read: readonly (string | undefined)[]) =>
      names.length === 0
        ? read.some((value) => value !== undefined)
        : names.some((name) => read.some((value) => sameStart(value, row.tags[name])));
    const creators = named(row.creator_tags, [creator, credit, copyright]);
    if (row.creator_tags.length > 0) {
      judge(tally(set, 'creator of a picture'), true, creators, row.file);
    }
    const holders = named(row.copyright_tags, [copyright, usageTerms]);
    judge(tally(set, 'copyright of a picture'), row.copyright_tags.length > 0, holders, row.file);
  }

  return {
    add(set, { kind, row }, metadata = {}) {
      switch (kind) {
        case 'language':
          judgeLanguage(set, row.text, row.label);
          break;
        case 'names':
          judgeNames(set, row.text, row.spans);
          break;
        case 'pair': {
          const rule = 'bilingual-fact-mismatch';
          const { findings } = check(`${row.fi}\n\n${row.sv}`);
          const hits = findings.filter((finding) => finding.rule === rule);
          const text = `${row.fi} ‖ ${row.sv}`;
          judge(tally(set, rule), row.label === 'different', hits.length > 0, text, detailOf(hits));
          break;
        }
        case 'identifier':
          if (!row.disputed) judgeIdentifier(set, row);
          break;
        case 'picture':
          judgePicture(set, row, metadata);
          break;
        case 'place': {
          const hits = check(row.text).findings.filter(({ rule }) => rule === 'named-individual');
          judge(tally(set, 'places taken for persons'), false, hits.length > 0, row.text);
          break;
        }
        case 'category': {
          const rules = RULES_BY_CATEGORY[row.category];
          const hits = check(row.text).findings.filter(({ rule, set: ruleSet }) =>
            rules ? rules.includes(rule) : ruleSet === 'tone',
          );
          const measure = `${row.category} (${rules?.join(', ') ?? 'all of tone'})`;
          judge(tally(set, measure), row.positive, hits.length > 0, row.text, detailOf(hits));
          break;
        }
        case 'tone': {
          const hits = check(row.text).findings.filter(({ rule }) => WORD_RULES.includes(rule));
          if (row.label === 'mild' || row.label === 'identity') break;
          const expected = row.label === 'offensive';
          judge(tally(set, 'swear words'), expected, hits.length > 0, row.text, detailOf(hits));
          break;
        }
        case 'clean': {
          const hits = check(row.text).findings.filter(
            ({ severity, rule }) => severity !== 'remind' && rule !== 'missing-second-language',
          );
          const all = tally(set, 'clean texts held (all rules)');
          judge(all, false, hits.length > 0, row.text, detailOf(hits));
          for (const rule of new Set(hits.map((finding) => finding.rule))) {
            const own = hits.filter((finding) => finding.rule === rule);
            judge(tally(set, `clean texts held: ${rule}`), false, true, row.text, detailOf(own));
          }
          break;
        }
      }
    },
    tallies: () => [...tallies.values()],
  };
}

type IdentifierRow = Extract<LabelledRow, { kind: 'identifier' }>['row'];
type NameSpan = readonly [start: number, end: number, type: string, surface: string];

function carriersOf(type: string): readonly string[] | undefined {
  const found: unknown = (carriers as Readonly<Record<string, unknown>>)[type];
  return Array.isArray(found) ? found : undefined;
}

/** The language of most characters; `none` only when no segment has another. */
function majorityLanguage(result: CheckResult): Language {
  const characters = new Map<Language, number>();
  for (const { start, end, language } of result.segments) {
    if (language !== 'none') {
      characters.set(language, (characters.get(language) ?? 0) + end - start);
    }
  }
  let best: Language = 'none';
  for (const [language, count] of characters) {
    if (count > (characters.get(best) ?? 0)) best = language;
  }
  return best;
}

function overlaps(finding: Note, start: number, end: number): boolean {
  return (finding.start ?? 0) < end && (finding.end ?? 0) > start;
}

/** A part of the labelled text, with neither end inside a word. */
function standsOnItsOwn(finding: Finding, whole: string, start: number, end: number): boolean {
  const from = finding.start ?? 0;
  const until = finding.end ?? 0;
  if (from <= start && until >= end) return false;
  const before = from > start ? (whole[from - 1] ?? '') : '';
  const after = until < end ? (whole[until] ?? '') : '';
  return !WORD_CHARACTER.test(before) && !WORD_CHARACTER.test(after);
}

function rulesOf(findings: readonly Finding[]): string {
  return findings.map(({ rule }) => rule).join(', ');
}

function detailOf(findings: readonly Finding[]): string {
  return findings.map(({ rule, excerpt }) => `${rule} ${excerpt ?? ''}`.trim()).join('; ');
}

type PictureRow = Extract<LabelledRow, { kind: 'picture' }>['row'];

/** IPTC cuts at 32 bytes what XMP has in full. */
function sameStart(read: string | undefined, labelled: string | number | undefined): boolean {
  const [a, b] = [read?.trim(), String(labelled ?? '').trim()];
  return (
    a !== undefined && b !== '' && (a.startsWith(b.slice(0, 25)) || b.startsWith(a.slice(0, 25)))
  );
}
