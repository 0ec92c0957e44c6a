import type { Finding } from '../engine/types.ts';
import type { LeftOut } from '../ui/findings/left-out-notes.tsx';

/** What was put aside, by the composer's root: for this draft, in this page's memory alone. */
const byRoot = new WeakMap<Element, Map<string, LeftOut>>();

export function setAside(root: Element, leftOut: LeftOut): void {
  const kept = byRoot.get(root) ?? new Map();
  byRoot.set(root, kept.set(keyOf(leftOut.finding), leftOut));
}

export function takeBack(root: Element, { finding }: LeftOut): void {
  byRoot.get(root)?.delete(keyOf(finding));
}

/** The draft is gone. */
export function forgetSetAside(root: Element): void {
  byRoot.delete(root);
}

export function leftOutOf(root: Element): readonly LeftOut[] {
  return [...(byRoot.get(root)?.values() ?? [])];
}

export function withoutSetAside(root: Element, findings: readonly Finding[]): readonly Finding[] {
  const kept = byRoot.get(root);
  return kept ? findings.filter((finding) => !kept.has(keyOf(finding))) : findings;
}

/** @returns those of which no finding was set aside: the others were not mended. */
export function rulesNotSetAside(root: Element, rules: readonly string[]): readonly string[] {
  const kept = leftOutOf(root);
  return rules.filter((rule) => !kept.some(({ finding }) => finding.rule === rule));
}

/** By its words and not by its place: text before it may still change. */
function keyOf({ rule, messageId, excerpt = '', attachment = '' }: Finding): string {
  return [rule, messageId, attachment, excerpt].join('|');
}
