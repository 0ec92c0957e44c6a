import { type PlacedLine, placed, placeLines } from './by-line.ts';
import { twinOf } from './facts/published-twin.ts';
import { isListed } from './lexicon/listed-words.ts';
import { withOwnExceptions } from './lexicon/own-exception.ts';
import type { PersonMention } from './names/person-mention.ts';
import { analyseParagraph, type ParagraphAnalysis } from './paragraph-analysis.ts';
import { lineCache, RecentCache } from './recent-cache.ts';
import type { EngineResources } from './resources.ts';
import type { Rule, RuleContext } from './rule.ts';
import type {
  CheckResult,
  Draft,
  Finding,
  Language,
  Note,
  ParameterValue,
  Policy,
  RecentTwin,
  Report,
  RulePolicy,
  RuleProblem,
  Segment,
  Severity,
  Span,
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

/** Days, sites and accounts that one policy is asked for. */
const CIRCUMSTANCES_KEPT = 64;

/**
 * @param rules normally `allRules` of `rules/index.ts`; tests pass their own.
 */
export function createEngine(resources: EngineResources, rules: readonly Rule[]): Engine {
  const analyses = lineCache<ParagraphAnalysis>();
  const reports = new WeakMap<Policy, RecentCache<WeakMap<ParagraphAnalysis, LineOutcomes>>>();

  function linesOf(text: string): PlacedLine[] {
    return placeLines(text, (line) =>
      analyses.getOrMake(line, () => analyseParagraph(line, resources)),
    );
  }

  /** @param circumstances all that a paragraph rule may see beside the line and the policy */
  function reportsFor(
    policy: Policy,
    circumstances: string,
  ): WeakMap<ParagraphAnalysis, LineOutcomes> {
    let cache = reports.get(policy);
    if (!cache) {
      cache = new RecentCache(CIRCUMSTANCES_KEPT);
      reports.set(policy, cache);
    }
    return cache.getOrMake(circumstances, () => new WeakMap());
  }

  function outcomesOf(
    analysis: ParagraphAnalysis,
    active: readonly ActiveRule[],
    { surface, site, account }: Draft,
    policy: Policy,
    now: number,
  ): LineOutcomes {
    const draft: Draft = {
      text: analysis.text,
      attachments: [],
      surface,
      ...(site !== undefined && { site }),
      ...(account !== undefined && { account }),
    };
    const lines = [{ start: 0, analysis }];
    const seen: LineOutcome[] = [];
    for (const { rule, rulePolicy } of active) {
      const context = new Context(draft, lines, analysis, policy, rulePolicy, resources, now);
      const outcome = runRule(rule, context);
      if (outcome) seen.push({ rule: rule.id, ...outcome });
    }
    return seen;
  }

  return {
    check(draft, policy, options) {
      const active: ActiveRule[] = [];
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
      const notes = new Notes();
      const problems = new Map<string, RuleProblem>();
      const segments: Segment[] = [];
      const lines = linesOf(draft.text);

      const day = Math.floor(options.now / 86_400_000);
      const paragraphRules = active.filter(({ rule }) => rule.scope === 'paragraph');
      const circumstances = [day, draft.surface, draft.site, draft.account, options.all];
      const lineReports = reportsFor(policy, circumstances.join('|'));
      for (const { start, analysis } of lines) {
        for (const segment of placed(analysis.segments, start)) segments.push(segment);
        if (analysis.tokens.length === 0) continue;
        let outcomes = lineReports.get(analysis);
        if (!outcomes) {
          outcomes = outcomesOf(analysis, paragraphRules, draft, policy, options.now);
          lineReports.set(analysis, outcomes);
        }
        if (outcomes.length === 0) continue;
        for (const { rule, rulePolicy, severity } of paragraphRules) {
          const outcome = outcomes.find((one) => one.rule === rule.id);
          if (!outcome) continue;
          if (outcome.problem) problems.set(rule.id, outcome.problem);
          for (const report of outcome.reports) {
            const finding = toFinding(report, rule, rulePolicy, severity, draft.text, start);
            if (report.passedOver) notes.add(finding);
            else findings.push(finding);
          }
        }
      }

      const whole = new WholeAnalysis(lines);
      for (const { rule, rulePolicy, severity } of active) {
        if (rule.scope !== 'draft') continue;
        const outcome = runRule(
          rule,
          new Context(draft, lines, whole, policy, rulePolicy, resources, options.now),
        );
        if (!outcome) continue;
        if (outcome.problem) problems.set(rule.id, outcome.problem);
        for (const report of outcome.reports) {
          const finding = toFinding(report, rule, rulePolicy, severity, draft.text, 0);
          if (report.passedOver) notes.add(finding);
          else findings.push(finding);
        }
      }
      const { exceptions } = policy.organisation;
      const { ownExceptions } = policy;
      const languageOf = ({ start = 0 }: Finding) => segmentAt(segments, start)?.language ?? 'none';
      const isExcepted = (finding: Finding): boolean => {
        const { excerpt, severity } = finding;
        const listed =
          severity === 'block' || !ownExceptions?.length
            ? exceptions
            : [...exceptions, ...ownExceptions];
        if (excerpt === undefined || listed.length === 0) return false;
        return isListed(excerpt, languageOf(finding), listed, resources.finnish);
      };
      const kept = withoutToldTwice(findings.filter((finding) => !isExcepted(finding)));
      kept.sort(bySeverityThenPosition);
      const shown = withinBudget(kept, policy.reminderBudget);
      return {
        findings: ownExceptions
          ? withOwnExceptions(shown, languageOf, whole.persons, resources.finnish)
          : shown,
        notes: notes.inOrder(),
        segments,
        problems: [...problems.values()],
      };
    },
    twinOf({ text }, now) {
      return twinOf({ lines: linesOf(text), resources }, now);
    },
  };
}

/**
 * "Greens are brainless parasites" is an insult as a whole: that one of its words is coarse too
 * needs no reminder of its own. Linear, by the wider of two places first.
 */
function withoutToldTwice(findings: readonly Finding[]): Finding[] {
  const tone = findings.filter(({ set, start }) => set === 'tone' && start !== undefined);
  if (tone.length < 2) return [...findings];
  const [startOf, endOf] = [({ start = 0 }: Finding) => start, ({ end = 0 }: Finding) => end];
  tone.sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  const told = new Set<Finding>();
  let widest: Finding | undefined;
  for (const finding of tone) {
    if (!widest || endOf(finding) > endOf(widest)) widest = finding;
    else if (finding.severity === 'remind' && finding.rule !== widest.rule) told.add(finding);
  }
  return findings.filter((finding) => !told.has(finding));
}

/**
 * Reminders beyond the budget are left out: the first of each rule stays before a second of any.
 * Those of a picture or video stay, because its card asks by them.
 */
function withinBudget(findings: readonly Finding[], budget = Number.POSITIVE_INFINITY) {
  const counted = findings.filter(
    ({ severity, attachment }) => severity === 'remind' && attachment === undefined,
  );
  if (counted.length <= budget) return findings;
  const rules = new Set<string>();
  const first: Finding[] = [];
  const further: Finding[] = [];
  for (const finding of counted) {
    (rules.has(finding.rule) ? further : first).push(finding);
    rules.add(finding.rule);
  }
  const left = new Set([...first, ...further].slice(budget));
  return findings.filter((finding) => !left.has(finding));
}

interface RuleOutcome {
  readonly reports: readonly Report[];
  readonly problem?: RuleProblem;
}

interface LineOutcome extends RuleOutcome {
  readonly rule: string;
}

type LineOutcomes = readonly LineOutcome[];

interface ActiveRule {
  readonly rule: Rule;
  readonly rulePolicy: RulePolicy;
  readonly severity: Severity;
}

/** @returns nothing when the rule saw nothing, as most do on most lines. */
function runRule(rule: Rule, context: RuleContext): RuleOutcome | undefined {
  try {
    const reports = [...rule.check(context)];
    return reports.length > 0 ? { reports } : undefined;
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

/** A class, because one is made for every rule and line: closures were a tenth of all the time. */
class Context implements RuleContext {
  readonly text: string;
  readonly #analysis: Analysed;
  readonly #rulePolicy: RulePolicy;

  constructor(
    readonly draft: Draft,
    readonly lines: readonly PlacedLine[],
    analysis: Analysed,
    readonly policy: Policy,
    rulePolicy: RulePolicy,
    readonly resources: EngineResources,
    readonly now: number,
  ) {
    this.text = draft.text;
    this.#analysis = analysis;
    this.#rulePolicy = rulePolicy;
  }

  get tokens(): readonly Token[] {
    return this.#analysis.tokens;
  }

  get segments(): readonly Segment[] {
    return this.#analysis.segments;
  }

  get persons(): readonly PersonMention[] {
    return this.#analysis.persons;
  }

  languageAt(offset: number): Language {
    return segmentAt(this.#analysis.segments, offset)?.language ?? 'none';
  }

  parameter<T extends ParameterValue>(name: string, fallback: T): T {
    const value = this.#rulePolicy.parameters[name];
    const same =
      typeof value === typeof fallback && Array.isArray(value) === Array.isArray(fallback);
    return same ? (value as T) : fallback;
  }
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

/** The lines' analyses seen as one text; joined only when a rule asks. */
class WholeAnalysis implements Analysed {
  readonly #lines: readonly PlacedLine[];
  #tokens?: readonly Token[];
  #segments?: readonly Segment[];
  #persons?: readonly PersonMention[];

  constructor(lines: readonly PlacedLine[]) {
    this.#lines = lines;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= this.#join((analysis) => analysis.tokens, placedToken);
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

  #join<T extends Span>(
    pick: (analysis: ParagraphAnalysis) => readonly T[],
    copy?: (item: T, start: number) => T,
  ): T[] {
    const joined: T[] = [];
    for (const { start, analysis } of this.#lines) {
      for (const item of placed(pick(analysis), start, copy)) joined.push(item);
    }
    return joined;
  }
}

function placedToken({ start, end, text, kind }: Token, by: number): Token {
  return { start: start + by, end: end + by, text, kind };
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

/** A person who is credited five times is noted once. */
class Notes {
  readonly #notes = new Map<string, Note>();

  add({ rule, start, end, excerpt, messageId, parameters }: Finding): void {
    const key = JSON.stringify([rule, messageId, parameters]);
    if (this.#notes.has(key)) return;
    this.#notes.set(key, {
      rule,
      messageId,
      parameters,
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      ...(excerpt !== undefined && { excerpt }),
    });
  }

  inOrder(): Note[] {
    return [...this.#notes.values()].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  }
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
