//! Texts of the catalogue: analysis of norms, differences of law, tests and coverage.

macro_rules! analysis {
    ({ $($before:tt)* } $($after:ident)*) => { gather! { { $($before)*
    TestsSummary {
        en: "{passed} of {all} tests pass ({expectations} expectations)",
        nb: "{passed} av {all} prøver stemmer ({expectations} forventninger)",
        nn: "{passed} av {all} prøver stemmer ({expectations} forventningar)"
    }
    TestsCoverage {
        en: "Reached by tests: {reached} of {all} versions of norms",
        nb: "Dekket av prøvene: {reached} av {all} versjoner av normer",
        nn: "Dekt av prøvene: {reached} av {all} versjonar av normer"
    }
    TestsNotReached { en: "Not reached:", nb: "Ikke dekket:", nn: "Ikkje dekt:" }
    TestsNot { en: "not ", nb: "ikke ", nn: "ikkje " }
    TestsFor { en: "for", nb: "for", nn: "for" }
    TestsBecause { en: "because", nb: "fordi", nn: "fordi" }
    TestsBy { en: "by", nb: "innen", nn: "innan" }
    TestsOn { en: "on", nb: "den", nn: "den" }
    TestsFound { en: "found: {found}", nb: "fant: {found}", nn: "fann: {found}" }
    TestsOtherGround { en: "found another ground: {norms}", nb: "fant et annet grunnlag: {norms}", nn: "fann eit anna grunnlag: {norms}" }
    TestsNoDeadline { en: "no deadline", nb: "ingen frist", nn: "ingen frist" }
    TestsNothing { en: "neither a norm nor an action", nb: "verken en norm eller en handling", nn: "verken ei norm eller ei handling" }
    AnalyseConflicts { en: "Norms that collide", nb: "Normer i strid med hverandre", nn: "Normer i strid med kvarandre" }
    AnalyseIdle { en: "Norms that never apply", nb: "Normer som aldri gjelder", nn: "Normer som aldri gjeld" }
    AnalyseBeaten { en: "Norms that never prevail", nb: "Normer som aldri får virkning", nn: "Normer som aldri får verknad" }
    AnalyseRedundant { en: "Priorities without effect", nb: "Forrang uten virkning", nn: "Forrang utan verknad" }
    AnalyseGaps { en: "Gaps", nb: "Hull", nn: "Hol" }
    AnalyseOrphans { en: "Rights that nobody answers for", nb: "Rettigheter som ingen svarer for", nn: "Rettar som ingen svarar for" }
    AnalyseWordings { en: "Days without a wording, or with two", nb: "Dager uten ordlyd eller med to", nn: "Dagar utan ordlyd eller med to" }
    AnalyseConflict {
        en: "{norm} and {other} say opposite things of «{action}», and neither goes before the other",
        nb: "{norm} og {other} sier det motsatte om «{action}», og ingen av dem går foran",
        nn: "{norm} og {other} seier det motsette om «{action}», og ingen av dei går føre"
    }
    AnalyseExclusive {
        en: "{norm} and {other} demand things of which only one can be done: «{action}» and another; neither goes before the other",
        nb: "{norm} og {other} krever ting der bare én kan gjøres: «{action}» og en annen; ingen av dem går foran",
        nn: "{norm} og {other} krev ting der berre éin kan gjerast: «{action}» og ein annan; ingen av dei går føre"
    }
    AnalyseUnverified {
        en: "law not verified",
        nb: "loven er ikke bekreftet",
        nn: "lova er ikkje stadfesta"
    }
    AnalyseSelfConflict {
        en: "{norm} demands things of which only one can be done: «{action}» and another",
        nb: "{norm} krever ting der bare én kan gjøres: «{action}» og en annen",
        nn: "{norm} krev ting der berre éin kan gjerast: «{action}» og ein annan"
    }
    AnalyseNeverApplies {
        en: "{norm} applies in no situation, on any day",
        nb: "{norm} gjelder ikke i noen situasjon, på noen dag",
        nn: "{norm} gjeld ikkje i nokon situasjon, på nokon dag"
    }
    AnalyseVersionNeverApplies {
        en: "{norm} ({period}): this version applies in no situation, on any day",
        nb: "{norm} ({period}): denne versjonen gjelder ikke i noen situasjon, på noen dag",
        nn: "{norm} ({period}): denne versjonen gjeld ikkje i nokon situasjon, på nokon dag"
    }
    AnalyseNeverPrevails {
        en: "{norm} never prevails: wherever it applies, others go before it or collide with it",
        nb: "{norm} får aldri virkning: der den gjelder, går andre foran eller strider mot den",
        nn: "{norm} får aldri verknad: der ho gjeld, går andre føre eller strir mot ho"
    }
    AnalyseNeverFrees {
        en: "{norm} frees from nothing: what it is an exception from never applies where it does",
        nb: "{norm} fritar ikke fra noe: det den er unntak fra, gjelder aldri der unntaket gjelder",
        nn: "{norm} fritek ikkje frå noko: det ho er unntak frå, gjeld aldri der unntaket gjeld"
    }
    AnalyseRedundantOverride {
        en: "{norm} need not go before {other}: no answer would change",
        nb: "{norm} trenger ikke gå foran {other}: ingen svar ville blitt annerledes",
        nn: "{norm} treng ikkje gå føre {other}: ingen svar ville blitt annleis"
    }
    AnalyseRedundantYield {
        en: "{norm} need not yield to {other}: no answer would change",
        nb: "{norm} trenger ikke vike for {other}: ingen svar ville blitt annerledes",
        nn: "{norm} treng ikkje vike for {other}: ingen svar ville blitt annleis"
    }
    AnalyseGap {
        en: "{norm}: there is a situation in which none of the norms applies",
        nb: "{norm}: det finnes en situasjon der ingen av normene gjelder",
        nn: "{norm}: det finst ein situasjon der ingen av normene gjeld"
    }
    AnalyseOrphan {
        en: "{norm}: someone can have the right on days on which no norm that answers it can apply",
        nb: "{norm}: noen kan ha retten på dager da ingen norm som skal oppfylle den, kan gjelde",
        nn: "{norm}: nokon kan ha retten på dagar då inga norm som skal oppfylle han, kan gjelde"
    }
    AnalyseMissingWording {
        en: "{norm}: none is in force {period}",
        nb: "{norm}: ingen er i kraft {period}",
        nn: "{norm}: ingen er i kraft {period}"
    }
    AnalyseDoubleWording { en: "{norm}: two are in force {period}", nb: "{norm}: to er i kraft {period}", nn: "{norm}: to er i kraft {period}" }
    AnalyseProven { en: "proven", nb: "bevist", nn: "bevist" }
    AnalyseDoubtRole {
        en: "possible: it takes someone of several sorts at once, and no such role is declared",
        nb: "mulig: det krever noen med flere roller på en gang, og ingen slik rolle er oppgitt",
        nn: "mogleg: det krev nokon med fleire roller på ein gong, og inga slik rolle er oppgjeven"
    }
    AnalyseDoubtEvaluator {
        en: "possible: it rests on a question that each case must answer, such as a comparison of two facts",
        nb: "mulig: det hviler på et spørsmål som må besvares i hver sak, som en sammenligning av to opplysninger",
        nn: "mogleg: det kviler på eit spørsmål som må svarast på i kvar sak, som ei samanlikning av to opplysningar"
    }
    AnalyseDoubtLaw {
        en: "possible: it rests on law without a known day of force, or on facts that are never settled",
        nb: "mulig: det hviler på lov uten kjent dato for ikrafttredelse, eller på noe som aldri blir avgjort",
        nn: "mogleg: det kviler på lov utan kjend dato for iverksetjing, eller på noko som aldri blir avgjort"
    }
    AnalyseDoubtBudget {
        en: "possible: the budget was used up before it was settled (`--budget`)",
        nb: "mulig: budsjettet tok slutt før det var avgjort (`--budget`)",
        nn: "mogleg: budsjettet tok slutt før det var avgjort (`--budget`)"
    }
    AnalyseNothing {
        en: "Nothing found. Norms: {norms}. Periods of law: {stretches}.",
        nb: "Ingenting funnet. Normer: {norms}. Lovperioder: {stretches}.",
        nn: "Ingenting funne. Normer: {norms}. Lovperiodar: {stretches}."
    }
    AnalyseSummary {
        en: "Proven: {proven}. Possible: {possible}. Norms: {norms}. Periods of law: {stretches}.",
        nb: "Bevist: {proven}. Mulig: {possible}. Normer: {norms}. Lovperioder: {stretches}.",
        nn: "Bevist: {proven}. Mogleg: {possible}. Normer: {norms}. Lovperiodar: {stretches}."
    }
    AnalyseHidden {
        en: "{count} more concern only packs: `--all` shows them",
        nb: "{count} til gjelder bare pakker: `--all` viser dem",
        nn: "{count} til gjeld berre pakkar: `--all` viser dei"
    }
    AnalyseLabel { en: "situation", nb: "situasjon", nn: "situasjon" }
    GenerateLabel { en: "generated", nb: "generert", nn: "generert" }
    GenerateNothing {
        en: "nothing is left that a test could reach",
        nb: "det er ikke mer igjen som en test kan prøve",
        nn: "det er ikkje meir att som ein test kan prøve"
    }
    GenerateApplies { en: "{norm} applies", nb: "{norm} gjelder", nn: "{norm} gjeld" }
    GenerateOverridden { en: "{norm} gives way", nb: "{norm} viker", nn: "{norm} vik" }
    GenerateFrees { en: "{norm} frees", nb: "{norm} fritar", nn: "{norm} fritek" }
    GeneratePriority { en: "{norm} goes before {other}", nb: "{norm} går foran {other}", nn: "{norm} går føre {other}" }
    GenerateDerivedYes { en: "{fact}: yes", nb: "{fact}: ja", nn: "{fact}: ja" }
    GenerateDerivedNo { en: "{fact}: no", nb: "{fact}: nei", nn: "{fact}: nei" }
    GenerateStretch { en: "Law: {period}", nb: "Loven: {period}", nn: "Lova: {period}" }
    CoverageOverridden {
        en: "Norms that give way: {reached} of {all}",
        nb: "Normer som viker: {reached} av {all}",
        nn: "Normer som vik: {reached} av {all}"
    }
    CoverageExceptions {
        en: "Exceptions that free: {reached} of {all}",
        nb: "Unntak som fritar: {reached} av {all}",
        nn: "Unntak som fritek: {reached} av {all}"
    }
    CoveragePriorities {
        en: "Priorities that decide: {reached} of {all}",
        nb: "Forrang som avgjør: {reached} av {all}",
        nn: "Forrang som avgjer: {reached} av {all}"
    }
    CoverageDerived {
        en: "Facts that follow from others, as yes and as no: {reached} of {all}",
        nb: "Utledninger, som ja og som nei: {reached} av {all}",
        nn: "Utleiingar, som ja og som nei: {reached} av {all}"
    }
    CoverageStretches { en: "Periods of law: {reached} of {all}", nb: "Lovperioder: {reached} av {all}", nn: "Lovperiodar: {reached} av {all}" }
    LawDiffSummary {
        en: "From {from} to {to}: {appeared} new, {vanished} gone, {changed} changed",
        nb: "Fra {from} til {to}: {appeared} nye, {vanished} bortfalt, {changed} endret",
        nn: "Frå {from} til {to}: {appeared} nye, {vanished} falle bort, {changed} endra"
    }
    LawDiffAppeared { en: "New", nb: "Nye", nn: "Nye" }
    LawDiffVanished { en: "Gone", nb: "Bortfalt", nn: "Falle bort" }
    LawDiffChanged { en: "Changed", nb: "Endret", nn: "Endra" }
    LawDiffDuty { en: "duty", nb: "plikt", nn: "plikt" }
    LawDiffProhibition { en: "prohibition", nb: "forbud", nn: "forbod" }
    LawDiffPermission { en: "permission", nb: "tillatelse", nn: "løyve" }
    LawDiffRight { en: "right", nb: "rett", nn: "rett" }
    LawDiffNothing { en: "nothing", nb: "ingenting", nn: "ingenting" }
    LawDiffEveryone { en: "everyone", nb: "alle", nn: "alle" }
    LawDiffBasis { en: "rests on {basis}", nb: "hjemmel: {basis}", nn: "heimel: {basis}" }
    LawDiffConditions {
        en: "applies in other situations than before",
        nb: "gjelder i andre situasjoner enn før",
        nn: "gjeld i andre situasjonar enn før"
    }
    LawDiffExcuse {
        en: "when a breach goes without punishment is not the same",
        nb: "vilkårene for straffrihet er endret",
        nn: "vilkåra for straffridom er endra"
    }
    LawDiffWording { en: "has a new wording in law: {basis}", nb: "har ny ordlyd i loven: {basis}", nn: "har ny ordlyd i lova: {basis}" }
    LawDiffBearer { en: "binds: {old} → {new}", nb: "binder: {old} → {new}", nn: "bind: {old} → {new}" }
    LawDiffAction { en: "action: {old} → {new}", nb: "handling: {old} → {new}", nn: "handling: {old} → {new}" }
    LawDiffMeans { en: "ways: {old} → {new}", nb: "måter: {old} → {new}", nn: "måtar: {old} → {new}" }
    LawDiffDeadline { en: "deadline: {old} → {new}", nb: "frist: {old} → {new}", nn: "frist: {old} → {new}" }
    LawDiffBases { en: "rests on: {old} → {new}", nb: "hjemmel: {old} → {new}", nn: "heimel: {old} → {new}" }
    LawDiffGained { en: "applies now, and did not before:", nb: "gjelder nå, men ikke før:", nn: "gjeld no, men ikkje før:" }
    LawDiffLost { en: "applied before, and does not now:", nb: "gjaldt før, men ikke nå:", nn: "galdt før, men ikkje no:" }
    LawDiffKept { en: "applies on both days:", nb: "gjelder på begge dager:", nn: "gjeld på begge dagane:" }
    } $($after)* } };
}
pub(super) use analysis;
