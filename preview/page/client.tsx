// Starts the record page in the browser.
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import type { Boot } from './page-data.ts';

const root = document.getElementById('root');
const data = document.getElementById('boot');
if (root === null || data === null) throw new Error('The page is incomplete.');

// Written by the page's own server, from the same types.
const boot = JSON.parse(data.textContent) as Boot;
createRoot(root).render(<App boot={boot} />);
