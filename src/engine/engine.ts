import { twinOf } from './facts/published-twin.ts';
import type { PersonMention } from './names/person-mention.ts';
import { analyseParagraph, type ParagraphAnalysis } from './paragraph-analysis.ts';
import { RecentCache } from './recent-cache.ts';
import type { EngineResources } from './resources.ts';
import type { Rule, RuleContext } from './rule.ts';
import type {
  CheckResult,
  Draft,
  Finding,
  Language,
  ParameterValue,
  Policy,
  RecentTwin,
  Report,
  RulePolicy,
  RuleProblem,
  Segment,
  Severity,
  Token,
} from './types.ts';
import { SEVERITIES } from './types.ts';

export interface CheckOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Run every rule whatever its severity; what is off is then reported as a reminder. */
  readonly all?: boolean;
}

export interface Engine {
  check(draft: Draft, policy: Policy, options: CheckOptions): CheckResult;
  /**
   * What to remember of a draft that is being published, so that its other language version is
   * known: language, facts as hashes, never text.
   * @param now epoch milliseconds
   */
  twinOf(draft: Pick<Draft, 'text'>, now: number): RecentTwin | undefined;
}

/** Lines kept between checks: a long post typed twice over. */
const CACHE_LIMIT = 4000;

/**
 * @param rules normally `allRules` of `rules/index.ts`; tests pass their own.
 */
export function createEngine(resources: EngineResources, rules: readonly Rule[]): Engine {
  const analyses = new RecentCache<ParagraphAnalysis>(CACHE_LIMIT);
  const reports = new WeakMap<Policy, RecentCache<ReadonlyMap<string, RuleOutcome>>>();

  function reportsFor(policy: Policy): RecentCache<ReadonlyMap<string, RuleOutcome>> {
    let cache = reports.get(policy);
    if (!cache) {
      cache = new RecentCache(CACHE_LIMIT);
      reports.set(policy, cache);
    }
    return cache;
  }

  return {
    check(draft, policy, options) {
      const active: Array<{ rule: Rule; rulePolicy: RulePolicy; severity: Severity }> = [];
      for (const rule of rules) {
        const rulePolicy = policy.rules[rule.id];
        if (!rulePolicy) continue;
        if (rulePolicy.severity !== 'off') {
          active.push({ rule, rulePolicy, severity: rulePolicy.severity });
        } else if (options.all) {
          active.push({ rule, rulePolicy, severity: 'remind' });
        }
      }
      const findings: Finding[] = [];
      const problems = new Map<string, RuleProblem>();
      const segments: Segment[] = [];
      const lines = splitLines(draft.text);
      const lineAnalyses = lines.map((line) =>
        analyses.getOrMake(line.text, () => analyseParagraph(line.text, resources)),
      );

      const day = Math.floor(options.now / 86_400_000);
      const lineReports = reportsFor(policy);
      const paragraphRules = active.filter(({ rule }) => rule.scope === 'paragraph');
      const lineKeyPrefix = `${day}|${draft.surface}|${draft.site ?? ''}|${draft.account ?? ''}|${options.all ? 1 : 0}|`;
      for (const [index, line] of lines.entries()) {
        const analysis = lineAnalyses[index];
        if (!analysis) continue;
        for (const segment of analysis.segments) segments.push(shift(segment, line.start));
        if (analysis.tokens.length === 0) continue;
        const outcomes = lineReports.getOrMake(lineKeyPrefix + line.text, () => {
          const lineDraft: Draft = {
            text: line.text,
            attachments: [],
            surface: draft.surface,
            ...(draft.site !== undefined && { site: draft.site }),
            ...(draft.account !== undefined && { account: draft.account }),
          };
          const byRule = new Map<string, RuleOutcome>();
          for (const { rule, rulePolicy } of paragraphRules) {
            const context = makeContext(
              lineDraft,
              analysis,
              policy,
              rulePolicy,
              resources,
              options.now,
            );
            byRule.set(rule.id, runRule(rule, context));
          }
          return byRule;
        });
        for (const { rule, rulePolicy, severity } of paragraphRules) {
          const outcome = outcomes.get(rule.id);
          if (!outcome) continue;
          if (outcome.problem) problems.set(rule.id, outcome.problem);
          for (const report of outcome.reports) {
            findings.push(toFinding(report, rule, rulePolicy, severity, draft.text, line.start));
          }
        }
      }

      const whole = new WholeAnalysis(lines, lineAnalyses);
      for (const { rule, rulePolicy, severity } of active) {
        if (rule.scope !== 'draft') continue;
        const context = makeContext(draft, whole, policy, rulePolicy, resources, options.now);
        const outcome = runRule(rule, context);
        if (outcome.problem) problems.set(rule.id, outcome.problem);
        for (const report of outcome.reports) {
          findings.push(toFinding(report, rule, rulePolicy, severity, draft.text, 0));
        }
      }
      findings.sort(bySeverityThenPosition);
      return { findings, segments, problems: [...problems.values()] };
    },
    twinOf({ text }, now) {
      const lines = splitLines(text);
      const whole = new WholeAnalysis(
        lines,
        lines.map((line) =>
          analyses.getOrMake(line.text, () => analyseParagraph(line.text, resources)),
        ),
      );
      const { tokens, segments, persons } = whole;
      return twinOf({ text, tokens, segments, persons, resources }, now);
    },
  };
}

interface RuleOutcome {
  readonly reports: readonly Report[];
  readonly problem?: RuleProblem;
}

function runRule(rule: Rule, context: RuleContext): RuleOutcome {
  try {
    return { reports: [...rule.check(context)] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { reports: [], problem: { rule: rule.id, error: message } };
  }
}

interface Analysed {
  readonly tokens: readonly Token[];
  readonly segments: readonly Segment[];
  readonly persons: readonly PersonMention[];
}

function makeContext(
  draft: Draft,
  analysis: Analysed,
  policy: Policy,
  rulePolicy: RulePolicy,
  resources: EngineResources,
  now: number,
): RuleContext {
  return {
    text: draft.text,
    draft,
    policy,
    resources,
    now,
    get tokens() {
      return analysis.tokens;
    },
    get segments() {
      return analysis.segments;
    },
    get persons() {
      return analysis.persons;
    },
    languageAt(offset): Language {
      return segmentAt(analysis.segments, offset)?.language ?? 'none';
    },
    parameter<T extends ParameterValue>(name: string, fallback: T): T {
      const value = rulePolicy.parameters[name];
      const same =
        typeof value === typeof fallback && Array.isArray(value) === Array.isArray(fallback);
      return same ? (value as T) : fallback;
    },
  };
}

/** Binary search: segments are sorted and do not overlap. */
function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (!segment) return undefined;
    if (offset < segment.start) high = middle - 1;
    else if (offset >= segment.end) low = middle + 1;
    else return segment;
  }
  return undefined;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    lines.push({ start, text: text.slice(start, end) });
    start = end + 1;
  }
  return lines;
}

/** The lines' analyses seen as one text; joined only when a rule asks. */
class WholeAnalysis implements Analysed {
  readonly #lines: readonly Line[];
  readonly #analyses: readonly ParagraphAnalysis[];
  #tokens?: readonly Token[];
  #segments?: readonly Segment[];
  #persons?: readonly PersonMention[];

  constructor(lines: readonly Line[], analyses: readonly ParagraphAnalysis[]) {
    this.#lines = lines;
    this.#analyses = analyses;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= this.#join((analysis) => analysis.tokens);
    return this.#tokens;
  }

  get segments(): readonly Segment[] {
    this.#segments ??= this.#join((analysis) => analysis.segments);
    return this.#segments;
  }

  get persons(): readonly PersonMention[] {
    this.#persons ??= this.#join((analysis) => analysis.persons);
    return this.#persons;
  }

  #join<T extends { start: number; end: number }>(
    pick: (analysis: ParagraphAnalysis) => readonly T[],
  ): T[] {
    const joined: T[] = [];
    for (const [index, analysis] of this.#analyses.entries()) {
      const offset = this.#lines[index]?.start ?? 0;
      for (const item of pick(analysis)) joined.push(shift(item, offset));
    }
    return joined;
  }
}

function shift<T extends { start: number; end: number }>(item: T, offset: number): T {
  return offset === 0 ? item : { ...item, start: item.start + offset, end: item.end + offset };
}

function toFinding(
  report: Report,
  rule: Rule,
  rulePolicy: RulePolicy,
  severity: Severity,
  text: string,
  offset: number,
): Finding {
  const start = report.span && clamp(report.span.start + offset, 0, text.length);
  const end = report.span && clamp(report.span.end + offset, start ?? 0, text.length);
  return {
    rule: rule.id,
    set: rule.set,
    paragraph: report.paragraph ?? rulePolicy.paragraphs[0] ?? 'intro',
    severity: milder(severity, report.atMost),
    messageId: report.messageId,
    parameters: report.parameters ?? {},
    ...(start !== undefined &&
      end !== undefined && { start, end, excerpt: text.slice(start, end) }),
    ...(report.suggestion && { suggestion: report.suggestion }),
    ...(report.attachment !== undefined && { attachment: report.attachment }),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function milder(severity: Severity, cap: Severity | undefined): Severity {
  return cap && SEVERITIES.indexOf(cap) > SEVERITIES.indexOf(severity) ? cap : severity;
}

function bySeverityThenPosition(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.start ?? Number.POSITIVE_INFINITY) - (b.start ?? Number.POSITIVE_INFINITY) ||
    0
  );
}
