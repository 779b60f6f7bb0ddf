// English.

import type { Texts } from './nb';

const n = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;

export const en: Texts = {
  title: 'plikt – the action plan as text',
  tagline: 'The action plan against violence in close relationships, written as text and held against the guide',
  skip: 'Skip to the views',
  close: 'Close',
  cancel: 'Cancel',
  splitter: 'Room for text and views',
  promise: 'Everything stays on this computer.',
  place: (file, line) => `${file}, line ${line}`,
  goTo: (file, line) => `Go to ${file}, line ${line}`,
  panes: {
    label: 'Views',
    text: 'Text',
    report: 'Report',
    document: 'Document',
    table: 'Table',
    goals: 'Goals',
    time: 'Time',
    duties: 'Duties',
    repl: 'Ask the plan',
  },
  editor: {
    label: (file) => `The text of ${file}`,
    phrases: {},
    ofPack: (file) => `${file} is a pack that comes with plikt.`,
    renamed: (from, to, places) => `${from} is now called ${to}, in ${n(places, 'place', 'places')}.`,
    renameTitle: 'Rename everywhere',
    renameLabel: 'New name',
    rename: 'Rename',
  },
  files: {
    label: 'Files',
    outline: 'Outline',
    noOutline: 'The file has no blocks yet.',
    menu: 'File',
    add: 'New file',
    create: 'Create',
    name: 'File name',
    rename: 'Rename',
    format: 'Format the text',
    download: 'Save to this computer',
    remove: 'Remove the file',
    removeTitle: (file) => `Remove ${file}?`,
    removeBody: 'Its text will be gone. Save it to this computer first if you want to keep it.',
    taken: (file) => `There is a file named ${file} already.`,
    notFormatted: 'The text is unchanged: something in it does not follow the language.',
  },
  findings: {
    none: 'Nothing wrong in the text',
    severity: { error: 'Error', warning: 'Warning', hint: 'Hint' },
    count: {
      error: (count) => n(count, 'error', 'errors'),
      warning: (count) => n(count, 'warning', 'warnings'),
      hint: (count) => n(count, 'hint', 'hints'),
    },
    more: (count) => `… and ${count} more here; the list below the text has them all`,
    fixed: (title) => `Fixed: ${title}`,
  },
  report: {
    title: 'Report',
    of: (all) => `of ${n(all, 'requirement', 'requirements')} met, or waived with a reason`,
    explain: (others) => (others === 0 ? '' : `${others} more cannot be checked, are replaced or do not concern this plan.`),
    none: 'The plan uses no guide yet. Write “use std.guide_2008” at the top, for example, and it is held against the requirements there.',
    filter: 'Show requirements that are',
    all: 'All',
    shows: (shown, all) => `Showing ${shown} of ${n(all, 'requirement', 'requirements')}`,
    replacedBy: (labels) => `Replaced by ${labels}`,
    propose: 'Propose text',
    looking: 'Looking for text that meets the requirement …',
    noProposal: 'There is no proposal for this one; the advice below it says what is missing.',
    proposed: (title) => `This would meet “${title}”:`,
    placeholders: 'Where it says …, only you know what to write.',
    insert: 'Insert',
  },
  states: {
    met: 'Met',
    missing: 'Missing',
    cannot_tell: 'Cannot tell',
    waived: 'Waived',
    not_relevant: 'Not relevant',
    not_checkable: 'Cannot be checked',
    replaced: 'Replaced',
  },
  forces: { must: 'must', should: 'should', may: 'may', fact: 'information' },
  exported: {
    saveAs: 'Save as',
    form: 'Form',
    forms: {
      document: 'Action plan',
      folder: 'Leaflet',
      budget: 'Budget',
      directory: 'Directory of services',
      duties: 'Duties',
      table: 'Table',
    },
  },
  pictures: { shownAs: 'Show as', picture: 'Picture', table: 'Table' },
  goals: {
    none: 'The plan has no goals yet.',
    described: (count) => `A tree of ${count} goals and measures. The table says the same.`,
    what: 'Goal or measure',
    kind: 'Kind',
    detail: 'Level and indicators, or state',
    under: 'Belongs to',
    kinds: { goal: 'Goal', measure: 'Measure' },
  },
  time: {
    none: 'No measure has a time yet.',
    described: (count, from, to) =>
      `Timeline of ${n(count, 'measure', 'measures')} from ${from} to ${to}. The table says the same.`,
    legend:
      'Whole bar: from and to. Bar with an arrow: goes on without an end. Diamond: a deadline. Dashed line: the day of the plan’s status.',
    measure: 'Measure',
    when: 'Time',
    state: 'State',
    who: 'Responsible',
    notStated: 'Not stated',
  },
  duties: {
    lead: 'Try a situation. Answers are not stored, and they are never part of a link. This is not legal advice.',
    lawAlone: 'The plan uses no laws, so the answers rest on the pack of laws alone.',
    actor: 'Who are you?',
    anyone: 'Not chosen',
    day: 'The day in question',
    year: 'Year',
    clear: 'Start over',
    questions: 'Questions',
    noQuestions: 'There is nothing more to ask.',
    more: (count) => `Show ${n(count, 'more question', 'more questions')}`,
    fewer: 'Show only the most decisive',
    answered: (count) => `Answered (${count})`,
    yes: 'Yes',
    no: 'No',
    unknown: 'Don’t know',
    choose: 'Choose …',
    takeBack: 'Take back',
    conclusions: 'What applies',
    chooseActor: 'Choose who you are, and what concerns you comes first.',
    notYet: (count) =>
      count === 0
        ? 'Nothing here binds you.'
        : `Nothing is settled for you yet; ${n(count, 'norm', 'norms')} may apply. Answer the questions.`,
    nothing: 'No norms apply or may apply in this situation.',
    forYou: 'For you',
    maybeForYou: (count) => `May apply to you (${count})`,
    forOthers: (count) => `For others (${count})`,
    maybeForOthers: (count) => `May apply to others (${count})`,
    everyone: 'Everyone',
    who: 'Who',
    what: 'What',
    deadline: 'Deadline',
    basis: 'Basis',
    rolled: (day) => `the first working day is ${day}`,
    why: 'Why',
    unverified: 'What is said of the law here has not been verified against its source.',
    says: { must: 'Must', must_not: 'Must not', may: 'May', right: 'Right', exception: 'Exception' },
    states: {
      applies: 'applies',
      overridden: 'gives way to something else',
      contested: 'stands against something else',
      undetermined: 'cannot be told yet',
      does_not_apply: 'does not apply',
    },
    truth: { yes: 'Yes', no: 'No', unknown: 'Not settled' },
    changed: (from, to, count) =>
      count === 0 ? `From ${from} to ${to} nothing changed.` : `From ${from} to ${to} this changed:`,
    changedOpen: (count) => `Not settled, but on another basis (${count})`,
    wasNot: 'did not apply',
  },
  repl: {
    lead: 'Write a question or a command. :help shows what you can write. Lines are not stored.',
    log: 'Replies',
    line: 'Question or command',
    enter: 'Ask',
    suggestions: 'Suggestions',
    help: ':help',
    requests: {
      open: 'Open files with “Open” at the top of the page.',
      reopen: 'The files are always as they stand in the text.',
      quit: 'There is nothing to quit here.',
    },
  },
  open: {
    label: 'Open',
    empty: 'New plan',
    files: 'Files from this computer …',
    filesDetail: 'Or drop them on the page',
    examples: 'Examples',
    exampleNames: {
      lillevik: ['Lillevik', 'A whole plan in several files, in Norwegian'],
      nynorsk: ['Nynorsk', 'A plan in Nynorsk'],
      interkommunal: ['Interkommunal', 'Five municipalities together'],
      statustabell: ['Statustabell', 'A plan under way'],
      vage_mål: ['Vage mål', 'A plan with pitfalls'],
      egen_pakke: ['Egen pakke', 'Requirements of one’s own, for a plan on alcohol'],
      dorset: ['Dorset', 'A plan in English'],
      konflikt: ['Konflikt', 'Two rules against each other, in English'],
    },
    replaceTitle: 'Open something else?',
    replaceBody: 'What you have here will be replaced. Save it to this computer first if you want to keep it.',
    replace: 'Replace',
    refused: (files) => `Not opened: ${files}. Only .plikt, .md and .txt below 8 MB.`,
    overwrite: {
      title: 'Replace files?',
      body: (files) => `These are here already: ${files}`,
      confirm: 'Replace',
    },
    shared: {
      title: 'Open the plan from the link?',
      body: 'You have a plan here already. It will be replaced if you open the one from the link.',
      confirm: 'Open the link',
    },
    start: `language: en

use std.bodies_no
use std.law_no
use std.guide_2008

municipality fjellvik "Fjellvik" { population: 6_200 }

plan safe_homes "Safe homes" {
  municipality: fjellvik
  period: 2026..2029
  owner: chief_executive
}

goal G1 "Children get help early" {
  level: user
  | Schools and nurseries know whom to call, and call the same day.

  measure M1 "A course for all who meet children" {
    responsible: [chief_executive, police]
    time: 2026-Q2..2027-Q2
    cost: { 2026: 120_000 kr, 2027: 80_000 kr }
  }
}
`,
  },
  save: {
    label: 'Save',
    all: 'Files to this computer',
    allDetail: 'Each file by itself',
    link: 'Link to the plan',
    linkDetail: 'The plan is in the link itself',
    linkBody:
      'The whole plan stands in the link, after the sign #. Browsers never send that part to a server, but whoever gets the link gets the plan.',
    cut: 'Situations, cases and tests are taken out: they may be about someone.',
    singleFile: 'You opened this page from disk; the link works only where the same file is.',
    holdsCases:
      'The plan has situations that cannot be taken out, so it cannot be shared as a link. Save the files to this computer instead.',
    tooLong: 'The plan is too long for a link. Save the files to this computer instead.',
    copy: 'Copy the link',
    copied: 'The link is copied.',
    notCopied: 'The browser did not let me copy; select the link and copy it yourself.',
  },
  settings: {
    label: 'Settings',
    language: 'Language',
    theme: 'Appearance',
    themes: { auto: 'As the computer', light: 'Light', dark: 'Dark' },
    plainText: 'Plain text field',
    plainTextDetail: 'Without colours; best with a screen reader',
    keep: 'Remember the text in this browser',
    keepDetail: 'Answers under Duties are never remembered',
    forget: 'Forget everything',
    forgetDetail: 'Clear what this page has stored',
    forgetTitle: 'Forget everything?',
    forgetBody: 'The text, the answers and the settings will be gone from this browser. This cannot be undone.',
  },
  saved: {
    on: 'Remembered in this browser',
    off: 'Not remembered',
    failed: 'The browser would not remember the text; save it to this computer',
  },
  help: {
    label: 'Help',
    what: [
      'You write the plan as text. The other tabs show what it lacks by the guide, and how it turns out as a document.',
      'Begin with an example under Open, or with the short plan that is here. What is underlined says what is wrong when you point at it; the list below the text says the same.',
      'Under Duties you can try who must do what in a situation, on a day of your choice.',
    ],
    keysTitle: 'Keys',
    keys: [
      ['Ctrl + space', 'Proposals for what can stand here'],
      ['F2', 'Rename everywhere'],
      ['F12', 'Go to where the name is explained'],
      ['Alt + F1', 'Tell about the word'],
      ['F8', 'Next finding'],
      ['Ctrl + F', 'Find and replace'],
      ['Tab', 'Out of the text'],
      ['Shift three times', 'Leave this page'],
    ],
  },
  leave: {
    label: 'Leave this page',
    hint: 'Clears the page at once. Shift three times does the same.',
    limits:
      'Leave this page clears the tab at once; Shift three times does the same. That you were here still stands in the browser’s history.',
  },
  engine: {
    starting: 'Starting …',
    busy: 'Working …',
    restarting: 'The checker stopped and has been started again. Your text is as it was.',
    broken: 'The checker stopped several times in a row. It tries again when you change the text.',
    restarted: 'The checker stopped at this line and has been started again.',
  },
};
