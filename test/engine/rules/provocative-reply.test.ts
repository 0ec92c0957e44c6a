import { testRule } from '../rule-tester.ts';

testRule('provocative-reply', {
  fires: [
    { text: 'Nå men så hemskt, att livet ska vara så hårt mot just dig.', surface: 'reply' },
    { text: 'Oh no, how will you ever survive?', surface: 'reply' },
    { text: 'Jaså minsann, och du har förstås aldrig gjort ett fel?', surface: 'reply' },
    { text: 'Voi voi, tuliko paha mieli?', surface: 'reply' },
    { text: 'Hohhoijaa, taas näitä', surface: 'reply', severity: 'warn' },
    { text: 'Onko oikeasti näin vaikeaa?', surface: 'comment' },
    { text: 'Oletpa fiksu, Sherlock', surface: 'reply' },
    { text: 'Luitko edes tekstiä?', surface: 'reply', profile: 'elected', severity: 'remind' },
    { text: 'Jaha, du igen', surface: 'reply' },
    { text: 'Så synd om dig', surface: 'reply' },
    { text: 'Cry me a river', surface: 'reply' },
    { text: 'Did you even read the post?', surface: 'reply' },
  ],
  staysSilent: [
    { text: 'Otan osaa suruunne.', surface: 'reply' },
    { text: 'Grattis till det fina resultatet!', surface: 'reply' },
    { text: 'Vad roligt för dig att du fick platsen!', surface: 'reply' },
    { text: 'Hohhoijaa, taas näitä', surface: 'post' },
    { text: 'Kiitos kysymyksestä! Luitko jo ohjeen sivuiltamme?', surface: 'reply' },
    { text: 'Hyvä huomio, korjaamme asian.', surface: 'reply' },
    { text: 'Tack för frågan! Här är länken.', surface: 'reply' },
    { text: 'Bra fråga, vi återkommer.', surface: 'reply' },
    { text: 'Thank you for asking, here is the link.', surface: 'reply' },
    { text: 'Good question. We will get back to you.', surface: 'reply' },
  ],
});
