import './zod-setup';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from './ErrorBoundary';
import { hostFitness } from './host-fitness';
import { PlainPage } from './PlainPage';
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

/** The pane and the rules come in parts of their own, beside Excel's answer; one that cannot be had is told below. */
async function start(): Promise<void> {
  const [fitness, { App }, { addIn }] = await Promise.all([
    hostFitness(),
    import('./App'),
    import('./addin'),
  ]);
  if (fitness.ok) show(<App addIn={addIn} />);
  else show(<PlainPage title={fitness.title} text={fitness.text} />);
}

void start().catch((cause: unknown) => {
  show(
    <PlainPage
      title="五小核表没能启动"
      text="请检查网络，关闭本窗格后重新打开；仍打不开的，请把下面的详细信息发给维护人员。"
      cause={cause}
    />,
  );
});
