import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import './ui/styles.css';
import './ui/preferences/current.ts';
import { LiveRegion } from './ui/announcer/LiveRegion.tsx';
import { ToastRegion } from './ui/feedback/ToastRegion.tsx';

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
    <LiveRegion />
    <ToastRegion />
  </StrictMode>,
);
