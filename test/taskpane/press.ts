import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/**
 * Presses the button of that name once it can be reached: while a dialog opens or closes, Fluent keeps either
 * side hidden from readers for a moment.
 */
export async function press(user: UserEvent, name: string | RegExp): Promise<void> {
  await user.click(await screen.findByRole('button', { name }));
}
