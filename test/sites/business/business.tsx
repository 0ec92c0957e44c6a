/** @jsxImportSource react */
import './business.css';
import { createRoot } from 'react-dom/client';
import { labelsOf } from '../page/language.ts';
import { navigate } from '../page/navigation.ts';
import { useLocation } from '../page/react-location.ts';
import { Composer, WordButton } from './composer.tsx';
import allLabels from './labels.json';
import { Planner } from './planner.tsx';

const labels = labelsOf(allLabels);

function App() {
  const { pathname } = useLocation();
  return (
    <>
      <nav>
        <WordButton word={labels.home} onPress={() => navigate('/latest/home')} />
        <WordButton word={labels.createPost} onPress={() => navigate('/latest/composer/')} />
        <WordButton word={labels.createReel} onPress={() => navigate('/latest/reels_composer/')} />
        <WordButton word={labels.planner} onPress={() => navigate('/latest/content_calendar')} />
      </nav>
      <main key={pathname}>
        {pathname.startsWith('/latest/composer') && <Composer kind="post" />}
        {pathname.startsWith('/latest/reels_composer') && <Composer kind="reel" />}
        {pathname.startsWith('/latest/content_calendar') && <Planner />}
      </main>
    </>
  );
}

const container = document.getElementById('mount_0_0');
if (container) createRoot(container).render(<App />);
