import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  step: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    justifyItems: 'start',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
  },
  title: { margin: 0 },
});

/** A numbered step of the tab. */
export function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.step} aria-label={title}>
      <Subtitle2 as="h3" className={styles.title}>
        {number}. {title}
      </Subtitle2>
      {children}
    </section>
  );
}
