//! The kinds and fields that the interpreter gives meaning to: the one table where core names stand in Rust.

use super::schema::{FieldName, KindId, Schema};

macro_rules! well_known {
    (kinds: $($kind:ident $kind_name:literal),* ; fields: $($field:ident $field_name:literal),* $(,)?) => {
        /// Well-known kinds and fields, where the packs in use declare them.
        #[derive(Clone, Copy, Debug, Default)]
        #[expect(missing_docs, reason = "each is documented where the core pack declares it")]
        pub struct WellKnown {
            $( pub $kind: Option<KindId>, )*
            $( pub $field: Option<FieldName>, )*
        }

        impl WellKnown {
            /// Look all of them up.
            pub fn of(schema: &Schema) -> Self {
                Self {
                    $( $kind: schema.kind_named($kind_name), )*
                    $( $field: schema.field_named($field_name), )*
                }
            }
        }
    };
}

well_known! {
    kinds:
        plan "plan", rule "rule", requirement "requirement", heading "heading", waiver "waiver",
        law "law", section "section", source "source", fact "fact", define "define", action "action",
        situation "situation", role "role", body "body", person "person", statistic "statistic",
        municipality "municipality", chapter "chapter", group "group", contact "contact", measure "measure",
        goal "goal", strategy "strategy", norm "norm", calendar "calendar",
        duty "duty", prohibition "prohibition", permission "permission", right "right", exception "exception",
        class "class", information "information", happening "happening", presumption "presumption",
        exclusive "exclusive", interpretation "interpretation", case "case", event "event", test "test",
        section_version "section_version", norm_version "norm_version", table "table", cover "cover", view "view",
        competence "competence", service "service", decision "decision", budget "budget", routine "routine";
    fields:
        is_a "is_a", text "text", number "number", body_field "body", role_field "role", names "names",
        period "period", of "of", reason "reason", each "each", when "when", must "must", message "message",
        severity "severity", force "force", fix "fix", insert "insert", requirement_field "requirement", headings "headings",
        list "list", title "title", place "place", guide "guide", not_checkable "not_checkable",
        applies_to "applies_to", value "value", figures "figures", population "population", national "national",
        municipality_field "municipality", year "year", quality "quality", counts "counts", facts "facts",
        visibility "visibility", contact_field "contact", status_date "status_date", until "until", source_field "source",
        members "members", in_force "in_force", type_field "type", price_year "price_year",
        replaces "replaces",
        titles "titles", class_field "class", bearer "bearer", performer "performer", toward "toward", action_field "action",
        means "means", deadline "deadline", basis "basis", overrides "overrides", yields_to "yields_to",
        excused_when "excused_when", penalty "penalty", otherwise "otherwise", version "version", verified "verified", note "note",
        holder "holder", duty_field "duty", within "within", at "at", actor "actor", parties "parties", by "by",
        does "does", happens "happens", sets "sets", waives "waives", suspends "suspends",
        resumes "resumes", given "given", expect "expect", event_field "event",
        ground "ground", question "question", asked_of "asked_of", state "state", replaced_by "replaced_by", reused "reused",
        fixed "fixed", easter "easter", weekend "weekend", everyone "everyone", actions "actions",
        adopted "adopted", cited_as "cited_as", formerly "formerly", with "with", situation_field "situation", query "query",
        eli "eli", examined_to "examined_to", discretion "discretion", fulfils "fulfils", part_of "part_of", for_parties "for", sector "sector", is_municipality "is_municipality", owner "owner",
        responsible "responsible", starts "starts", follows_up "follows_up", coordinator "coordinator", provider "provider",
        shared_with "shared_with", unit "unit", whole_plan "whole_plan", cost "cost", amount "amount", measures "measures",
}
