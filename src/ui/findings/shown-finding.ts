import type { Finding, Language, Segment } from '../../engine/types.ts';
import { describeFinding, type FindingText, type Translator } from '../../strings/translate.ts';

/** A finding as it may stand on a screen: secrets masked, long quotations cut. */
export interface ShownFinding extends FindingText {
  readonly excerpt?: string;
  /** First characters of a masked excerpt, for those who hear it instead of seeing dots. */
  readonly maskedStart?: string;
  /** Language of the quoted words; absent when it is not known. */
  readonly excerptLanguage?: Language;
}

/** Rules whose excerpt must not be read over a shoulder or shared in a screenshot. */
const SECRET_RULES: ReadonlySet<string> = new Set([
  'personal-identity-code',
  'payment-details',
  'credential-exposure',
]);

/** UTF-16 units of an excerpt that are shown. */
const EXCERPT_LIMIT = 140;
const VISIBLE_START = 2;

export function showFinding(
  translate: Translator,
  finding: Finding,
  segments: readonly Segment[] = [],
): ShownFinding {
  const secret = SECRET_RULES.has(finding.rule);
  const raw = finding.excerpt?.trim();
  const excerpt = raw && (secret ? mask(raw) : cut(raw));
  const language = languageOf(finding, segments);
  const text = describeFinding(translate, {
    ...finding,
    parameters: secret ? maskParameters(finding.parameters, raw ?? '') : finding.parameters,
    ...(excerpt && { excerpt }),
  });
  return {
    ...text,
    ...(excerpt && { excerpt }),
    ...(excerpt && secret && { maskedStart: excerpt.slice(0, VISIBLE_START) }),
    ...(language && { excerptLanguage: language }),
  };
}

/** The whole text with every secret in it masked. Lengths do not change. */
export function maskSecrets(text: string, findings: readonly Finding[]): string {
  let masked = text;
  for (const { rule, start, end } of findings) {
    if (!SECRET_RULES.has(rule) || start === undefined || end === undefined) continue;
    masked = masked.slice(0, start) + mask(text.slice(start, end)) + masked.slice(end);
  }
  return masked;
}

/** "010190-123A" → "01••••-••••": length and separators stay, so that it can be found. */
function mask(secret: string): string {
  const characters = [...secret];
  return characters
    .map((character, index) =>
      index < VISIBLE_START || /[\s\p{P}+]/u.test(character) ? character : '•',
    )
    .join('');
}

/** A parameter that repeats the secret, or a part of it, is masked like the excerpt. */
function maskParameters(parameters: Finding['parameters'], secret: string): Finding['parameters'] {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      const text = String(value);
      const repeats =
        text.length > VISIBLE_START && (secret.includes(text) || text.includes(secret));
      return [name, repeats && secret ? mask(text) : value];
    }),
  );
}

function cut(text: string): string {
  if (text.length <= EXCERPT_LIMIT) return text;
  const space = text.lastIndexOf(' ', EXCERPT_LIMIT);
  return `${text.slice(0, space > EXCERPT_LIMIT / 2 ? space : EXCERPT_LIMIT)}…`;
}

function languageOf(finding: Finding, segments: readonly Segment[]): Language | undefined {
  const { start, end } = finding;
  if (start === undefined || end === undefined) return undefined;
  const languages = new Set(
    segments
      .filter((segment) => segment.start < end && segment.end > start)
      .map((segment) => segment.language)
      .filter((language) => language !== 'none'),
  );
  // A quotation over two languages has none that a speech synthesiser could use.
  return languages.size === 1 ? [...languages][0] : undefined;
}
