// Nynorsk.

import { nb, type Texts } from './nb';

const n = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;

export const nn: Texts = {
  title: 'plikt – handlingsplanen som tekst',
  tagline: 'Handlingsplanen mot vald i nære relasjonar, skriven som tekst og halden opp mot rettleiaren',
  skip: 'Hopp til visingane',
  close: 'Lukk',
  cancel: 'Avbryt',
  splitter: 'Fordeling mellom tekst og visingar',
  promise: 'Alt blir verande på denne maskina.',
  place: (file, line) => `${file}, linje ${line}`,
  goTo: (file, line) => `Gå til ${file}, linje ${line}`,
  panes: {
    label: 'Visingar',
    text: 'Tekst',
    report: 'Rapport',
    document: 'Dokument',
    table: 'Tabell',
    goals: 'Mål',
    time: 'Tid',
    duties: 'Plikter',
    repl: 'Spør planen',
  },
  editor: {
    label: (file) => `Teksten i ${file}`,
    phrases: {
      ...nb.editor.phrases,
      Replace: 'Byt ut med',
      next: 'neste',
      previous: 'førre',
      'match case': 'skil store og små',
      'by word': 'heile ord',
      regexp: 'mønster',
      replace: 'byt ut',
      'replace all': 'byt ut alle',
      'No diagnostics': 'Ingen funn',
      'Folded lines': 'Gøymde linjer',
      'Unfolded lines': 'Viste linjer',
      'folded code': 'gøymd tekst',
      unfold: 'vis',
      'Fold line': 'Gøym',
      'Unfold line': 'Vis',
      Completions: 'Framlegg',
      'current match': 'dette treffet',
      'Control character': 'Styreteikn',
    },
    ofPack: (file) => `${file} er ein pakke som følgjer med.`,
    renamed: (from, to, places) => `${from} heiter no ${to}, ${n(places, 'stad', 'stader')}.`,
    renameTitle: 'Gi nytt namn overalt',
    renameLabel: 'Nytt namn',
    rename: 'Gi nytt namn',
  },
  files: {
    label: 'Filer',
    outline: 'Innhald',
    noOutline: 'Fila har ingen blokker enno.',
    menu: 'Fil',
    add: 'Ny fil',
    create: 'Lag fila',
    name: 'Filnamn',
    rename: 'Gi nytt namn',
    format: 'Formater teksten',
    download: 'Lagre på maskina',
    remove: 'Fjern fila',
    removeTitle: (file) => `Fjerne ${file}?`,
    removeBody: 'Teksten i fila blir borte. Lagre han på maskina først om du vil ha han.',
    taken: (file) => `Det finst alt ei fil som heiter ${file}.`,
    notFormatted: 'Teksten er ikkje endra: det er noko i han som ikkje følgjer språket.',
  },
  findings: {
    none: 'Ingen feil i teksten',
    severity: { error: 'Feil', warning: 'Åtvaring', hint: 'Tips' },
    count: {
      error: (count) => `${count} feil`,
      warning: (count) => n(count, 'åtvaring', 'åtvaringar'),
      hint: (count) => `${count} tips`,
    },
    more: (count) => `… og ${count} til her; lista under teksten har alle`,
    fixed: (title) => `Retta: ${title}`,
  },
  report: {
    title: 'Rapport',
    of: (all) => `av ${all} krav er oppfylte eller fråvikne med grunngiving`,
    explain: (others) =>
      others === 0 ? '' : `${others} til kan ikkje kontrollerast, er erstatta eller gjeld ikkje denne planen.`,
    none: 'Planen bruker ingen rettleiar enno. Skriv til dømes «bruk std.rettleiar_2008» øvst, så blir han halden opp mot krava der.',
    filter: 'Vis krav som er',
    all: 'Alle',
    shows: (shown, all) => `Viser ${shown} av ${all} krav`,
    replacedBy: (labels) => `Erstatta av ${labels}`,
    propose: 'Foreslå tekst',
    looking: 'Leitar etter tekst som oppfyller kravet …',
    noProposal: 'Her finst det ikkje noko framlegg; rådet under kravet seier kva som manglar.',
    proposed: (title) => `Dette vil oppfylle «${title}»:`,
    placeholders: 'Der det står …, veit berre du kva som skal stå.',
    insert: 'Set inn',
  },
  states: {
    met: 'Oppfylt',
    missing: 'Manglar',
    cannot_tell: 'Uavklart',
    waived: 'Fråvike',
    not_relevant: 'Ikkje aktuelt',
    not_checkable: 'Kan ikkje kontrollerast',
    replaced: 'Erstatta',
  },
  forces: { must: 'skal', should: 'bør', may: 'kan', fact: 'opplysning' },
  exported: {
    saveAs: 'Lagre som',
    form: 'Form',
    forms: {
      document: 'Handlingsplan',
      folder: 'Faldar',
      budget: 'Budsjett',
      directory: 'Tenesteoversyn',
      duties: 'Plikter',
      table: 'Tabell',
    },
  },
  pictures: { shownAs: 'Vis som', picture: 'Bilete', table: 'Tabell' },
  goals: {
    none: 'Planen har ingen mål enno.',
    described: (count) => `Tre med ${count} mål og tiltak. Det same står i tabellen.`,
    what: 'Mål eller tiltak',
    kind: 'Slag',
    detail: 'Nivå og indikatorar, eller tilstand',
    under: 'Høyrer under',
    kinds: { goal: 'Mål', measure: 'Tiltak' },
  },
  time: {
    none: 'Ingen tiltak har ei tid enno.',
    described: (count, from, to) => `Tidslinje for ${count} tiltak frå ${from} til ${to}. Det same står i tabellen.`,
    legend:
      'Heil stolpe: frå og til. Stolpe med pil: held fram utan slutt. Rute: ein frist. Stipla linje: statusdatoen til planen.',
    measure: 'Tiltak',
    when: 'Tid',
    state: 'Tilstand',
    who: 'Ansvarleg',
    notStated: 'Ikkje oppgitt',
  },
  duties: {
    lead: 'Prøv ein situasjon. Svara blir ikkje lagra, og dei er aldri med i ei lenkje. Dette er ikkje juridisk rådgiving.',
    lawAlone: 'Planen bruker ingen lover, så svara byggjer på lovpakken åleine.',
    actor: 'Kven er du?',
    anyone: 'Ikkje vald',
    day: 'Dagen det gjeld',
    year: 'År',
    clear: 'Begynn på nytt',
    questions: 'Spørsmål',
    noQuestions: 'Det er ikkje meir å spørje om.',
    more: (count) => `Vis ${count} spørsmål til`,
    fewer: 'Vis berre dei viktigaste',
    answered: (count) => `Svart på (${count})`,
    yes: 'Ja',
    no: 'Nei',
    unknown: 'Veit ikkje',
    choose: 'Vel …',
    takeBack: 'Ta tilbake',
    conclusions: 'Kva som gjeld',
    chooseActor: 'Vel kven du er, så kjem det som gjeld deg, først.',
    notYet: (count) =>
      count === 0
        ? 'Ingenting her bind deg.'
        : `Ingenting er avgjort for deg enno; ${n(count, 'norm', 'normer')} kan gjelde. Svar på spørsmåla.`,
    nothing: 'Ingen normer gjeld eller kan gjelde i denne situasjonen.',
    forYou: 'For deg',
    maybeForYou: (count) => `Kan gjelde deg (${count})`,
    forOthers: (count) => `For andre (${count})`,
    maybeForOthers: (count) => `Kan gjelde andre (${count})`,
    everyone: 'Alle',
    who: 'Kven',
    what: 'Kva',
    deadline: 'Frist',
    basis: 'Grunnlag',
    rolled: (day) => `første virkedag er ${day}`,
    why: 'Kvifor',
    unverified: 'Opplysningane om lova er ikkje stadfesta mot kjelda.',
    says: { must: 'Må', must_not: 'Må ikkje', may: 'Kan', right: 'Rett', exception: 'Unntak' },
    states: {
      applies: 'gjeld',
      overridden: 'vik for noko anna',
      contested: 'står mot noko anna',
      undetermined: 'kan ikkje avgjerast enno',
      does_not_apply: 'gjeld ikkje',
    },
    truth: { yes: 'Ja', no: 'Nei', unknown: 'Ikkje avgjort' },
    changed: (from, to, count) =>
      count === 0 ? `Frå ${from} til ${to} endra ingenting seg.` : `Frå ${from} til ${to} endra dette seg:`,
    changedOpen: (count) => `Dette er ikkje avgjort, men grunnlaget er eit anna (${count})`,
    wasNot: 'galdt ikkje',
  },
  repl: {
    lead: 'Skriv eit spørsmål eller ein kommando. :hjelp viser kva du kan skrive. Linjene blir ikkje lagra.',
    log: 'Svar',
    line: 'Spørsmål eller kommando',
    enter: 'Spør',
    suggestions: 'Framlegg',
    help: ':hjelp',
    requests: {
      open: 'Filer opnar du med «Opne» øvst på sida.',
      reopen: 'Filene er alltid slik dei står i teksten.',
      quit: 'Her er det ingenting å avslutte.',
    },
  },
  open: {
    label: 'Opne',
    empty: 'Ny plan',
    files: 'Filer frå maskina …',
    filesDetail: 'Eller dra dei inn på sida',
    examples: 'Døme',
    exampleNames: {
      lillevik: ['Lillevik', 'Ein heil plan i fleire filer'],
      nynorsk: ['Nynorsk', 'Ein plan på nynorsk'],
      interkommunal: ['Interkommunal', 'Fem kommunar saman'],
      statustabell: ['Statustabell', 'Ein plan under arbeid'],
      vage_mål: ['Vage mål', 'Ein plan med fallgruver'],
      egen_pakke: ['Eigen pakke', 'Eigne krav, til ein rusplan'],
      dorset: ['Dorset', 'Ein plan på engelsk'],
      konflikt: ['Konflikt', 'To reglar som står mot kvarandre'],
    },
    replaceTitle: 'Opne noko anna?',
    replaceBody: 'Det du har her, blir bytt ut. Lagre det på maskina først om du vil ha det.',
    replace: 'Byt ut',
    refused: (files) => `Ikkje opna: ${files}. Berre .plikt, .md og .txt under 8 MB.`,
    overwrite: {
      title: 'Byte ut filer?',
      body: (files) => `Desse finst frå før: ${files}`,
      confirm: 'Byt ut',
    },
    shared: {
      title: 'Opne planen frå lenkja?',
      body: 'Du har ein plan her frå før. Han blir bytt ut om du opnar den frå lenkja.',
      confirm: 'Opne lenkja',
    },
    start: `språk: nn

bruk std.instansar_no
bruk std.lov_no
bruk std.rettleiar_2008

kommune fjellvik "Fjellvik kommune" { folketal: 6_200 }

plan trygge_heimar "Trygge heimar" {
  kommune: fjellvik
  periode: 2026..2029
  eigar: kommunedirektør
}

mål M1 "Barn får hjelp tidleg" {
  nivå: brukar
  | Skule og barnehage veit kven dei ringjer, og ringjer same dag.

  tiltak T1 "Kurs for alle som møter barn" {
    ansvarleg: [kommunedirektør, politi]
    tid: 2026-Q2..2027-Q2
    kostnad: { 2026: 120_000 kr, 2027: 80_000 kr }
  }
}
`,
  },
  save: {
    label: 'Lagre',
    all: 'Filene på maskina',
    allDetail: 'Kvar fil for seg',
    link: 'Lenkje til planen',
    linkDetail: 'Planen ligg i sjølve lenkja',
    linkBody:
      'Heile planen står i lenkja, etter teiknet #. Den delen sender nettlesarar aldri til nokon tenar, men den som får lenkja, får planen.',
    cut: 'Situasjonar, forløp og prøver er tekne ut: dei kan handle om nokon.',
    singleFile: 'Du har opna sida frå maskina; lenkja verkar berre der den same fila ligg.',
    holdsCases:
      'Planen har situasjonar som ikkje lèt seg ta ut, så han kan ikkje delast som lenkje. Lagre filene på maskina i staden.',
    tooLong: 'Planen er for lang for ei lenkje. Lagre filene på maskina i staden.',
    copy: 'Kopier lenkja',
    copied: 'Lenkja er kopiert.',
    notCopied: 'Nettlesaren lét meg ikkje kopiere; merk lenkja og kopier henne sjølv.',
  },
  settings: {
    label: 'Innstillingar',
    language: 'Språk',
    theme: 'Utsjånad',
    themes: { auto: 'Som maskina', light: 'Lyst', dark: 'Mørkt' },
    plainText: 'Enkelt tekstfelt',
    plainTextDetail: 'Utan fargar; best med skjermlesar',
    keep: 'Hugs teksten i denne nettlesaren',
    keepDetail: 'Svar under Plikter blir aldri hugsa',
    forget: 'Gløym alt',
    forgetDetail: 'Tøm det denne sida har lagra',
    forgetTitle: 'Gløyme alt?',
    forgetBody: 'Teksten, svara og innstillingane blir borte frå denne nettlesaren. Det kan ikkje gjerast om.',
  },
  saved: {
    on: 'Hugsa i denne nettlesaren',
    off: 'Blir ikkje hugsa',
    failed: 'Nettlesaren ville ikkje hugse teksten; lagre han på maskina',
  },
  help: {
    label: 'Hjelp',
    what: [
      'Planen skriv du som tekst. Dei andre fanene viser kva han manglar etter rettleiaren, og korleis han blir som dokument.',
      'Begynn med eit døme under Opne, eller med den korte planen som står her. Det som er understreka, seier kva som er gale når du peikar på det; lista under teksten seier det same.',
      'Under Plikter kan du prøve kven som må gjere kva i ein situasjon, på ein dag du vel.',
    ],
    keysTitle: 'Tastar',
    keys: [
      ['Ctrl + mellomrom', 'Framlegg til kva som kan stå her'],
      ['F2', 'Gi nytt namn overalt'],
      ['F12', 'Gå dit namnet er forklart'],
      ['Alt + F1', 'Fortel om ordet'],
      ['F8', 'Neste funn'],
      ['Ctrl + F', 'Finn og byt ut'],
      ['Tab', 'Ut av teksten'],
      ['Skift tre gonger', 'Forlat sida'],
    ],
  },
  leave: {
    label: 'Forlat sida',
    hint: 'Tømmer sida med ein gong. Skift tre gonger gjer det same.',
    limits:
      'Forlat sida tømmer fana med ein gong; Skift tre gonger gjer det same. At du har vore her, står framleis i historikken til nettlesaren.',
  },
  engine: {
    starting: 'Startar …',
    busy: 'Arbeider …',
    restarting: 'Kontrollen stoppa og er starta på nytt. Teksten er som han var.',
    broken: 'Kontrollen stoppa fleire gonger på rad. Han prøver igjen når du endrar teksten.',
    restarted: 'Kontrollen stoppa på denne linja og er starta på nytt.',
  },
};
