import '@mantine/core/styles.css';
import './main.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { Refused } from './api.ts';
import { Frame } from './frame.tsx';

const client = new QueryClient({
  // Without a network nothing is held back in silence: it fails, and is said.
  defaultOptions: {
    queries: { networkMode: 'always', retry: (count, error) => !(error instanceof Refused && error.status < 500) && count < 3 },
    mutations: { networkMode: 'always' },
  },
});

const root = document.getElementById('root');
// The page forbids inline style sheets, so the variables and classes come from Mantine's own file.
if (root !== null)
  createRoot(root).render(
    <MantineProvider defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={client}>
        <Frame />
      </QueryClientProvider>
    </MantineProvider>,
  );
