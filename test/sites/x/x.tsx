/** @jsxImportSource react */
import 'draft-js/dist/Draft.css';
import './x.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { labelsOf } from '../page/language.ts';
import { navigate } from '../page/navigation.ts';
import { useLocation, usePostedCount } from '../page/react-location.ts';
import { Avatar, ownHandle } from './avatar.tsx';
import { Composer } from './composer.tsx';
import allLabels from './labels.json';

const labels = labelsOf(allLabels);

function App() {
  const { pathname } = useLocation();
  const status = /^\/\w+\/status\/(\d+)/.exec(pathname)?.[1];
  return (
    <div className="columns">
      <header role="banner">
        <nav role="navigation">
          <NavigationLink to="/home" testId="AppTabBar_Home_Link" label={labels.home} />
          <NavigationLink
            to="/hangonkaupunki"
            testId="AppTabBar_Profile_Link"
            label={labels.profile}
          />
          <NavigationLink
            to="/compose/post"
            testId="SideNav_NewTweet_Button"
            label={labels.compose}
          />
        </nav>
        <button type="button" data-testid="SideNav_AccountSwitcher_Button" className="account">
          <Avatar handle={ownHandle()} />
          <div>
            <span>Hangon kaupunki</span>
            <span>@{ownHandle()}</span>
          </div>
        </button>
      </header>
      <main role="main">{status === undefined ? <Home /> : <Status id={Number(status)} />}</main>
      <div id="layers">
        <Modal />
      </div>
    </div>
  );
}

function NavigationLink(props: { to: string; testId: string; label: string }) {
  return (
    <a
      href={props.to}
      data-testid={props.testId}
      aria-label={props.label}
      onClick={(event) => {
        event.preventDefault();
        navigate(props.to);
      }}
    >
      {props.label}
    </a>
  );
}

function Home() {
  return (
    <div data-testid="primaryColumn">
      <h1>{labels.home}</h1>
      <Composer surface="x-home" place="inline" buttonLabel={labels.post} onDone={() => {}} />
      <Feed />
    </div>
  );
}

function Status({ id }: { id: number }) {
  return (
    <div data-testid="primaryColumn">
      <Tweet id={id} text={labels.feed[id % labels.feed.length] ?? ''} />
      <Composer surface="x-reply" place="inline" buttonLabel={labels.reply} onDone={() => {}} />
    </div>
  );
}

function Feed() {
  usePostedCount();
  return (
    <section>
      {window.__posted.toReversed().map(({ text, count }) => (
        <Tweet key={count} id={100 + count} text={text} />
      ))}
      {labels.feed.map((text, index) => (
        <Tweet key={text} id={index} text={text} />
      ))}
    </section>
  );
}

function Tweet({ id, text }: { id: number; text: string }) {
  const [open, setOpen] = useState(false);
  const go = (path: string) => {
    setOpen(false);
    navigate(path);
  };
  return (
    <article data-testid="tweet" role="article" tabIndex={0}>
      <Avatar handle="hangonkaupunki" />
      <div>
        <div data-testid="User-Name">
          <span>Hangon kaupunki</span> <span>@hangonkaupunki</span>
        </div>
        <div data-testid="tweetText" lang="fi">
          {text}
        </div>
        <div role="group" className="actions">
          <button
            type="button"
            data-testid="reply"
            aria-label={labels.reply}
            onClick={() => go(`/compose/post?in_reply_to=${id}`)}
          >
            ↩
          </button>
          <button
            type="button"
            data-testid="retweet"
            aria-label={labels.quote}
            onClick={() => setOpen(!open)}
          >
            ⟲
          </button>
        </div>
        {open && (
          <div role="menu">
            <a
              role="menuitem"
              href={`/compose/post?quote=${id}`}
              onClick={(event) => {
                event.preventDefault();
                go(`/compose/post?quote=${id}`);
              }}
            >
              {labels.quote}
            </a>
            <a
              role="menuitem"
              href={`/compose/post?edit=${id}`}
              onClick={(event) => {
                event.preventDefault();
                go(`/compose/post?edit=${id}`);
              }}
            >
              {labels.edit}
            </a>
          </div>
        )}
      </div>
    </article>
  );
}

function Modal() {
  const { pathname, searchParams } = useLocation();
  const intent = pathname === '/intent/post' || pathname === '/intent/tweet';
  if (pathname !== '/compose/post' && !intent) return null;
  const feedText = (name: string) => labels.feed[Number(searchParams.get(name))] ?? '';
  const [surface, buttonLabel, initialText] = intent
    ? ['x-intent', labels.post, searchParams.get('text') ?? '']
    : searchParams.has('in_reply_to')
      ? ['x-reply-modal', labels.reply, '']
      : searchParams.has('edit')
        ? ['x-edit', labels.update, feedText('edit')]
        : searchParams.has('quote')
          ? ['x-quote', labels.post, '']
          : ['x-modal', labels.post, ''];
  const close = () => navigate('/home');
  return (
    <div role="dialog" aria-modal="true" aria-labelledby="modal-header" className="modal">
      <div id="modal-header" className="modal-header">
        <button type="button" data-testid="app-bar-close" aria-label={labels.close} onClick={close}>
          ×
        </button>
      </div>
      <Composer
        key={surface}
        surface={surface ?? 'x-modal'}
        place="modal"
        buttonLabel={buttonLabel ?? labels.post}
        initialText={initialText ?? ''}
        focused
        quoted={
          searchParams.has('quote') && (
            <div role="link" tabIndex={0} className="quoted">
              {feedText('quote')}
            </div>
          )
        }
        onDone={close}
      />
    </div>
  );
}

const container = document.getElementById('react-root');
if (container) createRoot(container).render(<App />);
