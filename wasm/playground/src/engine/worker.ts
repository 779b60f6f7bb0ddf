// The worker: the package's, with what this page adds to it.

import { serve } from 'plikt/serve';
import { PageServer } from './server';

serve(self as unknown as DedicatedWorkerGlobalScope, () => new PageServer());
