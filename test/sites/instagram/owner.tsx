/** @jsxImportSource react */
import { labelsOf } from '../page/language.ts';
import allLabels from './labels.json';

const labels = labelsOf(allLabels);

export function Owner() {
  return (
    <div className="owner">
      <img alt={labels.profilePicture} src="/practice/emoji/1f464.svg" draggable={false} />
      <span dir="auto">hangonkaupunki</span>
    </div>
  );
}
