import type { Finding } from '../engine/types.ts';

/** What was put aside, by the composer's root: for this draft, in this page's memory alone. */
const byRoot = new WeakMap<Element, Set<string>>();

export function setAside(root: Element, finding: Finding): void {
  const kept = byRoot.get(root) ?? new Set();
  byRoot.set(root, kept.add(keyOf(finding)));
}

/** The draft is gone. */
export function forgetSetAside(root: Element): void {
  byRoot.delete(root);
}

export function withoutSetAside(root: Element, findings: readonly Finding[]): readonly Finding[] {
  const kept = byRoot.get(root);
  return kept ? findings.filter((finding) => !kept.has(keyOf(finding))) : findings;
}

/** @returns those of which no finding was set aside: the others were not mended. */
export function rulesNotSetAside(root: Element, rules: readonly string[]): readonly string[] {
  const kept = [...(byRoot.get(root) ?? [])];
  return rules.filter((rule) => !kept.some((key) => key.startsWith(`${rule}|`)));
}

/** By its words and not by its place: text before it may still change. */
function keyOf({ rule, messageId, excerpt = '', attachment = '' }: Finding): string {
  return [rule, messageId, attachment, excerpt].join('|');
}
