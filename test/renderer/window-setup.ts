/** Gives every test of the window an empty page, and an IndexedDB in memory, which happy-dom lacks. */
import './shipped-react';
import './whole-actions';
import 'fake-indexeddb/auto';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);
