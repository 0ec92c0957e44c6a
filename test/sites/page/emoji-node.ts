import {
  $applyNodeReplacement,
  DecoratorNode,
  type LexicalEditor,
  type SerializedLexicalNode,
  type Spread,
  TextNode,
} from 'lexical';

type SerializedEmoji = Spread<{ emoji: string }, SerializedLexicalNode>;

/** An emoji as a picture with the emoji in its `alt`, as Facebook shows it. */
export class EmojiNode extends DecoratorNode<null> {
  __emoji: string;

  static override getType(): string {
    return 'emoji';
  }

  static override clone(node: EmojiNode): EmojiNode {
    return new EmojiNode(node.__emoji, node.__key);
  }

  static override importJSON(json: SerializedEmoji): EmojiNode {
    return $applyNodeReplacement(new EmojiNode(json.emoji));
  }

  constructor(emoji = '', key?: string) {
    super(key);
    this.__emoji = emoji;
  }

  override exportJSON(): SerializedEmoji {
    return { ...super.exportJSON(), emoji: this.__emoji };
  }

  override createDOM(): HTMLElement {
    const image = document.createElement('img');
    image.alt = this.__emoji;
    image.className = 'emoji';
    image.src = `/practice/emoji/${this.__emoji.codePointAt(0)?.toString(16)}.svg`;
    return image;
  }

  override updateDOM(): boolean {
    return false;
  }

  override getTextContent(): string {
    return this.__emoji;
  }

  override isInline(): boolean {
    return true;
  }

  override decorate(): null {
    return null;
  }
}

const EMOJI =
  /\p{RI}\p{RI}|\p{ExtPict}(?:\uFE0F|\p{EMod})?(?:\u200D\p{ExtPict}(?:\uFE0F|\p{EMod})?)*/u;

/** Turns every emoji that comes into the text into such a picture. */
export function registerEmojiPictures(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(TextNode, (node) => {
    const found = EMOJI.exec(node.getTextContent());
    if (found === null || !node.isSimpleText()) return;
    const parts = node.splitText(found.index, found.index + found[0].length);
    const target = parts[found.index === 0 ? 0 : 1];
    const picture = $applyNodeReplacement(new EmojiNode(found[0]));
    target?.replace(picture);
    picture.selectNext(0, 0);
  });
}
