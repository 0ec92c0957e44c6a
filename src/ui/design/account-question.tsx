import { useId } from 'preact/hooks';
import { ACCOUNT_OWNERS, type AccountOwner } from '../../settings/account-owner.ts';
import type { Translator } from '../../strings/translate.ts';
import { Brand } from './brand.tsx';

export interface AccountQuestionProps {
  readonly name: string;
  /** Standing alone on a site's page: whose question it is. */
  readonly branded?: boolean;
  readonly translate: Translator;
  readonly onAnswer: (owner: AccountOwner) => void;
}

/** Whose is the account that somebody writes on for the first time? */
export function AccountQuestion({ name, branded, translate, onAnswer }: AccountQuestionProps) {
  const help = useId();
  return (
    <fieldset class="account-question" aria-describedby={help} data-account={name}>
      {branded && <Brand translate={translate} />}
      <legend>{translate('account_question', { name })}</legend>
      <p id={help} class="help">
        {translate('account_question_help')}
      </p>
      {ACCOUNT_OWNERS.map((owner) => (
        <button
          key={owner}
          type="button"
          class="button button-small"
          data-owner={owner}
          onClick={() => onAnswer(owner)}
        >
          {translate(`profile_${owner}`)}
        </button>
      ))}
    </fieldset>
  );
}
