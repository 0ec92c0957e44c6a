import { testRule } from '../rule-tester.ts';

const both = (finnish: string, swedish: string) =>
  `Uimahalli on kiinni maanantaina. Lue lisää: ${finnish}\n\nSimhallen är stängd på måndag. Läs mer: ${swedish}`;

testRule('other-language-link', {
  fires: [
    {
      name: 'a Swedish page in the Finnish version',
      text: both('www.hanko.fi/sv/simhallen', 'www.hanko.fi/sv/simhallen'),
      excerpts: ['www.hanko.fi/sv/simhallen'],
      messageId: 'fromFinnish',
      severity: 'remind',
    },
    {
      name: 'the Swedish host in the Finnish version',
      text: both('hango.fi/simhallen', 'hango.fi/simhallen'),
      excerpts: ['hango.fi/simhallen'],
      messageId: 'fromFinnish',
    },
    {
      name: 'a Finnish page in the Swedish version',
      text: both('https://www.hanko.fi/fi/uimahalli', 'https://www.hanko.fi/fi/uimahalli'),
      messageId: 'fromSwedish',
    },
    {
      name: 'by a parameter',
      text: both('hanko.fi/halli?lang=fi', 'hanko.fi/halli?lang=fi'),
      messageId: 'fromSwedish',
    },
    {
      name: 'by a part of the host',
      text: both('https://sv.palvelu.fi/halli', 'https://sv.palvelu.fi/halli'),
      messageId: 'fromFinnish',
    },
    {
      text: 'Uimahalli on kiinni. Lisätietoja sivulta kela.fi/en/halli.',
      messageId: 'fromFinnish',
    },
  ],
  staysSilent: [
    both('hanko.fi/uimahalli', 'hango.fi/simhallen'),
    both('hanko.fi/fi/uimahalli', 'hanko.fi/sv/simhallen'),
    both('hanko.fi/uimahalli', 'hanko.fi/uimahalli'),
    {
      name: 'one link for both, on a line of its own',
      text: 'Uimahalli on kiinni maanantaina.\n\nSimhallen är stängd på måndag.\n\nhanko.fi/sv/simhallen',
    },
    {
      name: 'a link that says its language',
      text: 'Uimahalli on kiinni maanantaina. Sivu on ruotsiksi: hanko.fi/sv/simhallen',
    },
    'Simhallen är stängd på måndag. Mer på finska: hanko.fi/fi/uimahalli',
    'The swimming hall is closed on Monday. See hanko.fi/sv/simhallen',
    { name: 'an own account', text: both('hango.fi/a', 'hango.fi/a'), profile: 'employee' },
    'Lue lisää: https://www.hanko.fi/some Läs mer: https://www.hanko.fi/sv/some',
  ],
});
