import type { InterfaceLanguage } from '../../settings/settings.ts';
import type { Translator } from '../../strings/translate.ts';
import { AccountAndLanguage } from './account-and-language.tsx';
import { OwnLists } from './own-lists.tsx';
import { RememberedPictures } from './remembered-pictures.tsx';
import { Section } from './section.tsx';

/** What a person decides for themselves, one section after another. */
export function PersonalSections({
  translate,
}: {
  readonly language: InterfaceLanguage;
  readonly translate: Translator;
}) {
  return (
    <>
      <Section id="personal" heading={translate('settings_personal')}>
        <AccountAndLanguage translate={translate} />
      </Section>
      <OwnLists translate={translate} />
      <div id="remembered-pictures">
        <RememberedPictures translate={translate} />
      </div>
    </>
  );
}
