/** A picture or video chosen in a composer, shown by a `blob:` URL. */
export interface Picture {
  id: number;
  file: File;
  url: string;
  alt: string;
}

let nextId = 1;

export function picturesFrom(
  files: Iterable<File> | ArrayLike<File> | null | undefined,
): Picture[] {
  return Array.from(files ?? [])
    .filter((file) => /^(image|video)\//.test(file.type))
    .map((file) => ({ id: nextId++, file, url: URL.createObjectURL(file), alt: '' }));
}

/** Handlers for one element of a vanilla page; React pages use the same two rules in their props. */
export function acceptPictures(element: HTMLElement, add: (pictures: Picture[]) => void): void {
  const take = (event: Event, transfer: DataTransfer | null) => {
    const pictures = picturesFrom(transfer?.files);
    if (pictures.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    add(pictures);
  };
  element.addEventListener('paste', (event) => take(event, event.clipboardData), true);
  element.addEventListener('drop', (event) => take(event, event.dataTransfer), true);
  element.addEventListener('dragover', (event) => event.preventDefault());
}
