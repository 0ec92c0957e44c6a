import type { ClipboardEvent, DragEvent } from 'react';
import { type Picture, picturesFrom } from './pictures.ts';

/** Props that let an element take pictures by paste and by drop, before the editor in it sees them. */
export function pictureTarget(add: (pictures: Picture[]) => void) {
  const take = (event: ClipboardEvent | DragEvent, transfer: DataTransfer) => {
    const pictures = picturesFrom(transfer.files);
    if (pictures.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    add(pictures);
  };
  return {
    onPasteCapture: (event: ClipboardEvent) => take(event, event.clipboardData),
    onDropCapture: (event: DragEvent) => take(event, event.dataTransfer),
    onDragOver: (event: DragEvent) => event.preventDefault(),
  };
}
