/** Imported before anything that builds a zod schema: the pane's content security policy allows no `eval`. */
import { z } from 'zod';

z.config({ jitless: true });
