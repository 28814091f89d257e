/** Where the window begins. */
import { hostSaid } from './asked-early';
import './mantine-styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { setUpTexts } from './set-up-texts';
import { start } from './start';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

/** Awaited by nobody: a module that waits at its top keeps every lazy chunk waiting that imports from its file. */
const open = async (): Promise<void> => {
  await setUpTexts();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  await start(hostSaid);
};

void open();
