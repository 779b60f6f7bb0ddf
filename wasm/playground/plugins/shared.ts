// What both builds have in common.

/** The language package lies beside this one, with packages of its own for its tests; here it uses those of the page. */
export const DEDUPE = ['autocomplete', 'language', 'lint', 'state', 'view'].map((name) => `@codemirror/${name}`);
