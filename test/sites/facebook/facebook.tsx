/** @jsxImportSource react */
import './facebook.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { labelsOf } from '../page/language.ts';
import { navigate, parameter } from '../page/navigation.ts';
import { PressButton } from '../page/press-button.tsx';
import { useLocation, usePostedCount } from '../page/react-location.ts';
import { Comments } from './comments.tsx';
import { Identity } from './identity.tsx';
import allLabels from './labels.json';
import { Listing } from './listing.tsx';
import { Messenger } from './messenger.tsx';
import { PostDialog } from './post-dialog.tsx';
import { Reel } from './reel.tsx';

const labels = labelsOf(allLabels);

/** `?restored=`: a draft that was left, which the site puts into the dialog when it is opened. */
const RESTORED = parameter('restored') ?? '';

function App() {
  const { pathname } = useLocation();
  // A page of the site inside another one of it.
  if (pathname === '/framed') {
    return <iframe src="/groups/4242" title={labels.groups} className="framed" />;
  }
  const page = pathname.startsWith('/marketplace/create') ? (
    <Listing />
  ) : pathname.startsWith('/reels/create') ? (
    <Reel />
  ) : (
    <Feed key={pathname} group={pathname.startsWith('/groups/')} />
  );
  return (
    <>
      <div role="banner">
        <strong>facebook</strong>
        <PageLink to="/" label={labels.home} />
        <PageLink to="/groups/4242" label={labels.groups} />
        <PageLink to="/reels/create" label={labels.reels} />
        <PageLink to="/marketplace/create/item" label={labels.sell} />
      </div>
      {page}
      <Messenger />
    </>
  );
}

function PageLink({ to, label }: { to: string; label: string }) {
  return (
    <a
      href={to}
      aria-label={label}
      onClick={(event) => {
        event.preventDefault();
        navigate(to);
      }}
    >
      {label}
    </a>
  );
}

function Feed({ group }: { group: boolean }) {
  const [open, setOpen] = useState(false);
  const [editing, setEditing] = useState<string>();
  usePostedCount();
  const shell = parameter('variant') === 'shell' || (parameter('variant') === null && !group);
  const opener = group ? labels.groupOpener : labels.opener;
  const posts = [
    ...window.__posted.filter(({ surface }) => /home|group/.test(surface)).toReversed(),
    ...labels.feed.map((text, index) => ({ text, count: -index })),
  ];
  return (
    <div role="main">
      <div className="card">
        <PressButton className="opener" data-practice="open-composer" onPress={() => setOpen(true)}>
          <span>{opener}</span>
        </PressButton>
      </div>
      {posts.map(({ text, count }) => (
        <div role="article" className="card" key={count}>
          <Identity />
          <PressButton className="published" onPress={() => {}}>
            {labels.publishedFor}
          </PressButton>
          <PressButton
            aria-label={labels.menu}
            data-practice="edit-post"
            onPress={() => setEditing(text)}
          >
            ✎
          </PressButton>
          <div dir="auto" className="text">
            {text}
          </div>
          <Comments />
        </div>
      ))}
      {open && (
        <PostDialog
          surface={group ? 'facebook-group' : 'facebook-home'}
          steps={group ? 1 : 2}
          shell={shell}
          title={labels.createPost}
          placeholder={opener}
          initialText={RESTORED}
          onClose={() => setOpen(false)}
        />
      )}
      {editing !== undefined && (
        <PostDialog
          surface="facebook-edit"
          steps={1}
          shell={false}
          title={labels.editPost}
          placeholder={opener}
          button={labels.save}
          initialText={editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </div>
  );
}

const container = document.getElementById('mount_0_0');
if (container) createRoot(container).render(<App />);
