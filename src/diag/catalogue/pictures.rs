//! Texts of the catalogue: what stands in pictures of a plan.

macro_rules! pictures {
    ({ $($before:tt)* } $($after:ident)*) => { gather! { { $($before)*
    GanttTitle { en: "Time plan: {name}", nb: "Tidsplan: {name}", nn: "Tidsplan: {name}" }
    GanttDescription {
        en: "{count} measures from {from} to {to}: {standings}",
        nb: "{count} tiltak fra {from} til {to}: {standings}",
        nn: "{count} tiltak frå {from} til {to}: {standings}"
    }
    GanttUndated { en: "no time is stated", nb: "ikke tidfestet", nn: "ikkje tidfest" }
    GanttDeadlineOnly { en: "only the deadline is stated", nb: "bare fristen er oppgitt", nn: "berre fristen er oppgjeven" }
    GanttMilestone { en: "milestone", nb: "milepæl", nn: "milepæl" }
    GanttReached { en: "milestone reached", nb: "milepæl nådd", nn: "milepæl nådd" }
    GanttQuarter { en: "Q{number}", nb: "{number}. kv.", nn: "{number}. kv." }
    } $($after)* } };
}
pub(super) use pictures;
