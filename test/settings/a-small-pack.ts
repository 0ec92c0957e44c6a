const said = (text: string) => ({ fi: text, sv: text, en: text });

/** A pack file of an invented municipality with two paragraphs and two rules; new on every call. */
export function aSmallPack() {
  return {
    format: 'harkinta-guideline-pack',
    version: 1,
    guideline: {
      organisation: 'saarela',
      source: {
        title: 'Someohje',
        titleLanguage: 'fi',
        publisher: { fi: 'Saarelan kunta', sv: 'Ödö kommun', en: 'Municipality of Saarela' },
        address: 'www.saarela.example/some',
      },
      sections: [
        {
          id: '1',
          heading: said('Tyyli'),
          paragraphs: [
            { id: '1a', title: said('Siisti kieli'), text: { fi: ['a'], sv: ['b'], en: ['c'] } },
            { id: '1b', title: said('Numerot'), text: { fi: ['d'], sv: ['e'], en: ['f'] } },
          ],
        },
      ],
    },
    rules: {
      organisation: 'saarela',
      version: 1,
      rules: [
        {
          id: 'profanity',
          paragraphs: ['1a'],
          severity: { official: 'warn', employee: 'remind', elected: 'off' },
        },
        {
          id: 'long-sentence',
          paragraphs: ['1b', '1a'],
          severity: { official: 'remind', employee: 'off', elected: 'off' },
          parameters: { words: 12 },
        },
      ] as unknown[],
    },
    organisation: {
      name: { fi: 'Saarelan kunta', sv: 'Ödö kommun', en: 'Municipality of Saarela' },
      place: { fi: 'Saarela', sv: 'Ödö', en: 'Saarela' },
      domains: ['saarela.example'],
    },
  };
}
