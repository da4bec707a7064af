import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');

// Calls answer refusals as values, so nothing is tried again behind people's backs.
const lists = new QueryClient({ defaultOptions: { queries: { retry: false } } });

createRoot(place).render(
  <StrictMode>
    <ErrorBoundary>
      <QueryClientProvider client={lists}>
        <App />
      </QueryClientProvider>
    </ErrorBoundary>
  </StrictMode>,
);
