import '@fontsource/national-park/latin-500.css';
import '@fontsource/national-park/latin-600.css';
import '@fontsource/national-park/latin-700.css';
import '@fontsource/libre-baskerville/latin-400.css';
import '@fontsource/libre-baskerville/latin-400-italic.css';
import './styles/page.css';
import './styles/more-contrast.css';
import './styles/timeline.css';
import './styles/lying.css';
import { openPage } from './page.ts';

const root = document.querySelector<HTMLElement>('#exhibit');
if (root === null) throw new Error('The page has no element #exhibit.');
await openPage(root);
