import type { Finding, Language, Profile, Segment } from '../../engine/types.ts';

/** Where and by which version something was found. */
export interface ReportAbout {
  readonly version: string;
  readonly site?: string | undefined;
  readonly profile: Profile;
}

/**
 * What the maintainers need to know of a finding that is wrong. Ids and names of our own alone:
 * neither the words nor the parameters of a finding, which may repeat them.
 */
export function findingReport(
  { rule, messageId, severity, start, end }: Finding,
  segments: readonly Segment[],
  { version, site, profile }: ReportAbout,
): string {
  const languages = new Set<Language>();
  for (const segment of segments) {
    const apart =
      start !== undefined && end !== undefined && (segment.start >= end || segment.end <= start);
    if (!apart) languages.add(segment.language);
  }
  const facts = {
    rule,
    message: messageId,
    severity,
    language: [...languages].join(', '),
    site: site ?? 'none',
    profile,
  };
  return [
    `Harkinta ${version}`,
    ...Object.entries(facts).map(([name, value]) => `${name}: ${value}`),
  ].join('\n');
}
