//! Texts of the catalogue: what `--help` tells of options that mean something of their own in one verb, and of the end.

macro_rules! help {
    ({ $($before:tt)* } $($after:ident)*) => { gather! { { $($before)*
    CliStart {
        en: "Begin with `plikt new`, write in the file that it makes, and run `plikt check`. `plikt COMMAND --help` tells more of a command.",
        nb: "Begynn med `plikt new`, skriv i filen den lager, og kjør `plikt check`. `plikt KOMMANDO --help` sier mer om en kommando.",
        nn: "Byrj med `plikt new`, skriv i fila som blir laga, og køyr `plikt check`. `plikt KOMMANDO --help` seier meir om ein kommando."
    }
    CliForms {
        en: "Forms:
  document    the whole plan, in the guide's order (without `--to`)
  table       the guide's table of seven columns
  budget      costs by year, source and unit
  directory   services and bodies, with contact data meant for the public
  folder      the short form for residents and partners
  duties      the duties in force, and what in the plan carries them out
  yearwheel   what the plan asks of whom, month by month
  gantt       when each measure is carried out, as a picture (SVG)
  calendar    deadlines, meetings and evaluations, for a calendar program
  politician  what shall be done, does it work, what does it cost
  leadership  who answers for what, what is due, what it costs each unit
  staff       duties, measures and routines of each service
  views       the plan's own questions, with their answers
  csv         the measures, for a spreadsheet
  json        everything, also what is internal, for programs",
        nb: "Former:
  document    hele planen, i veilederens rekkefølge (uten `--to`)
  table       veilederens tabell med sju kolonner
  budget      kostnader etter år, kilde og enhet
  directory   tjenester og instanser, med kontaktopplysninger for publikum
  folder      den korte utgaven for innbyggere og samarbeidspartnere
  duties      pliktene som gjelder, og hva i planen som oppfyller dem
  yearwheel   hva planen ber hvem om, måned for måned
  gantt       når hvert tiltak gjennomføres, som et bilde (SVG)
  calendar    frister, møter og evalueringer, for et kalenderprogram
  politician  hva skal gjøres, virker det, hva koster det
  leadership  hvem svarer for hva, hva har frist, hva koster det hver enhet
  staff       plikter, tiltak og rutiner for hver tjeneste
  views       planens egne spørsmål, med svar
  csv         tiltakene, for et regneark
  json        alt, også det som er internt, for programmer",
        nn: "Former:
  document    heile planen, i rekkjefølgja til rettleiaren (utan `--to`)
  table       tabellen i rettleiaren, med sju kolonnar
  budget      kostnader etter år, kjelde og eining
  directory   tenester og instansar, med kontaktopplysningar for publikum
  folder      den korte utgåva for innbyggjarar og samarbeidspartnarar
  duties      pliktene som gjeld, og kva i planen som oppfyller dei
  yearwheel   kva planen bed kven om, månad for månad
  gantt       når kvart tiltak blir gjennomført, som eit bilete (SVG)
  calendar    fristar, møte og evalueringar, for eit kalenderprogram
  politician  kva skal gjerast, verkar det, kva kostar det
  leadership  kven svarar for kva, kva har frist, kva kostar det kvar eining
  staff       plikter, tiltak og rutinar for kvar teneste
  views       spørsmåla i planen sjølv, med svar
  csv         tiltaka, for eit rekneark
  json        alt, også det som er internt, for program"
    }
    CliDocumentLang {
        en: "The language of headings and fixed texts; else the plan's own",
        nb: "Språket i overskrifter og faste tekster; ellers planens eget",
        nn: "Språket i overskrifter og faste tekstar; elles det planen sjølv har"
    }
    CliNewLang {
        en: "The language of the plan; else that of your environment, or bokmål",
        nb: "Språket i planen; ellers det miljøet ditt sier, eller bokmål",
        nn: "Språket i planen; elles det miljøet ditt seier, eller bokmål"
    }
    CliTextLang {
        en: "The language of what is written; else that of your environment, or bokmål",
        nb: "Språket i det som skrives; ellers det miljøet ditt sier, eller bokmål",
        nn: "Språket i det som blir skrive; elles det miljøet ditt seier, eller bokmål"
    }
    CliNormFormat { en: "For readers, or for programs", nb: "For lesere eller for programmer", nn: "For lesarar eller for program" }
    CliFollowFormat {
        en: "For readers, for a calendar program, or for programs",
        nb: "For lesere, for et kalenderprogram eller for programmer",
        nn: "For lesarar, for eit kalenderprogram eller for program"
    }
    CliCompareFormat {
        en: "For readers, for programs, or as a document",
        nb: "For lesere, for programmer eller som dokument",
        nn: "For lesarar, for program eller som dokument"
    }
    CliCompareOldPlan {
        en: "The plan in the old project, where it has several",
        nb: "Planen i det gamle prosjektet, der det har flere",
        nn: "Planen i det gamle prosjektet, der det har fleire"
    }
    CliCompareNewPlan {
        en: "The plan in the new project, where it has several",
        nb: "Planen i det nye prosjektet, der det har flere",
        nn: "Planen i det nye prosjektet, der det har fleire"
    }
    CliAllNorms {
        en: "Show also what does not apply, and every open question",
        nb: "Vis også det som ikke gjelder, og alle åpne spørsmål",
        nn: "Vis også det som ikkje gjeld, og alle opne spørsmål"
    }
    CliAllCourse {
        en: "Show also duties to which nothing happens",
        nb: "Vis også plikter det ikke skjer noe med",
        nn: "Vis også plikter det ikkje skjer noko med"
    }
    CliAllTests {
        en: "Show also the tests that hold",
        nb: "Vis også prøvene som holder",
        nn: "Vis også prøvene som held"
    }
    CliAllAnalysis {
        en: "Show also what is about packs only, where the plan has norms of its own",
        nb: "Vis også det som bare gjelder pakker, der planen har egne normer",
        nn: "Vis også det som berre gjeld pakkar, der planen har eigne normer"
    }
    CliDoneExits {
        en: "Exit codes: 0 done · 1 done, but there are errors in the files · 2 wrong usage, or a file could not be read or written",
        nb: "Sluttkoder: 0 gjort · 1 gjort, men det er feil i filene · 2 feil bruk, eller en fil kunne ikke leses eller skrives",
        nn: "Sluttkodar: 0 gjort · 1 gjort, men det er feil i filene · 2 feil bruk, eller ei fil kunne ikkje lesast eller skrivast"
    }
    CliTestExits {
        en: "Exit codes: 0 every test holds · 1 a test does not hold, there are no tests, or there are errors in the files · 2 wrong usage, or a file could not be read",
        nb: "Sluttkoder: 0 alle prøvene holder · 1 en prøve holder ikke, det er ingen prøver, eller det er feil i filene · 2 feil bruk, eller en fil kunne ikke leses",
        nn: "Sluttkodar: 0 alle prøvene held · 1 ei prøve held ikkje, det er ingen prøver, eller det er feil i filene · 2 feil bruk, eller ei fil kunne ikkje lesast"
    }
    } $($after)* } };
}
pub(super) use help;
