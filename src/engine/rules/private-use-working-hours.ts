import { hasSpoken, wordsOf } from '../role/role-words.ts';
import { isWorkingTime } from '../role/working-time.ts';
import { defineRule } from '../rule.ts';

const FEWEST_WORDS = 3;

/** A private post in working hours; nobody knows breaks and shifts but the writer, so it only reminds. */
export const privateUseWorkingHours = defineRule({
  id: 'private-use-working-hours',
  set: 'role',
  // The time of day changes what it says, which a line that is remembered for a day cannot know.
  scope: 'draft',
  *check(context) {
    const { draft, now, text } = context;
    if (draft.surface === 'message') return;
    const { officeHours, daysOff } = context.policy.organisation;
    if (!isWorkingTime(now, officeHours, daysOff)) return;
    if (wordsOf(context, { start: 0, end: text.length }) < FEWEST_WORDS) return;
    if (['off-duty', 'work-topic', 'municipal-body'].some((group) => hasSpoken(context, group)))
      return;
    yield { messageId: 'workingTime', parameters: { ...officeHours } };
  },
});
