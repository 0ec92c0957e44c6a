/** Inflects a name well enough for training posts; rare names may come out odd. */

const I_STEMS =
  /(?:niemi|mäki|lahti|järvi|koski|saari|lampi|salmi|joki|vuori|suomi|lehti|hirvi|kivi|talvi|tuuli|kurki|veri|meri|tammi|nummi|lovi|lumi|hanhi|käki|väki|arki|onni)$/;
const WEAKER: ReadonlyArray<readonly [RegExp, string]> = [
  [/kk(?=[aeiouyäö]$)/, 'k'],
  [/pp(?=[aeiouyäö]$)/, 'p'],
  [/tt(?=[aeiouyäö]$)/, 't'],
  [/nk(?=[aeiouyäö]$)/, 'ng'],
  [/nt(?=[aeiouyäö]$)/, 'nn'],
  [/mp(?=[aeiouyäö]$)/, 'mm'],
  [/lt(?=[aeiouyäö]$)/, 'll'],
  [/rt(?=[aeiouyäö]$)/, 'rr'],
  [/(?<=[aeiouyäöhr])t(?=[aeiouyäö]$)/, 'd'],
  [/(?<=[aeiouyäölrm])p(?=[aeiouyäö]$)/, 'v'],
  [/(?<=m[aä]|h|jo)k(?=[aeiouyäö]$)/, ''],
];

export function finnishForm(name: string, grammaticalCase: string, isPlace = false): string {
  const back = /[aou][^äöy]*$/i.test(name) || !/[äöy]/i.test(name);
  const a = back ? 'a' : 'ä';
  if (/nen$/i.test(name) && name.length > 4) {
    const stem = name.slice(0, -3);
    if (grammaticalCase === 'part') return `${stem}st${a}`;
    return withEnding(`${stem}se`, `${stem}se`, grammaticalCase, a);
  }
  if (!/[aeiouyäöåéü]$/i.test(name)) {
    if (/[aeu]s$/i.test(name) && !isPlace && /(?:as|us)$/i.test(name)) {
      const stem = `${name.slice(0, -1)}kse`;
      if (grammaticalCase === 'part') return `${name}t${a}`;
      return withEnding(stem, stem, grammaticalCase, a);
    }
    return withEnding(`${name}i`, `${name}i`, grammaticalCase, a);
  }
  let strong = name;
  if (I_STEMS.test(name.toLowerCase())) strong = `${name.slice(0, -1)}e`;
  let weak = strong;
  for (const [pattern, replacement] of WEAKER) {
    if (!pattern.test(strong)) continue;
    weak = strong.replace(pattern, replacement);
    break;
  }
  if (grammaticalCase === 'part' && strong !== name) return `${strong}${a}`;
  return withEnding(strong, weak, grammaticalCase, a);
}

function withEnding(strong: string, weak: string, grammaticalCase: string, a: string): string {
  const vowel = strong.slice(-1).toLowerCase();
  switch (grammaticalCase) {
    case 'gen':
      return `${weak}n`;
    case 'part':
      return strong + a;
    case 'ine':
      return `${weak}ss${a}`;
    case 'ela':
      return `${weak}st${a}`;
    case 'ill':
      return `${strong}${vowel}n`;
    case 'ade':
      return `${weak}ll${a}`;
    case 'abl':
      return `${weak}lt${a}`;
    case 'all':
      return `${weak}lle`;
    case 'ess':
      return `${strong}n${a}`;
    default:
      throw new Error(`no case ${grammaticalCase}`);
  }
}
