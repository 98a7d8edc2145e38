import { z } from 'zod';

// zod tries `new Function` to be faster; the content security policy refuses it and complains each time.
z.config({ jitless: true });
