import { isLocal } from './name-lists.ts';
import type { Candidate, Run } from './person-candidates.ts';
import { type Line, signsOf } from './person-features.ts';

/** "Anna Lind Oy", "Anna Lind Isännöinti Oy": a company form ends it, at most one word later. */
export function endsAsCompany({ words, resources }: Line, run: Run, to: number): boolean {
  const { companyForms } = resources.names.vocabulary;
  const [next, afterNext] = [words[to], words[to + 1]];
  if (!next?.joined) return false;
  if (to < run.to && companyForms.has(next.lower)) return true;
  return to + 1 < run.to && afterNext !== undefined && companyForms.has(afterNext.lower);
}

/** "Ab Anna Lind"; "Tmi Anna Lind" is Anna Lind. */
export function opensAsCompany({ words, resources }: Line, from: number): boolean {
  const [before, first] = [words[from - 1], words[from]];
  const { companyForms, soleTraders } = resources.names.vocabulary;
  if (!before || !first?.joined || soleTraders.has(before.lower)) return false;
  const isCapital = before.shape === 'capital' || before.shape === 'upper';
  return isCapital && companyForms.has(before.lower);
}

/**
 * The given name and surname, both known here, that a company of the run is called by. It is no
 * person's mention, but readers may wonder whether it was seen.
 */
export function companyOfPerson(line: Line, run: Run): Candidate | undefined {
  const { words, resources } = line;
  const { companyForms } = resources.names.vocabulary;
  const names = words.slice(run.from, run.to);
  if (!names.some(({ lower }) => companyForms.has(lower))) return undefined;
  for (let from = run.from; from < run.to - 1; from++) {
    const [first, last] = [words[from], words[from + 1]];
    if (first?.shape !== 'capital' || last?.shape !== 'capital') continue;
    if (!endsAsCompany(line, run, from + 2) && !opensAsCompany(line, from)) continue;
    const given = signsOf(first, resources).knowledge.exactGiven;
    if (isLocal(given) && isLocal(signsOf(last, resources).knowledge.surname)) {
      return { from, to: from + 2 };
    }
  }
  return undefined;
}
