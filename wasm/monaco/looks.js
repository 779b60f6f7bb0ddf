// How plikt looks and behaves in Monaco beyond what is asked of the interpreter.

/** The colour of each kind of token. As light themes have them, each at least 4.5 to 1 on white. */
export const RULES = Object.entries({
  keyword: '7a3e9d', kind: '7a3e9d', field: '0b5394', label: '8a4b08', value: '20603d', function: '795e26', type: '1f6f78', unit: '20603d',
  pack: '1f6f78', name: '8a4b08', number: '20603d', date: '20603d', text: 'a31515', citation: '1f6f78', comment: '4f6b4f',
  documentation: '4f6b4f', operator: '444444', punctuation: '444444',
}).map(([token, foreground]) => ({ token, foreground }));

/** The kinds of completions, as Monaco calls them. */
export const KINDS = {
  keyword: 'Keyword', kind: 'Class', field: 'Property', label: 'Variable', value: 'EnumMember', function: 'Function', type: 'TypeParameter',
  pack: 'Module', file: 'File',
};

/** The kinds of blocks whose sign in an outline is another than that of a block. */
export const OUTLINE = { plan: 'Package', chapter: 'Namespace', goal: 'Interface', measure: 'Class', rule: 'Operator', kind: 'Struct' };

const continued = (beforeText, appendText) => ({ beforeText, action: { indentAction: 0, appendText } });

export const CONFIGURATION = {
  comments: { lineComment: '//' },
  brackets: [['{', '}'], ['[', ']'], ['(', ')']],
  autoClosingPairs: [
    { open: '{', close: '}' },
    { open: '[', close: ']' },
    { open: '(', close: ')' },
    { open: '"', close: '"', notIn: ['string', 'comment'] },
  ],
  wordPattern: /[\p{L}\p{N}_]+/u,
  // Prose goes on as prose, documentation as documentation.
  onEnterRules: [continued(/^\s*\|.*\S/u, '| '), continued(/^\s*\/\/\/.*\S/u, '/// ')],
};
