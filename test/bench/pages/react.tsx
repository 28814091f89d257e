/** The empty React page that the window's first paint is compared with. */
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<button type="button">Ready</button>);
