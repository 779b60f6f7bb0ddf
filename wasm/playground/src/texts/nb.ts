// Bokmål. The other two have the same shape.

import type { ExampleName } from '../app/examples';

const n = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;

export const nb = {
  title: 'plikt – handlingsplanen som tekst',
  tagline: 'Handlingsplanen mot vold i nære relasjoner, skrevet som tekst og holdt opp mot veilederen',
  skip: 'Hopp til visningene',
  close: 'Lukk',
  cancel: 'Avbryt',
  splitter: 'Fordeling mellom tekst og visninger',
  promise: 'Alt blir på denne maskinen.',
  place: (file: string, line: number) => `${file}, linje ${line}`,
  goTo: (file: string, line: number) => `Gå til ${file}, linje ${line}`,
  panes: {
    label: 'Visninger',
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
    label: (file: string) => `Teksten i ${file}`,
    phrases: {
      Find: 'Finn',
      Replace: 'Erstatt med',
      next: 'neste',
      previous: 'forrige',
      all: 'alle',
      'match case': 'skill store og små',
      'by word': 'hele ord',
      regexp: 'mønster',
      replace: 'erstatt',
      'replace all': 'erstatt alle',
      close: 'lukk',
      'Go to line': 'Gå til linje',
      go: 'gå',
      Diagnostics: 'Funn',
      'No diagnostics': 'Ingen funn',
      'Folded lines': 'Skjulte linjer',
      'Unfolded lines': 'Viste linjer',
      'folded code': 'skjult tekst',
      unfold: 'vis',
      'Fold line': 'Skjul',
      'Unfold line': 'Vis',
      Completions: 'Forslag',
      'current match': 'dette treffet',
      'on line': 'på linje',
      'Control character': 'Styretegn',
    } as Record<string, string>,
    ofPack: (file: string) => `${file} er en pakke som følger med.`,
    renamed: (from: string, to: string, places: number) => `${from} heter nå ${to}, ${n(places, 'sted', 'steder')}.`,
    renameTitle: 'Gi nytt navn overalt',
    renameLabel: 'Nytt navn',
    rename: 'Gi nytt navn',
  },
  files: {
    label: 'Filer',
    outline: 'Innhold',
    noOutline: 'Fila har ingen blokker ennå.',
    menu: 'Fil',
    add: 'Ny fil',
    create: 'Lag fila',
    name: 'Filnavn',
    rename: 'Gi nytt navn',
    format: 'Formater teksten',
    download: 'Lagre på maskinen',
    remove: 'Fjern fila',
    removeTitle: (file: string) => `Fjerne ${file}?`,
    removeBody: 'Teksten i fila blir borte. Lagre den på maskinen først om du vil ha den.',
    taken: (file: string) => `Det finnes alt en fil som heter ${file}.`,
    notFormatted: 'Teksten er ikke endret: det er noe i den som ikke følger språket.',
  },
  findings: {
    none: 'Ingen feil i teksten',
    severity: { error: 'Feil', warning: 'Advarsel', hint: 'Tips' },
    count: {
      error: (count: number) => `${count} feil`,
      warning: (count: number) => n(count, 'advarsel', 'advarsler'),
      hint: (count: number) => `${count} tips`,
    },
    more: (count: number) => `… og ${count} til her; lista under teksten har alle`,
    fixed: (title: string) => `Rettet: ${title}`,
  },
  report: {
    title: 'Rapport',
    of: (all: number) => `av ${n(all, 'krav', 'krav')} er oppfylt eller fraveket med begrunnelse`,
    explain: (others: number) =>
      others === 0 ? '' : `${others} til kan ikke kontrolleres, er erstattet eller gjelder ikke denne planen.`,
    none: 'Planen bruker ingen veileder ennå. Skriv for eksempel «bruk std.veileder_2008» øverst, så blir den holdt opp mot kravene der.',
    filter: 'Vis krav som er',
    all: 'Alle',
    shows: (shown: number, all: number) => `Viser ${shown} av ${all} krav`,
    replacedBy: (labels: string) => `Erstattet av ${labels}`,
    propose: 'Foreslå tekst',
    looking: 'Leter etter tekst som oppfyller kravet …',
    noProposal: 'Her finnes det ikke noe forslag; rådet under kravet sier hva som mangler.',
    proposed: (title: string) => `Dette vil oppfylle «${title}»:`,
    placeholders: 'Der det står …, vet bare du hva som skal stå.',
    insert: 'Sett inn',
  },
  states: {
    met: 'Oppfylt',
    missing: 'Mangler',
    cannot_tell: 'Uavklart',
    waived: 'Fraveket',
    not_relevant: 'Ikke aktuelt',
    not_checkable: 'Kan ikke kontrolleres',
    replaced: 'Erstattet',
  },
  forces: { must: 'skal', should: 'bør', may: 'kan', fact: 'opplysning' } as Record<string, string>,
  exported: {
    saveAs: 'Lagre som',
    form: 'Form',
    forms: {
      document: 'Handlingsplan',
      folder: 'Folder',
      budget: 'Budsjett',
      directory: 'Tjenesteoversikt',
      duties: 'Plikter',
      table: 'Tabell',
    },
  },
  pictures: { shownAs: 'Vis som', picture: 'Bilde', table: 'Tabell' },
  goals: {
    none: 'Planen har ingen mål ennå.',
    described: (count: number) => `Tre med ${count} mål og tiltak. Det samme står i tabellen.`,
    what: 'Mål eller tiltak',
    kind: 'Slag',
    detail: 'Nivå og indikatorer, eller tilstand',
    under: 'Hører under',
    kinds: { goal: 'Mål', measure: 'Tiltak' },
  },
  time: {
    none: 'Ingen tiltak har en tid ennå.',
    described: (count: number, from: number, to: number) =>
      `Tidslinje for ${n(count, 'tiltak', 'tiltak')} fra ${from} til ${to}. Det samme står i tabellen.`,
    legend: 'Hel stolpe: fra og til. Stolpe med pil: fortsetter uten slutt. Rute: en frist. Stiplet linje: planens statusdato.',
    measure: 'Tiltak',
    when: 'Tid',
    state: 'Tilstand',
    who: 'Ansvarlig',
    notStated: 'Ikke oppgitt',
  },
  duties: {
    lead: 'Prøv en situasjon. Svarene blir ikke lagret, og de er aldri med i en lenke. Dette er ikke juridisk rådgivning.',
    lawAlone: 'Planen bruker ingen lover, så svarene bygger på lovpakken alene.',
    actor: 'Hvem er du?',
    anyone: 'Ikke valgt',
    day: 'Dagen det gjelder',
    year: 'År',
    clear: 'Begynn på nytt',
    questions: 'Spørsmål',
    noQuestions: 'Det er ikke mer å spørre om.',
    more: (count: number) => `Vis ${count} spørsmål til`,
    fewer: 'Vis bare de viktigste',
    answered: (count: number) => `Besvart (${count})`,
    yes: 'Ja',
    no: 'Nei',
    unknown: 'Vet ikke',
    choose: 'Velg …',
    takeBack: 'Ta tilbake',
    conclusions: 'Hva som gjelder',
    chooseActor: 'Velg hvem du er, så kommer det som gjelder deg, først.',
    notYet: (count: number) =>
      count === 0
        ? 'Ingenting her binder deg.'
        : `Ingenting er avgjort for deg ennå; ${n(count, 'norm', 'normer')} kan gjelde. Svar på spørsmålene.`,
    nothing: 'Ingen normer gjelder eller kan gjelde i denne situasjonen.',
    forYou: 'For deg',
    maybeForYou: (count: number) => `Kan gjelde deg (${count})`,
    forOthers: (count: number) => `For andre (${count})`,
    maybeForOthers: (count: number) => `Kan gjelde andre (${count})`,
    everyone: 'Alle',
    who: 'Hvem',
    what: 'Hva',
    deadline: 'Frist',
    basis: 'Grunnlag',
    rolled: (day: string) => `første virkedag er ${day}`,
    why: 'Hvorfor',
    unverified: 'Opplysningene om loven er ikke bekreftet mot kilden.',
    says: { must: 'Må', must_not: 'Må ikke', may: 'Kan', right: 'Rett', exception: 'Unntak' },
    states: {
      applies: 'gjelder',
      overridden: 'viker for noe annet',
      contested: 'står mot noe annet',
      undetermined: 'kan ikke avgjøres ennå',
      does_not_apply: 'gjelder ikke',
    },
    truth: { yes: 'Ja', no: 'Nei', unknown: 'Ikke avgjort' },
    changed: (from: string, to: string, count: number) =>
      count === 0 ? `Fra ${from} til ${to} endret ingenting seg.` : `Fra ${from} til ${to} endret dette seg:`,
    changedOpen: (count: number) => `Dette er ikke avgjort, men grunnlaget er et annet (${count})`,
    wasNot: 'gjaldt ikke',
  },
  repl: {
    lead: 'Skriv et spørsmål eller en kommando. :hjelp viser hva du kan skrive. Linjene blir ikke lagret.',
    log: 'Svar',
    line: 'Spørsmål eller kommando',
    enter: 'Spør',
    suggestions: 'Forslag',
    help: ':hjelp',
    requests: {
      open: 'Filer åpner du med «Åpne» øverst på siden.',
      reopen: 'Filene er alltid slik de står i teksten.',
      quit: 'Her er det ingenting å avslutte.',
    },
  },
  open: {
    label: 'Åpne',
    empty: 'Ny plan',
    files: 'Filer fra maskinen …',
    filesDetail: 'Eller dra dem inn på siden',
    examples: 'Eksempler',
    exampleNames: {
      lillevik: ['Lillevik', 'En hel plan i flere filer'],
      nynorsk: ['Nynorsk', 'En plan på nynorsk'],
      interkommunal: ['Interkommunal', 'Fem kommuner sammen'],
      statustabell: ['Statustabell', 'En plan under arbeid'],
      vage_mål: ['Vage mål', 'En plan med fallgruver'],
      egen_pakke: ['Egen pakke', 'Egne krav, til en rusplan'],
      dorset: ['Dorset', 'En plan på engelsk'],
      konflikt: ['Konflikt', 'To regler som står mot hverandre'],
    } as Record<ExampleName, [name: string, about: string]>,
    replaceTitle: 'Åpne noe annet?',
    replaceBody: 'Det du har her, blir byttet ut. Lagre det på maskinen først om du vil ha det.',
    replace: 'Bytt ut',
    refused: (files: string) => `Ikke åpnet: ${files}. Bare .plikt, .md og .txt under 8 MB.`,
    overwrite: {
      title: 'Bytte ut filer?',
      body: (files: string) => `Disse finnes fra før: ${files}`,
      confirm: 'Bytt ut',
    },
    shared: {
      title: 'Åpne planen fra lenken?',
      body: 'Du har en plan her fra før. Den blir byttet ut om du åpner den fra lenken.',
      confirm: 'Åpne lenken',
    },
    start: `språk: nb

bruk std.instanser_no
bruk std.lov_no
bruk std.veileder_2008

kommune fjellvik "Fjellvik kommune" { folketall: 6_200 }

plan trygge_hjem "Trygge hjem" {
  kommune: fjellvik
  periode: 2026..2029
  eier: kommunedirektør
}

mål M1 "Barn får hjelp tidlig" {
  nivå: bruker
  | Skole og barnehage vet hvem de ringer, og ringer samme dag.

  tiltak T1 "Kurs for alle som møter barn" {
    ansvarlig: [kommunedirektør, politi]
    tid: 2026-Q2..2027-Q2
    kostnad: { 2026: 120_000 kr, 2027: 80_000 kr }
  }
}
`,
  },
  save: {
    label: 'Lagre',
    all: 'Filene på maskinen',
    allDetail: 'Hver fil for seg',
    link: 'Lenke til planen',
    linkDetail: 'Planen ligger i selve lenken',
    linkBody:
      'Hele planen står i lenken, etter tegnet #. Den delen sender nettlesere aldri til noen tjener, men den som får lenken, får planen.',
    cut: 'Situasjoner, forløp og prøver er tatt ut: de kan handle om noen.',
    singleFile: 'Du har åpnet siden fra maskinen; lenken virker bare der den samme fila ligger.',
    holdsCases:
      'Planen har situasjoner som ikke lar seg ta ut, så den kan ikke deles som lenke. Lagre filene på maskinen i stedet.',
    tooLong: 'Planen er for lang for en lenke. Lagre filene på maskinen i stedet.',
    copy: 'Kopier lenken',
    copied: 'Lenken er kopiert.',
    notCopied: 'Nettleseren lot meg ikke kopiere; merk lenken og kopier den selv.',
  },
  settings: {
    label: 'Innstillinger',
    language: 'Språk',
    theme: 'Utseende',
    themes: { auto: 'Som maskinen', light: 'Lyst', dark: 'Mørkt' },
    plainText: 'Enkelt tekstfelt',
    plainTextDetail: 'Uten farger; best med skjermleser',
    keep: 'Husk teksten i denne nettleseren',
    keepDetail: 'Svar under Plikter blir aldri husket',
    forget: 'Glem alt',
    forgetDetail: 'Tøm det denne siden har lagret',
    forgetTitle: 'Glemme alt?',
    forgetBody: 'Teksten, svarene og innstillingene blir borte fra denne nettleseren. Det kan ikke gjøres om.',
  },
  saved: {
    on: 'Husket i denne nettleseren',
    off: 'Blir ikke husket',
    failed: 'Nettleseren ville ikke huske teksten; lagre den på maskinen',
  },
  help: {
    label: 'Hjelp',
    what: [
      'Planen skriver du som tekst. De andre fanene viser hva den mangler etter veilederen, og hvordan den blir som dokument.',
      'Begynn med et eksempel under Åpne, eller med den korte planen som står her. Det som er understreket, sier hva som er galt når du peker på det; lista under teksten sier det samme.',
      'Under Plikter kan du prøve hvem som må gjøre hva i en situasjon, på en dag du velger.',
    ],
    keysTitle: 'Taster',
    keys: [
      ['Ctrl + mellomrom', 'Forslag til hva som kan stå her'],
      ['F2', 'Gi nytt navn overalt'],
      ['F12', 'Gå dit navnet er forklart'],
      ['Alt + F1', 'Fortell om ordet'],
      ['F8', 'Neste funn'],
      ['Ctrl + F', 'Finn og erstatt'],
      ['Tab', 'Ut av teksten'],
      ['Skift tre ganger', 'Forlat siden'],
    ] as [key: string, does: string][],
  },
  leave: {
    label: 'Forlat siden',
    hint: 'Tømmer siden med en gang. Skift tre ganger gjør det samme.',
    limits:
      'Forlat siden tømmer fanen med en gang; Skift tre ganger gjør det samme. At du har vært her, står fortsatt i nettleserens historikk.',
  },
  engine: {
    starting: 'Starter …',
    busy: 'Arbeider …',
    restarting: 'Kontrollen stoppet og er startet på nytt. Teksten er som den var.',
    broken: 'Kontrollen stoppet flere ganger på rad. Den prøver igjen når du endrer teksten.',
    restarted: 'Kontrollen stoppet på denne linja og er startet på nytt.',
  },
};

export type Texts = typeof nb;
