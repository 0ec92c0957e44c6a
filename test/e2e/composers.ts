import facebook from '../sites/facebook/labels.json' with { type: 'json' };
import instagram from '../sites/instagram/labels.json' with { type: 'json' };
import type { SiteLanguage } from '../sites/page/language.ts';
import type { PageDriver } from './driver/browser-driver.ts';
import { pictureFile, videoFile } from './driver/media-file.ts';

/** One place of writing on the practice sites, and how a person goes about it there. */
export interface ComposerCase {
  id: string;
  /** What the page records as `surface`. */
  surface: string;
  /** Of the four sites' main post composers; the others get the shorter round of tests. */
  main: boolean;
  /** Without the language, which {@link openComposer} adds. */
  address: string;
  /** From the loaded page to a visible editor. */
  open: (page: PageDriver, language: SiteLanguage) => Promise<void>;
  editor: string;
  /** There is a text already; a person selects it all and writes over it. */
  prefilled?: true;
  /** The key for a new line; plain Enter publishes in some places. */
  newline: 'Enter' | 'Shift+Enter';
  /** What to click, in order; the last one publishes. More than one: the editor goes out of sight. */
  publish: (language: SiteLanguage) => string[];
  /** From the step that publishes back to the editor, where that is out of sight there. */
  back?: (language: SiteLanguage) => string[];
  /** Labels differ by language and are all there is to know the buttons by. */
  labelled?: true;
  /** A key in the editor that does what the first (or only) click of `publish` does. */
  shortcut?: 'Control+Enter' | 'Enter';
  pictures?: {
    /** The file input. */
    input: string;
    preview: string;
    /** Opens what holds the file input. */
    opener?: string;
    /** How many are there before any test adds one. */
    already?: number;
  };
}

const nothing = async () => {};
const click = (selector: string) => (page: PageDriver) => page.click(selector);

const xInline = '[data-testid="tweetButtonInline"]';
const xModal = '[role="dialog"] [data-testid="tweetButton"]';
const xModalEditor = '[role="dialog"] [data-testid="tweetTextarea_0"]';
const xPictures = (scope: string) => ({
  input: `${scope} [data-testid="fileInput"]`,
  preview: `${scope} [data-testid="attachments"] img`,
});
const fbDialogEditor = '[role="dialog"] form [role="textbox"]';
const fbPictures = {
  input: '[role="dialog"] form input[type="file"]',
  preview: '[role="dialog"] [role="group"] img[src^="blob:"]',
};
const fbButton =
  (name: 'next' | 'post' | 'save' | 'publish' | 'back') => (language: SiteLanguage) =>
    `[aria-label="${facebook[language][name]}"][role="button"]`;
const igForward = '[role="dialog"] .header > [role="button"]:last-child';
const ytSubmit = '#submit-button button';
const ytEditor = '#contenteditable-root';

export const composers: readonly ComposerCase[] = [
  {
    id: 'x-home',
    surface: 'x-home',
    main: true,
    address: 'https://x.com/home',
    open: nothing,
    editor: '[data-testid="tweetTextarea_0"]',
    newline: 'Enter',
    publish: () => [xInline],
    shortcut: 'Control+Enter',
    pictures: xPictures('main'),
  },
  {
    id: 'x-modal',
    surface: 'x-modal',
    main: true,
    address: 'https://x.com/home',
    open: click('[data-testid="SideNav_NewTweet_Button"]'),
    editor: xModalEditor,
    newline: 'Enter',
    publish: () => [xModal],
    shortcut: 'Control+Enter',
    pictures: xPictures('[role="dialog"]'),
  },
  {
    id: 'facebook-home',
    surface: 'facebook-home',
    main: true,
    address: 'https://www.facebook.com/',
    open: click('[data-practice="open-composer"]'),
    editor: fbDialogEditor,
    newline: 'Enter',
    publish: (language) => [fbButton('next')(language), fbButton('post')(language)],
    back: (language) => [fbButton('back')(language)],
    labelled: true,
    shortcut: 'Control+Enter',
    pictures: fbPictures,
  },
  {
    id: 'facebook-group',
    surface: 'facebook-group',
    main: true,
    address: 'https://www.facebook.com/groups/4242',
    open: click('[data-practice="open-composer"]'),
    editor: fbDialogEditor,
    newline: 'Enter',
    publish: (language) => [fbButton('post')(language)],
    labelled: true,
    shortcut: 'Control+Enter',
    pictures: fbPictures,
  },
  {
    id: 'instagram-post',
    surface: 'instagram-post',
    main: true,
    address: 'https://www.instagram.com/',
    open: chooseInstagramPicture,
    editor: '[role="dialog"] [role="textbox"]',
    newline: 'Enter',
    publish: () => [igForward],
    labelled: true,
  },
  {
    id: 'youtube-community',
    surface: 'youtube-community',
    main: true,
    address: 'https://www.youtube.com/@hangonkaupunki/posts',
    open: click('#commentbox-placeholder'),
    editor: `ytd-backstage-post-dialog-renderer ${ytEditor}`,
    newline: 'Enter',
    publish: () => [`ytd-backstage-post-dialog-renderer ${ytSubmit}`],
    shortcut: 'Control+Enter',
    pictures: {
      input: '#dropzone:not([hidden]) input[name="Filedata"]',
      preview: '#thumbnail-images-container img',
      opener: '#image-button button',
    },
  },
  {
    id: 'youtube-comment',
    surface: 'youtube-comment',
    main: true,
    address: 'https://www.youtube.com/watch?v=practice',
    open: click('#placeholder-area'),
    editor: ytEditor,
    newline: 'Enter',
    publish: () => [ytSubmit],
    shortcut: 'Control+Enter',
  },
  {
    id: 'studio-upload',
    surface: 'studio-upload',
    main: true,
    address: 'https://studio.youtube.com/channel/UCpractice/videos/upload?d=ud',
    open: (page) =>
      page.attach('picker', 'ytcp-uploads-dialog input[name="Filedata"]', [videoFile()]),
    editor: 'ytcp-uploads-dialog #description-textarea #textbox',
    newline: 'Enter',
    publish: () => [
      '#next-button',
      '#next-button',
      '#next-button',
      'tp-yt-paper-radio-button[name="PUBLIC"]',
      '#done-button',
    ],
    back: () => ['#back-button', '#back-button', '#back-button'],
  },
  {
    id: 'x-reply',
    surface: 'x-reply',
    main: false,
    address: 'https://x.com/hangonkaupunki/status/1',
    open: nothing,
    editor: '[data-testid="tweetTextarea_0"]',
    newline: 'Enter',
    publish: () => [xInline],
    shortcut: 'Control+Enter',
    pictures: xPictures('main'),
  },
  {
    id: 'x-reply-modal',
    surface: 'x-reply-modal',
    main: false,
    address: 'https://x.com/home',
    open: click('[data-testid="reply"]'),
    editor: xModalEditor,
    newline: 'Enter',
    publish: () => [xModal],
    shortcut: 'Control+Enter',
    pictures: xPictures('[role="dialog"]'),
  },
  {
    id: 'x-quote',
    surface: 'x-quote',
    main: false,
    address: 'https://x.com/compose/post?quote=1',
    open: nothing,
    editor: xModalEditor,
    newline: 'Enter',
    publish: () => [xModal],
    shortcut: 'Control+Enter',
    pictures: xPictures('[role="dialog"]'),
  },
  {
    id: 'x-edit',
    surface: 'x-edit',
    main: false,
    address: 'https://x.com/compose/post?edit=1',
    open: nothing,
    editor: xModalEditor,
    prefilled: true,
    newline: 'Enter',
    publish: () => [xModal],
    shortcut: 'Control+Enter',
  },
  {
    id: 'x-intent',
    surface: 'x-intent',
    main: false,
    address: 'https://x.com/intent/post?text=Hanko',
    open: nothing,
    editor: xModalEditor,
    prefilled: true,
    newline: 'Enter',
    publish: () => [xModal],
    shortcut: 'Control+Enter',
    pictures: xPictures('[role="dialog"]'),
  },
  {
    id: 'x-scheduled',
    surface: 'x-home',
    main: false,
    address: 'https://x.com/home',
    open: async (page) => {
      await page.click('[data-testid="scheduleOption"]');
      await page.click('[data-testid="scheduledConfirmationPrimaryAction"]');
    },
    editor: '[data-testid="tweetTextarea_0"]',
    newline: 'Enter',
    publish: () => [xInline],
    shortcut: 'Control+Enter',
    pictures: xPictures('main'),
  },
  {
    id: 'x-mobile',
    surface: 'x-home',
    main: false,
    address: 'https://x.com/home?mobile=1',
    open: nothing,
    editor: '[data-testid="tweetTextarea_0"] textarea',
    newline: 'Enter',
    publish: () => [xInline],
    pictures: xPictures('main'),
  },
  {
    id: 'x-recreated',
    surface: 'x-home',
    main: false,
    address: 'https://x.com/home?recreate=1',
    open: nothing,
    editor: '[data-testid="tweetTextarea_0"]',
    newline: 'Enter',
    publish: () => [xInline],
    shortcut: 'Control+Enter',
    pictures: xPictures('main'),
  },
  {
    id: 'facebook-page',
    surface: 'facebook-home',
    main: false,
    address: 'https://www.facebook.com/hangonkaupunki?variant=single',
    open: click('[data-practice="open-composer"]'),
    editor: fbDialogEditor,
    newline: 'Enter',
    publish: (language) => [fbButton('next')(language), fbButton('post')(language)],
    back: (language) => [fbButton('back')(language)],
    labelled: true,
    pictures: fbPictures,
  },
  {
    id: 'facebook-recreated',
    surface: 'facebook-group',
    main: false,
    address: 'https://www.facebook.com/groups/4242?recreate=1',
    open: click('[data-practice="open-composer"]'),
    editor: fbDialogEditor,
    newline: 'Enter',
    publish: (language) => [fbButton('post')(language)],
    shortcut: 'Control+Enter',
    pictures: fbPictures,
  },
  {
    id: 'facebook-comment',
    surface: 'facebook-comment',
    main: false,
    address: 'https://www.facebook.com/',
    open: nothing,
    editor: '[data-practice="facebook-comment"] [role="textbox"]',
    newline: 'Shift+Enter',
    publish: () => ['#focused-state-composer-submit [role="button"]'],
    shortcut: 'Enter',
  },
  {
    id: 'facebook-reply',
    surface: 'facebook-reply',
    main: false,
    address: 'https://www.facebook.com/',
    open: click('[data-practice="reply"]'),
    editor: '[data-practice="facebook-reply"] [role="textbox"]',
    newline: 'Shift+Enter',
    publish: () => ['#focused-state-composer-submit [role="button"]'],
    shortcut: 'Enter',
  },
  {
    id: 'facebook-edit-comment',
    surface: 'facebook-edit-comment',
    main: false,
    address: 'https://www.facebook.com/',
    open: click('[data-practice="edit-comment"]'),
    editor: '[data-practice="facebook-edit-comment"] [role="textbox"]',
    prefilled: true,
    newline: 'Shift+Enter',
    publish: () => ['#focused-state-composer-submit [role="button"]'],
    shortcut: 'Enter',
  },
  {
    id: 'facebook-edit',
    surface: 'facebook-edit',
    main: false,
    address: 'https://www.facebook.com/',
    open: click('[data-practice="edit-post"]'),
    editor: fbDialogEditor,
    prefilled: true,
    newline: 'Enter',
    publish: (language) => [fbButton('save')(language)],
    labelled: true,
  },
  {
    id: 'facebook-listing',
    surface: 'facebook-listing',
    main: false,
    address: 'https://www.facebook.com/marketplace/create/item',
    open: async (page, language) => {
      await page.focus(`[aria-label="${facebook[language].title}"] input`);
      await page.type('Puutarhapöytä');
      await page.focus(`[aria-label="${facebook[language].price}"] input`);
      await page.type('20');
    },
    editor: 'textarea',
    newline: 'Enter',
    publish: (language) => [fbButton('next')(language), fbButton('publish')(language)],
    back: (language) => [fbButton('back')(language)],
    labelled: true,
  },
  {
    id: 'facebook-reel',
    surface: 'facebook-reel',
    main: false,
    address: 'https://www.facebook.com/reels/create',
    open: async (page, language) => {
      await page.attach('picker', 'form input[type="file"]', [videoFile()]);
      await page.click(fbButton('next')(language));
      await page.click(fbButton('next')(language));
    },
    editor: 'form [role="textbox"]',
    newline: 'Enter',
    publish: (language) => [fbButton('publish')(language)],
    labelled: true,
  },
  {
    id: 'business-post',
    surface: 'business-post',
    main: false,
    address: 'https://business.facebook.com/latest/composer/',
    open: nothing,
    editor: '[role="combobox"][contenteditable="true"]',
    newline: 'Enter',
    publish: () => ['footer [role="button"]:last-child'],
    labelled: true,
    pictures: { input: 'input[type="file"]', preview: '.media img' },
  },
  {
    id: 'business-schedule',
    surface: 'business-schedule',
    main: false,
    address: 'https://business.facebook.com/latest/composer/',
    open: click('input[role="switch"]'),
    editor: '[role="combobox"][contenteditable="true"]',
    newline: 'Enter',
    publish: () => ['footer [role="button"]:last-child'],
    labelled: true,
    pictures: { input: 'input[type="file"]', preview: '.media img' },
  },
  {
    id: 'business-reel',
    surface: 'business-reel',
    main: false,
    address: 'https://business.facebook.com/latest/reels_composer/',
    open: (page) => page.attach('picker', 'input[type="file"]', [videoFile()]),
    editor: '[role="combobox"][contenteditable="true"]',
    newline: 'Enter',
    publish: () => ['footer [role="button"]:last-child'],
    labelled: true,
  },
  {
    id: 'instagram-older',
    surface: 'instagram-post',
    main: false,
    address: 'https://www.instagram.com/?variant=textarea',
    open: chooseInstagramPicture,
    editor: '[role="dialog"] textarea',
    newline: 'Enter',
    publish: () => [igForward],
  },
  {
    id: 'instagram-comment',
    surface: 'instagram-comment',
    main: false,
    address: 'https://www.instagram.com/',
    open: nothing,
    editor: 'form textarea',
    newline: 'Shift+Enter',
    publish: () => ['form [role="button"]'],
    shortcut: 'Enter',
  },
  {
    id: 'instagram-edit',
    surface: 'instagram-edit',
    main: false,
    address: 'https://www.instagram.com/',
    open: click('[data-practice="edit-caption"]'),
    editor: '[role="dialog"] [role="textbox"]',
    prefilled: true,
    newline: 'Enter',
    publish: () => [igForward],
    labelled: true,
  },
  {
    id: 'youtube-reply',
    surface: 'youtube-reply',
    main: false,
    address: 'https://www.youtube.com/watch?v=practice',
    open: click('#reply-button-end button'),
    editor: `#reply-dialog ${ytEditor}`,
    newline: 'Enter',
    publish: () => [`#reply-dialog ${ytSubmit}`],
    shortcut: 'Control+Enter',
  },
  {
    id: 'youtube-poll',
    surface: 'youtube-poll',
    main: false,
    address: 'https://www.youtube.com/@hangonkaupunki/posts',
    open: async (page) => {
      await page.click('#commentbox-placeholder');
      await page.click('#poll-button button');
      await fillOptions(page, 2);
    },
    editor: `ytd-backstage-post-dialog-renderer ${ytEditor}`,
    newline: 'Enter',
    publish: () => [`ytd-backstage-post-dialog-renderer ${ytSubmit}`],
  },
  {
    id: 'youtube-quiz',
    surface: 'youtube-quiz',
    main: false,
    address: 'https://www.youtube.com/@hangonkaupunki/posts',
    open: async (page) => {
      await page.click('#commentbox-placeholder');
      await page.click('#quiz-button button');
      await fillOptions(page, 2);
    },
    editor: `ytd-backstage-post-dialog-renderer ${ytEditor}`,
    newline: 'Enter',
    publish: () => [`ytd-backstage-post-dialog-renderer ${ytSubmit}`],
  },
  {
    id: 'studio-edit',
    surface: 'studio-edit',
    main: false,
    address: 'https://studio.youtube.com/video/practice/edit',
    open: nothing,
    editor: '#description-textarea #textbox',
    prefilled: true,
    newline: 'Enter',
    publish: () => ['ytcp-button#save'],
  },
];

async function chooseInstagramPicture(page: PageDriver): Promise<void> {
  await page.click('[data-practice="open-composer"]');
  await page.attach('picker', '[role="dialog"] input[type="file"]', [pictureFile()]);
  for (const title of ['crop', 'edit'] as const) {
    await page.waitForVisible(igTitle(title));
    await page.click(igForward);
  }
}

function igTitle(step: 'crop' | 'edit'): string {
  const names = [instagram.fi[step], instagram.sv[step], instagram.en[step]];
  return names.map((name) => `[role="dialog"][aria-label="${name}"]`).join();
}

async function fillOptions(page: PageDriver, count: number): Promise<void> {
  for (let at = 1; at <= count; at++) {
    await page.focus(`textarea[name="option-${at}"]`);
    await page.type(String(2020 + at));
  }
}

/** @throws when there is no such composer */
export function named(id: string): ComposerCase {
  const found = composers.find((composer) => composer.id === id);
  if (found === undefined) throw new Error(`There is no composer ${id}`);
  return found;
}

/** Where the composer's practice page stands, in a language of the site. */
export function addressOf({ address }: ComposerCase, language: SiteLanguage): string {
  const url = new URL(address);
  url.searchParams.set('lang', language);
  return url.href;
}

/** Opens the composer's page in a new tab, and the composer in it, with the focus in its editor. */
export async function openComposer(
  newPage: (url: string) => Promise<PageDriver>,
  composer: ComposerCase,
  language: SiteLanguage = 'fi',
): Promise<PageDriver> {
  const page = await newPage(addressOf(composer, language));
  await composer.open(page, language);
  await page.click(composer.editor);
  return page;
}

/** Writes by keys where the focus is, over what is there already. */
export async function write(page: PageDriver, composer: ComposerCase, text: string): Promise<void> {
  if (composer.prefilled) await page.press('Control+a');
  await page.type(text, composer.newline);
}
