/** @jsxImportSource react */
import './instagram.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { labelsOf } from '../page/language.ts';
import { navigate } from '../page/navigation.ts';
import { useLocation, usePostedCount } from '../page/react-location.ts';
import { CreateDialog } from './create-dialog.tsx';
import { FeedPost } from './feed-post.tsx';
import allLabels from './labels.json';

const labels = labelsOf(allLabels);

function App() {
  const { pathname } = useLocation();
  const [creating, setCreating] = useState(false);
  usePostedCount();
  const posts = [
    ...window.__posted.filter(({ surface }) => surface === 'instagram-post').toReversed(),
    ...labels.feed.map((text, index) => ({ text, count: -index })),
  ];
  return (
    <div className="page">
      <nav>
        <strong>Instagram</strong>
        <a
          href="/"
          role="link"
          onClick={(event) => {
            event.preventDefault();
            navigate('/');
          }}
        >
          {labels.home}
        </a>
        <a
          href="#create"
          role="link"
          data-practice="open-composer"
          onClick={(event) => {
            event.preventDefault();
            setCreating(true);
          }}
        >
          {labels.create}
        </a>
      </nav>
      <main role="main" key={pathname}>
        {posts.map(({ text, count }) => (
          <FeedPost key={count} text={text} />
        ))}
      </main>
      {creating && <CreateDialog onClose={() => setCreating(false)} />}
    </div>
  );
}

const container = document.getElementById('mount_0_0');
if (container) createRoot(container).render(<App />);
