//! Texts of the catalogue: what the language server says.

macro_rules! editors {
    ({ $($before:tt)* } $($after:ident)*) => { gather! { { $($before)*
    CliLsp {
        en: "Answer an editor over the Language Server Protocol, on standard input and output",
        nb: "Svar en tekstredigerer over Language Server Protocol, på standard inn og ut",
        nn: "Svar ein tekstredigerar over Language Server Protocol, på standard inn og ut"
    }
    CliLspLog {
        en: "Write a line on standard error for each message",
        nb: "Skriv en linje på standard feil for hver melding",
        nn: "Skriv ei linje på standard feil for kvar melding"
    }
    CliLspStdio {
        en: "Accepted because many editors add it; nothing else is spoken",
        nb: "Godtas fordi mange tekstredigerere legger det til; noe annet finnes ikke",
        nn: "Blir godteke fordi mange tekstredigerarar legg det til; noko anna finst ikkje"
    }
    CliLspExits {
        en: "Exit code 0 after `shutdown` and `exit`; 1 when the editor goes away without them. How editors are set up: docs/editors.md.",
        nb: "Utgangskode 0 etter `shutdown` og `exit`; 1 når tekstredigereren blir borte uten dem. Oppsett av tekstredigerere: docs/editors.md.",
        nn: "Utgangskode 0 etter `shutdown` og `exit`; 1 når tekstredigeraren blir borte utan dei. Oppsett av tekstredigerarar: docs/editors.md."
    }
    LspWaits {
        en: "plikt lsp waits for an editor on standard input; it is started by editors, not by hand. Ctrl-C ends.",
        nb: "plikt lsp venter på en tekstredigerer på standard inn; den startes av tekstredigerere, ikke for hånd. Ctrl-C avslutter.",
        nn: "plikt lsp ventar på ein tekstredigerar på standard inn; han blir starta av tekstredigerarar, ikkje for hand. Ctrl-C avsluttar."
    }
    LspNotBegun {
        en: "the conversation has not begun: `initialize` comes first",
        nb: "samtalen er ikke begynt: `initialize` kommer først",
        nn: "samtalen er ikkje byrja: `initialize` kjem først"
    }
    LspOutOfTurn {
        en: "this cannot be asked now: `initialize` comes once, and nothing after `shutdown`",
        nb: "det kan det ikke spørres om nå: `initialize` kommer én gang, og ingenting etter `shutdown`",
        nn: "det kan ein ikkje spørje om no: `initialize` kjem éin gong, og ingenting etter `shutdown`"
    }
    LspUnknownMethod {
        en: "there is no answer to `{name}`",
        nb: "`{name}` finnes det ikke noe svar på",
        nn: "`{name}` finst det ikkje noko svar på"
    }
    LspCancelled { en: "taken back", nb: "trukket tilbake", nn: "trekt tilbake" }
    LspMistake {
        en: "a mistake in plikt itself: the plan is read anew, please report what you did",
        nb: "en feil i plikt selv: planen leses på nytt, meld gjerne fra om hva du gjorde",
        nn: "ein feil i plikt sjølv: planen blir lesen på nytt, meld gjerne frå om kva du gjorde"
    }
    LspNothing {
        en: "there is nothing to propose here",
        nb: "her er det ingenting å foreslå",
        nn: "her er det ingenting å føreslå"
    }
    LspInsert {
        en: "Insert what {labels} asks for",
        nb: "Sett inn det {labels} krever",
        nn: "Set inn det {labels} krev"
    }
    LspInsertAll {
        en: "Insert all that is missing",
        nb: "Sett inn alt som mangler",
        nn: "Set inn alt som manglar"
    }
    LspToNb { en: "Write the words of the file in bokmål", nb: "Skriv ordene i filen på bokmål", nn: "Skriv orda i fila på bokmål" }
    LspToNn { en: "Write the words of the file in nynorsk", nb: "Skriv ordene i filen på nynorsk", nn: "Skriv orda i fila på nynorsk" }
    LspToEn { en: "Write the words of the file in English", nb: "Skriv ordene i filen på engelsk", nn: "Skriv orda i fila på engelsk" }
    LspStanding {
        en: "{met} met, {missing} missing",
        nb: "{met} oppfylt, {missing} mangler",
        nn: "{met} oppfylt, {missing} manglar"
    }
    LspStandingOpen { en: ", {count} cannot be told", nb: ", {count} kan ikke avgjøres", nn: ", {count} kan ikkje avgjerast" }
    } $($after)* } };
}
pub(super) use editors;
