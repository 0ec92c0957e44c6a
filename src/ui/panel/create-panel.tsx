import { render } from 'preact';
import controls from '../design/controls.css?inline';
import tokens from '../design/tokens.css?inline';
import { AnchorFollower } from './anchor-follower.ts';
import { focusableIn } from './focusable.ts';
import { isolateEvents } from './isolate-events.ts';
import styles from './panel.css?inline';
import type {
  AccountView,
  BadgeView,
  FindingsView,
  HeldDecision,
  HeldView,
  NoticeView,
  Panel,
  PanelOptions,
} from './panel.ts';
import { PanelView } from './panel-view.tsx';
import { StateAnnouncer } from './state-announcer.ts';

/** The page is not touched until there is something to show. */
export function createPanel(options: PanelOptions): Panel {
  return new PagePanel(options);
}

interface OpenQuestion {
  /** Distinguishes one question from the next, so that the dialog is built anew. */
  readonly id: number;
  view: HeldView;
  readonly resolve: (decision: HeldDecision) => void;
}

interface OpenList {
  readonly view: FindingsView;
  readonly composer: object | undefined;
}

interface Mounted {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  readonly root: HTMLElement;
  readonly stopIsolating: () => void;
}

class PagePanel implements Panel {
  readonly #options: PanelOptions;
  readonly #follower: AnchorFollower;
  readonly #announcer: StateAnnouncer;
  readonly #badges = new Map<object, BadgeView>();
  #question: OpenQuestion | undefined;
  #list: OpenList | undefined;
  #notice: NoticeView | undefined;
  #waiting = false;
  #announcement = '';
  /** Names of accounts that the person was asked about here, and has answered. */
  #askedOf: string | undefined;
  readonly #answered = new Set<string>();
  #asked = 0;
  #mounted: Mounted | undefined;

  constructor(options: PanelOptions) {
    this.#options = options;
    const window = options.document.defaultView ?? globalThis.window;
    this.#follower = new AnchorFollower(window);
    this.#announcer = new StateAnnouncer((text) => {
      this.#announcement = text;
      this.#render();
    });
  }

  setBadge(composer: object, badge: BadgeView | null): void {
    if (badge) {
      const isNew = !this.#badges.has(composer);
      this.#badges.set(composer, badge);
      if (isNew) this.#raise();
      const { account } = badge;
      if (account && account.name !== this.#askedOf) {
        this.#askedOf = account.name;
        const translate = this.#options.translator();
        const state = translate('account_question', { name: account.name });
        this.#announcement = translate('panel_announcement', { state });
      }
      this.#announcer.say(composer, badge, this.#options.translator());
    } else if (this.#badges.delete(composer)) {
      this.#announcer.forget(composer);
      if (this.#list?.composer === composer) this.#list = undefined;
    } else {
      return;
    }
    this.#render();
  }

  askAboutHeldPublish(view: HeldView): Promise<HeldDecision> {
    this.#question?.resolve({ action: 'edit' });
    this.#list = undefined;
    return new Promise((resolve) => {
      this.#asked += 1;
      this.#question = { id: this.#asked, view, resolve };
      this.#render();
    });
  }

  updateHeldPublish(view: HeldView): void {
    if (!this.#question) return;
    this.#question.view = view;
    this.#render();
  }

  setWaiting(waiting: boolean): void {
    this.#waiting = waiting;
    this.#announcement = waiting ? this.#options.translator()('panel_waiting') : '';
    this.#render();
  }

  notify(notice: NoticeView): void {
    this.#notice = notice;
    this.#render();
  }

  showFindings(view: FindingsView, composer?: object): void {
    this.#list = { view, composer };
    this.#render();
  }

  updateFindings(composer: object, view: Omit<FindingsView, 'returnFocus'>): void {
    if (this.#list?.composer !== composer) return;
    const { returnFocus } = this.#list.view;
    this.#list = { composer, view: { ...view, returnFocus } };
    this.#render();
  }

  refresh(): void {
    if (this.#mounted) this.#render();
  }

  destroy(): void {
    this.#question?.resolve({ action: 'edit' });
    this.#question = undefined;
    this.#list = undefined;
    this.#notice = undefined;
    this.#badges.clear();
    this.#announcer.stop();
    this.#follower.stop();
    const mounted = this.#mounted;
    this.#mounted = undefined;
    if (!mounted) return;
    mounted.stopIsolating();
    render(null, mounted.root);
    mounted.host.remove();
  }

  #decide(decision: HeldDecision): void {
    const question = this.#question;
    if (!question) return;
    this.#question = undefined;
    this.#render();
    question.view.returnFocus();
    question.resolve(decision);
  }

  #closeFindings(): void {
    const list = this.#list;
    if (!list) return;
    this.#list = undefined;
    this.#render();
    list.view.returnFocus();
  }

  /** Whose account is still to be asked: that of the question, else of the first composer that has one. */
  #account(): AccountView | undefined {
    const views = this.#question ? [this.#question.view] : [...this.#badges.values()];
    const account = views
      .map((view) => view.account)
      .find((asked) => asked && !this.#answered.has(asked.name));
    return (
      account && {
        ...account,
        onAnswer: (owner) => {
          this.#answered.add(account.name);
          const around = this.#mounted?.shadow.querySelector<HTMLElement>('.held,.list');
          if (around) around.focus();
          else account.returnFocus();
          this.#render();
          account.onAnswer(owner);
        },
      }
    );
  }

  /** A place in the text is looked at in the composer: the dialog must be out of the way first. */
  #jumpFromQuestion(
    jump: NonNullable<FindingsView['onJumpTo']>,
  ): NonNullable<FindingsView['onJumpTo']> {
    return (finding) => {
      this.#decide({ action: 'edit' });
      jump(finding);
    };
  }

  #render(): void {
    const somethingToShow =
      this.#question || this.#list || this.#notice || this.#waiting || this.#badges.size > 0;
    if (!this.#mounted && !somethingToShow) return;
    const { root } = this.#mount();
    const question = this.#question;
    render(
      <PanelView
        translate={this.#options.translator()}
        badges={this.#badges}
        follower={this.#follower}
        question={
          question && {
            id: question.id,
            view: question.view.onJumpTo
              ? { ...question.view, onJumpTo: this.#jumpFromQuestion(question.view.onJumpTo) }
              : question.view,
          }
        }
        onDecide={(decision) => this.#decide(decision)}
        findings={this.#list?.view}
        onCloseFindings={() => this.#closeFindings()}
        notice={this.#notice}
        onDismissNotice={() => {
          this.#notice = undefined;
          this.#render();
        }}
        account={this.#account()}
        waiting={this.#waiting}
        announcement={this.#announcement}
      />,
      root,
    );
  }

  #mount(): Mounted {
    const { document } = this.#options;
    if (this.#mounted) {
      // A site that rebuilds its document takes foreign elements away.
      if (!this.#mounted.host.isConnected) {
        document.documentElement.append(this.#mounted.host);
        this.#raise();
      }
      return this.#mounted;
    }
    const host = document.createElement('div');
    host.setAttribute('data-harkinta', '');
    const shadow = host.attachShadow({ mode: __TEST_BUILD__ ? 'open' : 'closed' });
    const style = document.createElement('style');
    style.textContent = tokens + controls + styles;
    const root = document.createElement('div');
    root.className = 'harkinta-root';
    shadow.append(style, root);
    document.documentElement.append(host);
    const stopIsolating = isolateEvents(host, root, (event) => this.#onKey(event));
    this.#mounted = { host, shadow, root, stopIsolating };
    return this.#mounted;
  }

  /** Above what the site has opened since: the top layer is ordered by time. */
  #raise(): void {
    const layer = this.#mounted?.root.querySelector<HTMLElement>('[popover]');
    if (!layer?.matches(':popover-open') || this.#mounted?.shadow.activeElement) return;
    layer.hidePopover();
    layer.showPopover();
  }

  /** Keys of our own root only. */
  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape' && (this.#question || this.#list)) {
      if (this.#question) this.#decide({ action: 'edit' });
      else this.#closeFindings();
      // After that: without the extension the browser's own way out of a dialog has to do.
      event.preventDefault();
    } else if (event.key === 'Tab' && this.#question && this.#mounted) {
      keepFocusInside(event, this.#mounted.shadow);
    }
  }
}

function keepFocusInside(event: KeyboardEvent, shadow: ShadowRoot): void {
  const dialog = shadow.querySelector('dialog');
  if (!dialog) return;
  const focusable = focusableIn(dialog);
  const first = focusable[0];
  const last = focusable.at(-1);
  const current = shadow.activeElement;
  if (event.shiftKey && (current === first || !dialog.contains(current))) {
    event.preventDefault();
    last?.focus();
  } else if (!event.shiftKey && (current === last || !dialog.contains(current))) {
    event.preventDefault();
    first?.focus();
  }
}
