/** Imported before anything that builds a zod schema: the pane's content security policy allows no `eval`. */
import * as z from 'zod';

z.config({ jitless: true });
