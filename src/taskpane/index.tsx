import './zod-setup';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { ErrorBoundary } from './ErrorBoundary';
import { hostFitness } from './host-fitness';
import { PlainPage } from './PlainPage';
import { addIn } from './addin';
import { ThemedRoot } from './ThemedRoot';

function show(content: ReactNode): void {
  const pane = document.getElementById('pane');
  if (!pane) throw new Error('The page has no element "pane".');
  createRoot(pane).render(
    <ThemedRoot>
      <ErrorBoundary>{content}</ErrorBoundary>
    </ThemedRoot>,
  );
}

async function start(): Promise<void> {
  const fitness = await hostFitness();
  if (fitness.ok) show(<App addIn={addIn} />);
  else show(<PlainPage title={fitness.title} text={fitness.text} />);
}

void start().catch((cause: unknown) => {
  show(<PlainPage title="五小核表没能启动" text="请关闭本窗格后重新打开。" cause={cause} />);
});
