//! What more binds whoever asks if they are of a narrower sort than is stated.

use plikt::Workspace;
use plikt::diag::Language;
use plikt::norms::{Norms, Situation};
use plikt::render::norms::Detail;
use plikt::render::{self, Look};

/// The answer to a situation over the law, and the same as data.
fn answers(situation: &str) -> (String, serde_json::Value) {
    let mut workspace = Workspace::new();
    workspace.set("a.plikt", format!("språk: nb\nbruk std.lov_no\nsituasjon s {{ {situation} }}\n"));
    let model = workspace.model();
    let id = model.elements().find(|(_, element)| element.label == "s").unwrap().0;
    let (norms, situation) = (Norms::of(&model), Situation::of(&model, id));
    let decision = norms.decide(&situation);
    let look = Look { language: Language::Nb, ..Look::default() };
    let text = render::norms::answer(&decision, Some(id), Detail::Answer, look);
    let data = render::norms::data::json(&decision, Language::Nb);
    (text, serde_json::from_str(&data).unwrap())
}

#[test]
fn a_kindergarten_may_be_municipal_and_report_on_behaviour() {
    let (text, data) = answers(
        "dato: 2026-06-15  handlende: barnehageansatt  alder: 5  barnet_mishandles: nei  \
         barnet_vil_bli_mishandlet: nei  barnet_får_ikke_legehjelp: nei  barnets_særlige_behov_dekkes_ikke: nei  \
         utviklingen_i_alvorlig_fare: ja  barnet_utnyttes_i_menneskehandel: nei",
    );
    assert!(text.contains("Mer gjelder hvis du er\n  Ansatt i kommunal barnehage"), "{text}");
    assert_eq!(data["narrower"][0]["role"], "municipal_kindergarten_employee");
    assert_eq!(data["narrower"][0]["norms"][0]["title"], "Meldeplikt til barnevernet");
}

#[test]
fn who_runs_a_crisis_centre_decides_before_2010_and_not_after() {
    let of =
        |day: &str| answers(&format!("dato: {day}  handlende: krisesenteransatt  alder: 6  barnet_mishandles: ja"));
    let (text, _) = of("2008-12-15");
    assert!(text.contains("Ansatt ved privat krisesenter"), "{text}");
    assert!(text.contains("Ansatt ved kommunalt krisesenter"), "{text}");
    // Since then the crisis centre's own act says the same for both.
    let (text, data) = of("2026-06-15");
    assert!(!text.contains("Mer gjelder"), "{text}");
    assert_eq!(data.get("narrower"), None);
}

#[test]
fn what_one_has_already_is_not_told_again_and_a_narrower_role_only_by_the_widest() {
    let (text, _) = answers("dato: 2026-06-15  handlende: offentlig_ansatt  alder: 6  barnet_mishandles: ja");
    assert!(!text.contains("Mer gjelder"), "{text}");
    // A nurse is health personnel: the sort that brings the duty is told, not each kind of nurse.
    let (_, data) = answers("dato: 2026-06-15  handlende: kommunalt_ansatt  rus_i_svangerskapet: ja");
    let roles: Vec<&str> =
        data["narrower"].as_array().unwrap().iter().map(|one| one["role"].as_str().unwrap()).collect();
    assert_eq!(roles, ["public_health_nurse", "home_care_nurse", "child_welfare_worker"], "{data}");
}

#[test]
fn nobody_and_everybody_have_no_narrower_sort() {
    for who in ["", "handlende: enhver"] {
        let (text, _) = answers(&format!("dato: 2026-06-15  {who}  alder: 6  barnet_mishandles: ja"));
        assert!(!text.contains("Mer gjelder"), "{text}");
    }
}
