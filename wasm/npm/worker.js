// The worker: `new Worker(new URL('plikt/worker', import.meta.url), { type: 'module' })`.
// The first message may be `{wasm}`: the address of the module, or its bytes.
import { serve } from './serve.js';

serve(self);
