// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { allSites, siteOf } from '../../src/sites/all-sites.ts';
import { business } from '../../src/sites/business/site.ts';
import { facebook } from '../../src/sites/facebook/site.ts';
import { hookHealth } from '../../src/sites/hook-health.ts';
import { instagram } from '../../src/sites/instagram/site.ts';
import type { Site } from '../../src/sites/site.ts';
import { probableComposer } from '../../src/sites/unrecognised.ts';
import { x } from '../../src/sites/x/site.ts';
import { youtube } from '../../src/sites/youtube/site.ts';

function show(html: string): void {
  document.body.innerHTML = html;
}

function one(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  return element;
}

const composerAt = (site: Site, selector: string) => site.composerAt(one(selector));
const controlAt = (site: Site, selector: string) => site.controlAt(one(selector))?.kind ?? null;
const textOf = (site: Site, selector: string) =>
  composerAt(site, selector)
    ?.fields()
    .map((field) => field.read().text);

afterEach(() => show(''));

describe('sites', () => {
  it('are found by host name', () => {
    expect(siteOf('x.com')?.id).toBe('x');
    expect(siteOf('studio.youtube.com')?.id).toBe('youtube');
    expect(siteOf('www.facebook.com')?.id).toBe('facebook');
    expect(siteOf('facebook.com.example.org')).toBeUndefined();
  });

  it('say of every hook when it was seen, and how sure it is', () => {
    for (const site of allSites) {
      for (const hook of Object.values(site.hooks)) {
        expect(() => document.querySelector(hook.selector)).not.toThrow();
        expect(hook.observed).toMatch(/^20\d\d/);
        expect(hook.confidence).toMatch(/^(high|medium|low)$/);
      }
      // Nobody has seen what is assumed.
      for (const { evidence, confidence } of [
        ...Object.values(site.hooks),
        ...Object.values(site.labels),
      ]) {
        if (evidence === 'assumed') expect(confidence).toBe('low');
      }
    }
  });
});

describe('X', () => {
  const editor = (index: number, text: string) => `
    <div data-testid="tweetTextarea_${index}RichTextInputContainer">
      <div class="public-DraftEditorPlaceholder-root">Mitä tapahtuu?</div>
      <div data-testid="tweetTextarea_${index}" class="public-DraftEditor-content" contenteditable="true" role="textbox">
        <div data-contents="true"><div data-block="true"><div><span><span data-text="true">${text}</span></span></div></div></div>
      </div>
    </div>`;
  const bar = (button: string) =>
    `<div data-testid="toolBar"><div data-testid="addButton"></div>${button}</div>`;
  const inlineButton =
    '<button data-testid="tweetButtonInline"><span id="label">Julkaise</span></button>';
  const modalButton = '<button data-testid="tweetButton"><span>Julkaise</span></button>';

  it('reads the home composer, and no further than it', () => {
    show(`<main><div id="column"><div id="composer">
      <div data-testid="UserAvatar-Container-hangonkaupunki"></div>${editor(0, 'Hei')}${bar(inlineButton)}
      </div><article data-testid="tweet"><button id="like">♥</button><div data-testid="tweetText">muu</div></article></div></main>`);
    const composer = composerAt(x, '[data-testid="tweetTextarea_0"]');
    expect(composer?.root.id).toBe('composer');
    expect(composer?.surface).toBe('post');
    expect(composer?.account()).toBe('hangonkaupunki');
    expect(textOf(x, '[data-testid="tweetTextarea_0"] [data-text]')).toEqual(['Hei']);
    expect(controlAt(x, '#label')).toBe('publish');
    expect(x.controlAt(one('#label'))?.composer.root.id).toBe('composer');
    expect(controlAt(x, '#like')).toBeNull();
    expect(composerAt(x, '#like')).toBeNull();
  });

  it('reads every part of a thread, in a dialog and inline', () => {
    show(
      `<div role="dialog" aria-modal="true">${editor(0, 'Yksi')}${editor(1, 'Kaksi')}${bar(modalButton)}</div>`,
    );
    expect(textOf(x, '[data-testid="tweetTextarea_1"]')).toEqual(['Yksi', 'Kaksi']);
    show(
      `<main><div id="wide"><div>${editor(0, 'Yksi')}</div><div>${editor(1, 'Kaksi')}${bar(inlineButton)}</div></div><div id="feed"></div></main>`,
    );
    const composer = composerAt(x, '[data-testid="tweetTextarea_1"]');
    expect(composer?.root.id).toBe('wide');
    expect(composer?.fields().map((field) => field.name)).toEqual(['part', 'part']);
  });

  it('keeps the composer of a dialog apart from the one behind it', () => {
    show(`<div id="home">${editor(0, 'taka')}${bar(inlineButton)}</div>
      <div role="dialog" aria-modal="true" id="modal">${editor(0, 'etu')}${bar(modalButton)}</div>`);
    expect(textOf(x, '#modal [contenteditable]')).toEqual(['etu']);
    expect(textOf(x, '#home [contenteditable]')).toEqual(['taka']);
  });

  it('knows a reply by the post before it, a quote by the post after it', () => {
    const post =
      '<article data-testid="tweet"><div data-testid="tweetText">Milloin uimaranta avataan?</div></article>';
    show(
      `<div role="dialog" aria-modal="true">${post}${editor(0, 'Huomenna')}${bar(modalButton)}</div>`,
    );
    const reply = composerAt(x, '[contenteditable]');
    expect(reply?.surface).toBe('reply');
    expect(reply?.parentText()).toBe('Milloin uimaranta avataan?');
    show(
      `<div role="dialog" aria-modal="true">${editor(0, 'Huomenna')}${post}${bar(modalButton)}</div>`,
    );
    expect(composerAt(x, '[contenteditable]')?.surface).toBe('post');
  });

  it('reads media and their descriptions', () => {
    show(`<div role="dialog" aria-modal="true">${editor(0, '')}<div data-testid="attachments">
      <div role="group" aria-label="Media"><img src="blob:1"></div>
      <div role="group" aria-label="Uimaranta kesällä"><img src="blob:2"></div>
      <div role="group" aria-label="Medier"><video src="blob:3"></video></div></div>${bar(modalButton)}</div>`);
    expect(composerAt(x, '[contenteditable]')?.attachments()).toEqual([
      { id: 'blob:1', kind: 'image', altText: '' },
      { id: 'blob:2', kind: 'image', altText: 'Uimaranta kesällä' },
      { id: 'blob:3', kind: 'video', altText: '' },
    ]);
  });

  it('takes "Not this time" for publishing, in each language, and nothing like it', () => {
    for (const label of ['Not this time', 'Ei tällä kertaa', 'Inte den här gången']) {
      show(`<div data-testid="confirmationSheetDialog"><button data-testid="confirmationSheetConfirm">Lisää kuvaus</button>
        <button data-testid="confirmationSheetCancel"><span id="no">${label}</span></button></div>`);
      expect(controlAt(x, '#no')).toBe('confirm');
      expect(controlAt(x, '[data-testid="confirmationSheetConfirm"]')).toBeNull();
    }
    show(
      '<div data-testid="confirmationSheetDialog"><button data-testid="confirmationSheetCancel">Hylkää</button></div>',
    );
    expect(controlAt(x, '[data-testid="confirmationSheetCancel"]')).toBeNull();
  });

  it('leaves a disabled button alone', () => {
    show(
      `<div>${editor(0, '')}${bar('<button data-testid="tweetButtonInline" disabled aria-disabled="true">Julkaise</button>')}</div>`,
    );
    expect(controlAt(x, '[data-testid="tweetButtonInline"]')).toBeNull();
    expect(composerAt(x, '[contenteditable]')?.publishState()).toBe('disabled');
  });

  it('reads the mobile textarea', () => {
    show(`<div data-testid="tweetTextarea_0"><textarea>Hei</textarea></div>${bar(modalButton)}`);
    show(`<section>${document.body.innerHTML}</section>`);
    expect(textOf(x, 'textarea')).toEqual(['Hei']);
  });
});

describe('Facebook', () => {
  const editor = (text: string, extra = '') =>
    `<div contenteditable="true" role="textbox" data-lexical-editor="true" ${extra}><p><span>${text}</span></p></div>`;
  const button = (label: string, extra = '') =>
    `<div role="button" tabindex="0" aria-label="${label}" ${extra}><span>${label}</span></div>`;
  const messenger = `<div role="dialog" aria-label="Messenger">${editor('hei')}${button('Lähetä')}</div>`;

  it('finds the innermost dialog, beside an empty shell and Messenger', () => {
    show(`${messenger}<div role="dialog" aria-label="Luo julkaisu"><div role="dialog" id="inner"><form method="POST">
      ${editor('Hyvää kesää')}${button('Julkaise')}<input type="submit" hidden></form></div></div>`);
    expect(composerAt(facebook, '#inner p')?.root.id).toBe('inner');
    expect(textOf(facebook, '#inner p')).toEqual(['Hyvää kesää']);
    expect(controlAt(facebook, '[aria-label="Julkaise"] span')).toBe('publish');
    expect(composerAt(facebook, '[aria-label="Messenger"] p')).toBeNull();
  });

  it('never takes a button for publishing by a part of its text', () => {
    show(
      `<div role="dialog"><form method="POST">${button('Publicerades för alla')}${editor('Hej')}${button('Publicera')}</form></div>`,
    );
    expect(controlAt(facebook, '[aria-label="Publicerades för alla"]')).toBeNull();
    expect(controlAt(facebook, '[aria-label="Publicera"]')).toBe('publish');
  });

  it('falls back on the last button after the editor, outside the toolbar', () => {
    show(`<div role="dialog"><form method="POST">${button('Lukk')}${editor('Hei')}
      <div role="toolbar">${button('Foto')}</div>${button('Postita')}</form></div>`);
    expect(controlAt(facebook, '[aria-label="Postita"]')).toBe('publish');
    expect(controlAt(facebook, '[aria-label="Foto"]')).toBeNull();
    expect(controlAt(facebook, '[aria-label="Lukk"]')).toBeNull();
  });

  it('knows the steps of two-step publishing in each language', () => {
    for (const [next, publish] of [
      ['Next', 'Post'],
      ['Seuraava', 'Julkaise'],
      ['Nästa', 'Publicera'],
    ]) {
      show(
        `<div role="dialog"><form method="POST">${editor('Hei')}${button(`${next}`)}</form></div>`,
      );
      expect(controlAt(facebook, `[aria-label="${next}"]`)).toBe('next');
      expect(composerAt(facebook, 'p')?.publishState()).toBe('absent');
      show(`<div role="dialog" aria-label="Post settings">${button(`${publish}`)}</div>`);
      const control = facebook.controlAt(one(`[aria-label="${publish}"]`));
      expect(control?.kind).toBe('publish');
      expect(control?.composer.fields()).toEqual([]);
    }
    show(
      `<div role="dialog"><form method="POST">${editor('')}${button('Seuraava', 'aria-disabled="true"')}</form></div>`,
    );
    expect(controlAt(facebook, '[aria-label="Seuraava"]')).toBeNull();
  });

  it("reads comments and replies, also in a post's own dialog", () => {
    show(`<div role="dialog"><div role="article">${button('Jaa')}<div role="article"><div dir="auto">Onko ranta auki?</div></div>
      <div><form role="presentation">${editor('On.', 'aria-placeholder="Vastaa käyttäjälle Testi…"')}
      <div id="focused-state-composer-submit">${button('Kommentoi')}</div></form></div></div></div>`);
    const composer = composerAt(facebook, 'form p');
    expect(composer?.kind).toBe('facebook-comment');
    expect(composer?.surface).toBe('reply');
    expect(composer?.parentText()).toBe('Onko ranta auki?');
    expect(composer?.enterPublishes).toBe(true);
    expect(controlAt(facebook, '[aria-label="Kommentoi"]')).toBe('publish');
  });

  it('reads pictures and the name of the account', () => {
    show(`<div role="dialog"><form method="POST"><svg><image href="a.png"></image></svg><span dir="auto">Hangon kaupunki – Hangö stad</span>
      ${editor('Hei')}<div role="group" aria-label="Attached media"><img src="blob:1"><img src="blob:2"></div>${button('Julkaise')}</form></div>`);
    const composer = composerAt(facebook, 'p');
    expect(composer?.account()).toBe('Hangon kaupunki – Hangö stad');
    expect(composer?.attachments().map(({ kind }) => kind)).toEqual(['image', 'image']);
  });
});

describe('Instagram', () => {
  const caption =
    '<div role="textbox" contenteditable="true" data-lexical-editor="true"><p><span>Kesä!</span></p></div>';

  it('finds "Share" in the head by its label', () => {
    for (const label of ['Share', 'Jaa', 'Dela']) {
      show(`<div role="dialog"><div><div role="button" tabindex="0"><svg></svg></div><h1>Uusi julkaisu</h1>
        <div role="button" tabindex="0" id="share">${label}</div></div>${caption}<div role="button" tabindex="0">Lisäasetukset</div></div>`);
      expect(controlAt(instagram, '#share')).toBe('publish');
      expect(textOf(instagram, 'p')).toEqual(['Kesä!']);
    }
  });

  it('finds it by structure in a language we do not know', () => {
    show(`<div role="dialog"><div><div role="button" tabindex="0" id="back"><svg></svg></div><h1>Uus postitus</h1>
      <div role="button" tabindex="0" id="share">Jaga</div></div>${caption}<div role="button" tabindex="0" id="more">Veel</div></div>`);
    expect(controlAt(instagram, '#share')).toBe('publish');
    expect(controlAt(instagram, '#back')).toBeNull();
    expect(controlAt(instagram, '#more')).toBeNull();
  });

  it('sees alternative texts while there is a field for each picture', () => {
    const field = (text: string) =>
      `<input type="text" placeholder="Skriv alternativtext ..." value="${text}">`;
    const dialog = (fields: string) =>
      show(`<div role="dialog"><h1>Nytt inlägg</h1><div role="button" tabindex="0">Dela</div>
        <img src="blob:1"><img src="blob:2">${caption}<input type="text" placeholder="Lägg till plats">${fields}</div>`);
    const texts = () =>
      composerAt(instagram, 'p')
        ?.attachments()
        .map(({ altText }) => altText);
    dialog('');
    expect(texts()).toEqual([undefined, undefined]);
    dialog(field('En brygga') + field(''));
    expect(texts()).toEqual(['En brygga', '']);
  });

  it('has no composer on the steps before the caption', () => {
    show(
      '<div role="dialog"><img src="blob:1"><div role="button" tabindex="0" id="next">Seuraava</div></div>',
    );
    expect(controlAt(instagram, '#next')).toBeNull();
  });

  it('reads comments', () => {
    show(
      '<form method="POST"><textarea>Hieno!</textarea><div role="button" tabindex="0" id="post">Julkaise</div></form>',
    );
    const composer = composerAt(instagram, 'textarea');
    expect(composer?.enterPublishes).toBe(true);
    expect(controlAt(instagram, '#post')).toBe('publish');
  });
});

describe('YouTube', () => {
  const box = (text: string) => `<div id="contenteditable-root" contenteditable="true">${text}</div>
    <ytd-button-renderer id="submit-button"><button>Kommentoi</button></ytd-button-renderer>`;

  it('reads comments, replies and community posts, past hidden twins', () => {
    show(
      `<ytd-commentbox id="commentbox"><div id="author-thumbnail"><img alt="Hangon kaupunki"></div>${box('Kiitos!')}</ytd-commentbox>`,
    );
    expect(textOf(youtube, '#contenteditable-root')).toEqual(['Kiitos!']);
    expect(composerAt(youtube, '#contenteditable-root')?.account()).toBe('Hangon kaupunki');
    expect(controlAt(youtube, '#submit-button button')).toBe('publish');
    show(`<ytd-backstage-post-dialog-renderer hidden>${box('')}</ytd-backstage-post-dialog-renderer>
      <ytd-backstage-post-dialog-renderer id="shown">${box('Hei kaikki')}
      <div id="thumbnail-images-container"><img class="thumbnail-image" src="blob:1"></div></ytd-backstage-post-dialog-renderer>`);
    expect(textOf(youtube, '#shown #contenteditable-root')).toEqual(['Hei kaikki']);
    expect(composerAt(youtube, '#shown #contenteditable-root')?.attachments()).toHaveLength(1);
    show(`<ytd-comment-thread-renderer><div id="content-text">Mistä liput?</div><ytd-comment-reply-dialog-renderer>
      <ytd-commentbox>${box('Ovelta')}</ytd-commentbox></ytd-comment-reply-dialog-renderer></ytd-comment-thread-renderer>`);
    expect(composerAt(youtube, '#contenteditable-root')?.surface).toBe('reply');
    expect(composerAt(youtube, '#contenteditable-root')?.parentText()).toBe('Mistä liput?');
  });

  it('reads title and description in Studio, and who may see the video', () => {
    show(`<ytcp-uploads-dialog><div id="title-textarea"><div id="textbox" contenteditable="">Kesä</div></div>
      <div id="description-textarea"><div id="textbox" contenteditable="">Kuvaus</div></div>
      <tp-yt-paper-radio-button name="PRIVATE" aria-checked="true"></tp-yt-paper-radio-button>
      <ytcp-button id="next-button"><button>Seuraava</button></ytcp-button><ytcp-button id="done-button"><button>Tallenna</button></ytcp-button></ytcp-uploads-dialog>`);
    const composer = composerAt(youtube, '#textbox');
    expect(composer?.fields().map(({ name }) => name)).toEqual(['title', 'description']);
    expect(composer?.audience()).toBe('private');
    expect(controlAt(youtube, '#done-button button')).toBe('publish');
    expect(controlAt(youtube, '#next-button button')).toBe('next');
    show(`<header><ytcp-button id="save"><button>Tallenna</button></ytcp-button></header><ytcp-video-metadata-editor>
      <div id="title-textarea"><div id="textbox" contenteditable="">Kesä</div></div></ytcp-video-metadata-editor>`);
    expect(controlAt(youtube, '#save button')).toBe('publish');
  });
});

describe('Business Suite', () => {
  it('knows its exits through invisible characters and inner labels', () => {
    show(`<div id="page"><div role="combobox" contenteditable="true"><p>Hei</p></div>
      <div role="button" tabindex="0"><div>Finish later\u200B</div></div>
      <div role="button" tabindex="0"><div id="go">\u200BPublish</div></div></div>`);
    expect(controlAt(business, '#go')).toBe('publish');
    expect(controlAt(business, '#page div[role="button"]')).toBeNull();
    expect(textOf(business, 'p')).toEqual(['Hei']);
  });
});

describe('a place that no site definition knows', () => {
  it('is Business Suite’s composer where the page’s words are not known, and not its inbox', () => {
    show(`<div><div id="post" role="combobox" contenteditable="true"></div>
      <div role="button">Veröffentlichen</div></div>`);
    expect(composerAt(business, '#post')).toBeNull();
    expect(probableComposer(business, one('#post'))?.kind).toBe('unrecognised');
    history.replaceState({}, '', '/latest/inbox/all');
    expect(probableComposer(business, one('#post'))).toBeNull();
    history.replaceState({}, '', '/');
  });

  it('is watched when it can publish, and nothing of it is held', () => {
    show(
      '<div role="dialog"><textarea id="new"></textarea><button>Julkaise</button></div><form><textarea id="search"></textarea><button>Hae</button></form>',
    );
    const composer = probableComposer(x, one('#new'));
    expect(composer?.kind).toBe('unrecognised');
    expect(composer?.fields()).toHaveLength(1);
    expect(composer?.publishButton()).toBeNull();
    expect(probableComposer(x, one('#search'))).toBeNull();
    expect(controlAt(x, '[role="dialog"] button')).toBeNull();
  });

  it('is not a private message', () => {
    show(
      '<div role="dialog" aria-label="Messenger"><div id="message" contenteditable="true"></div><button>Lähetä</button></div>',
    );
    expect(probableComposer(facebook, one('#message'))).toBeNull();
  });
});

describe('the health of a site’s hooks', () => {
  const composer = (bar: string) =>
    `<div><div data-testid="tweetTextarea_0" contenteditable="true"></div>${bar}<button data-testid="tweetButtonInline">Julkaise</button></div>`;
  const healthAt = () => {
    const found = composerAt(x, '[contenteditable]');
    return found ? hookHealth(x, found).filter(({ holds }) => !holds) : undefined;
  };

  it('holds where everything is in place', () => {
    show(composer('<div data-testid="toolBar"></div>'));
    expect(healthAt()).toEqual([]);
  });

  it('names what is missing', () => {
    show(composer(''));
    expect(healthAt()).toEqual([{ name: 'toolBar', expected: 'some', found: 0, holds: false }]);
  });

  it('is asked of kinds that there are', () => {
    for (const site of allSites) {
      const source = readFileSync(`src/sites/${site.id}/site.ts`, 'utf8');
      for (const hook of Object.values(site.hooks)) {
        if (hook.expected === 'any') continue;
        for (const kind of hook.in) expect(source).toContain(`kind: '${kind}'`);
      }
    }
  });
});
