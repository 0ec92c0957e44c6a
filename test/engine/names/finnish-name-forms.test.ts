import { describe, expect, it } from 'vitest';
import { finnishNameForms } from '../../../src/engine/names/finnish-name-forms.ts';

/** Base form → forms that must lead back to it. */
const forms: Readonly<Record<string, string>> = {
  virtanen:
    'virtasen virtasta virtasessa virtasesta virtaseen virtasella virtaselta virtaselle virtasena virtaseksi virtasetta virtasellakin virtasellekaan virtasia virtasilla virtasten',
  mäki: 'mäen mäkeä mäessä mäestä mäkeen mäellä mäeltä mäelle mäkenä mäeksi',
  näsänen: 'näsäsen näsästä näsäseen näsäselle',
  lahti: 'lahden lahtea lahteen lahdelle lahdella',
  koski: 'kosken koskea koskelle',
  joki: 'joen jokea joelle jokeen',
  lindström: 'lindströmin lindströmiä lindströmiin lindströmille lindströmeille lindströmillekin',
  smith: 'smithin smithiä smithille',
  åsa: 'åsan åsaa åsalle åsaan',
  ekenäs: 'ekenäsin ekenäsissä ekenäsiin',
  pekka: 'pekan pekkaa pekalle pekkaan pekaltakin pekkani',
  matti: 'matin mattia matille mattiin mattimme',
  korpela: 'korpelan korpelaa korpelaan korpelalle korpeloiden',
  kallas: 'kallaksen kallasta kallakselle',
  alanne: 'alanteen alannetta alanteelle',
  manner: 'mantereen mannerta',
  shaw: "shaw'n shaw:n shaw’lle",
};

describe('finnishNameForms', () => {
  for (const [base, inflected] of Object.entries(forms)) {
    it(base, () => {
      const missed = inflected
        .split(' ')
        .filter((word) => !finnishNameForms(word).some((form) => form.base === base));
      expect(missed).toEqual([]);
    });
  }

  it('tells a genitive', () => {
    const form = finnishNameForms('virtasen').find(({ base }) => base === 'virtanen');
    expect(form?.genitive).toBe(true);
  });

  it('stays linear on hostile input', () => {
    const started = performance.now();
    finnishNameForms(`${'ai'.repeat(20_000)}ssa`);
    finnishNameForms('k'.repeat(40_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
