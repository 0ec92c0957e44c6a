import { styleText } from 'node:util';
import type { CheckResult, Draft, Severity } from '../engine/types.ts';
import { paragraphName } from '../strings/paragraph-name.ts';
import { describeFinding, describeNote, type Translator } from '../strings/translate.ts';

const WIDTH = 78;
const COLOURS: Readonly<Record<Severity, 'red' | 'yellow' | 'blue'>> = {
  block: 'red',
  warn: 'yellow',
  remind: 'blue',
};

/** A post's findings and notes for a person to read, with the line and column of each. */
export function formatAsText(
  id: string | number,
  draft: Draft,
  result: CheckResult,
  translate: Translator,
  colours: boolean,
): string {
  const style = (format: 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green', text: string) =>
    colours ? styleText(format, text, { validateStream: false }) : text;
  const firstLine = draft.text.split('\n', 1)[0] ?? '';
  const lines = [style('bold', `${id}: ${shorten(firstLine, WIDTH - 10)}`)];
  if (result.findings.length === 0) {
    lines.push(`  ${style('green', translate('cli_nothing_found'))}`);
  }
  for (const finding of result.findings) {
    const { name, what, why, action } = describeFinding(translate, finding);
    const place = finding.start === undefined ? '' : ` · ${positionOf(draft.text, finding.start)}`;
    const severity = style(COLOURS[finding.severity], translate(`severity_${finding.severity}`));
    lines.push(`  ${severity} · ${name}${place} · ${paragraphName(translate, finding.paragraph)}`);
    for (const text of [what, why, action]) lines.push(...wrap(text, '    '));
    if (finding.suggestion) {
      lines.push(
        ...finding.suggestion.text.split('\n').map((text) => style('dim', `    | ${text}`)),
      );
    }
  }
  for (const note of result.notes) {
    const place = note.start === undefined ? '' : ` · ${positionOf(draft.text, note.start)}`;
    lines.push(`  ${style('dim', translate('cli_passed_over'))}${place}`);
    lines.push(...wrap(describeNote(translate, note), '    '));
  }
  return `${lines.join('\n')}\n\n`;
}

function positionOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `${line}:${offset - before.lastIndexOf('\n')}`;
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/)) {
    if (line.length > indent.length && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent;
    }
    line += line.length > indent.length ? ` ${word}` : word;
  }
  return [...lines, line];
}
