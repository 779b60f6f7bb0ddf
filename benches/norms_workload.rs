//! Twelve norms over sixteen facts: random cases, the answer by hand, and by hand 64 cases at a time.

/// The facts that are yes or no, in the order of [`Case::bools`].
pub(crate) const BOOLS: [&str; 11] = [
    "child_exposed",
    "child_witness",
    "serious_harm",
    "act_ongoing",
    "offence_covered",
    "public_body",
    "health_personnel",
    "consent",
    "reliable_info",
    "can_avert",
    "guardian_involved",
];

/// The norms, in the order of the bits of an answer.
pub(crate) const NORMS: [&str; 12] = [
    "conf_public",
    "conf_health",
    "conf_service",
    "avert",
    "report_public_new",
    "report_health",
    "report_public_old",
    "emergency",
    "routine",
    "fgm_avert",
    "consent_disclose",
    "inform_guardian",
];

/// Which duties set each of the three prohibitions aside.
const OVERRIDES: [u16; 3] = [1 << 3 | 1 << 4 | 1 << 6, 1 << 3 | 1 << 5 | 1 << 7, 1 << 3 | 1 << 4 | 1 << 6];

/// The same as plikt. The prohibitions are of parts of one action, and each duty covers the parts of those that it overrides.
pub(crate) const PACK: &str = r#"language: en
role anyone { everyone: yes }
information public_or_service {}
information public_part { within: public_or_service }
information service_part { within: public_or_service }
information health_part {}
action act { on: information }
action follow_routine {}
action avert_mutilation {}
action disclose_by_consent {}
action inform {}
fact child_exposed { type: bool }
fact child_witness { type: bool }
fact serious_harm { type: bool }
fact act_ongoing { type: bool }
fact offence_covered { type: bool }
fact public_body { type: bool }
fact health_personnel { type: bool }
fact consent { type: bool }
fact reliable_info { type: bool }
fact can_avert { type: bool }
fact guardian_involved { type: bool }
fact victim_age { type: number }
fact prior_reports { type: number }
fact works_as { type: one_of(teacher, nurse, police, nav, volunteer) }
fact violence { type: one_of(no_violence, physical, psychological, sexual, fgm, forced_marriage) }
fact event_date { type: date }

prohibition conf_public "P" {
  action: act(public_part)
  when: public_body and not consent and works_as != police and event_date >= 1995-01-01
}
prohibition conf_health "H" { action: act(health_part)  when: health_personnel and not consent and event_date >= 2001-01-01 }
prohibition conf_service "S" {
  action: act(service_part)
  when: works_as in [nav, volunteer] and not consent and violence != no_violence and event_date >= 2010-07-01
}
duty avert "A" {
  action: act
  when: serious_harm and offence_covered and act_ongoing and can_avert and event_date >= 2010-06-25
  overrides: [conf_public, conf_health, conf_service]
}
duty report_public_new "N" {
  action: act(public_or_service)
  when: public_body and victim_age < 18 and event_date >= 2023-01-01 and (child_exposed or child_witness and violence in [physical, sexual])
  overrides: [conf_public, conf_service]
}
duty report_health "R" {
  action: act(health_part)
  when: health_personnel and victim_age < 18 and child_exposed and event_date >= 2001-01-01
  overrides: conf_health
}
duty report_public_old "O" {
  action: act(public_or_service)
  when: public_body and victim_age < 18 and child_exposed and event_date >= 1993-10-01 and event_date < 2023-01-01
  overrides: [conf_public, conf_service]
}
duty emergency "E" {
  action: act(health_part)
  when: health_personnel and act_ongoing and violence in [physical, sexual, fgm] and event_date >= 2001-01-01
  overrides: conf_health
}
duty routine "T" { action: follow_routine  when: works_as in [teacher, nurse] and reliable_info and prior_reports >= 2 }
duty fgm_avert "F" {
  action: avert_mutilation
  when: works_as != police and violence == fgm and victim_age < 18 and event_date >= 2004-01-01
}
duty consent_disclose "C" { action: disclose_by_consent  when: consent and victim_age >= 16 }
duty inform_guardian "G" {
  action: inform
  when: public_body and not guardian_involved and victim_age <= 15 and reliable_info
}
"#;

/// Days since 1970-01-01, after Howard Hinnant's algorithm for civil dates.
pub(crate) const fn days(year: i32, month: i32, day: i32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year - era * 400;
    let shifted = (month + 9) % 12;
    let of_year = (153 * shifted + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

const FROM: [i32; 7] = [
    days(1993, 10, 1),
    days(1995, 1, 1),
    days(2001, 1, 1),
    days(2004, 1, 1),
    days(2010, 6, 25),
    days(2010, 7, 1),
    days(2023, 1, 1),
];
const FIRST: i32 = days(1990, 1, 1);
const LAST: i32 = days(2026, 12, 31);

/// One case.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Case {
    pub(crate) bools: [bool; 11],
    pub(crate) victim_age: u8,
    pub(crate) prior_reports: u8,
    pub(crate) works_as: u8,
    pub(crate) violence: u8,
    pub(crate) event_date: i32,
}

impl Case {
    /// The answer, as a person would write it by hand.
    pub(crate) fn duties(&self) -> u16 {
        let [exposed, witness, harm, ongoing, covered, public, health, consent, reliable, avertable, guardian] =
            self.bools;
        let (role, violence, date, minor) = (self.works_as, self.violence, self.event_date, self.victim_age < 18);
        let duties = [
            harm && covered && ongoing && avertable && date >= FROM[4],
            public && minor && date >= FROM[6] && (exposed || witness && matches!(violence, 1 | 3)),
            health && minor && exposed && date >= FROM[2],
            public && minor && exposed && date >= FROM[0] && date < FROM[6],
            health && ongoing && matches!(violence, 1 | 3 | 4) && date >= FROM[2],
            role <= 1 && reliable && self.prior_reports >= 2,
            role != 2 && violence == 4 && minor && date >= FROM[3],
            consent && self.victim_age >= 16,
            public && !guardian && self.victim_age <= 15 && reliable,
        ];
        let mut mask = 0;
        for (place, holds) in duties.into_iter().enumerate() {
            mask |= u16::from(holds) << (3 + place);
        }
        let prohibitions = [
            public && !consent && role != 2 && date >= FROM[1],
            health && !consent && date >= FROM[2],
            matches!(role, 3 | 4) && !consent && violence != 0 && date >= FROM[5],
        ];
        for (place, holds) in prohibitions.into_iter().enumerate() {
            mask |= u16::from(holds && mask & OVERRIDES[place] == 0) << place;
        }
        mask
    }
}

struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(n)) >> 64) as u64
    }
}

/// Random cases, the same each time.
pub(crate) fn cases(count: usize) -> Vec<Case> {
    let mut random = Random(1);
    let one = |_| {
        let bits = random.next();
        Case {
            bools: std::array::from_fn(|place| bits >> place & 1 == 1),
            victim_age: random.below(60) as u8,
            prior_reports: random.below(6) as u8,
            works_as: random.below(5) as u8,
            violence: random.below(6) as u8,
            event_date: FIRST + random.below(u64::from((LAST - FIRST + 1).unsigned_abs())) as i32,
        }
    };
    (0..count).map(one).collect()
}

/// A sum of answers in which their order counts.
pub(crate) fn checksum(masks: impl IntoIterator<Item = u16>) -> u64 {
    masks.into_iter().zip(1_u64..).fold(0, |sum, (mask, place)| {
        let weight = place.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
        sum.wrapping_add((u64::from(mask) + 1).wrapping_mul(weight))
    })
}

/// Cases as columns of bytes and of days.
pub(crate) struct Table {
    pub(crate) cases: usize,
    pub(crate) bools: Vec<Vec<u8>>,
    pub(crate) victim_age: Vec<u8>,
    pub(crate) prior_reports: Vec<u8>,
    pub(crate) works_as: Vec<u8>,
    pub(crate) violence: Vec<u8>,
    pub(crate) event_date: Vec<i32>,
}

impl Table {
    pub(crate) fn of(cases: &[Case]) -> Self {
        let column = |of: &dyn Fn(&Case) -> u8| cases.iter().map(of).collect::<Vec<u8>>();
        Self {
            cases: cases.len(),
            bools: (0..BOOLS.len()).map(|place| column(&|case| u8::from(case.bools[place]))).collect(),
            victim_age: column(&|case| case.victim_age),
            prior_reports: column(&|case| case.prior_reports),
            works_as: column(&|case| case.works_as),
            violence: column(&|case| case.violence),
            event_date: cases.iter().map(|case| case.event_date).collect(),
        }
    }

    /// By hand, in two values, 64 cases at a time: twelve words for each 64 cases.
    pub(crate) fn by_hand(&self, out: &mut Vec<[u64; 12]>) {
        out.clear();
        for word in 0..self.cases.div_ceil(64) {
            out.push(self.word(word * 64));
        }
    }

    #[inline]
    fn word(&self, start: usize) -> [u64; 12] {
        let bytes = |column: &[u8]| -> [u8; 64] { padded(column, start) };
        let b: [u64; 11] = std::array::from_fn(|place| bits(&bytes(&self.bools[place]), |byte| byte == 1));
        let [exposed, witness, harm, ongoing, covered, public, health, consent, reliable, avertable, guardian] = b;
        let (age, role, violence) = (bytes(&self.victim_age), bytes(&self.works_as), bytes(&self.violence));
        let prior = bits(&bytes(&self.prior_reports), |prior| prior >= 2);
        let (minor, sixteen) = (bits(&age, |age| age < 18), bits(&age, |age| age >= 16));
        let is = |of: &[u8; 64], code: u8| bits(of, |byte| byte == code);
        let police = is(&role, 2);
        let date: [i32; 64] = padded(&self.event_date, start);
        let from: [u64; 7] = std::array::from_fn(|place| bits(&date, |date| date >= FROM[place]));
        let (physical, sexual, mutilation) = (is(&violence, 1), is(&violence, 3), is(&violence, 4));
        let grave = physical | sexual;
        let avert = harm & covered & ongoing & avertable & from[4];
        let report_new = public & minor & from[6] & (exposed | witness & grave);
        let report_health = health & minor & exposed & from[2];
        let report_old = public & minor & exposed & from[0] & !from[6];
        let emergency = health & ongoing & (grave | mutilation) & from[2];
        let open = avert | report_new | report_old;
        [
            public & !consent & !police & from[1] & !open,
            health & !consent & from[2] & !(avert | report_health | emergency),
            (is(&role, 3) | is(&role, 4)) & !consent & !is(&violence, 0) & from[5] & !open,
            avert,
            report_new,
            report_health,
            report_old,
            emergency,
            (is(&role, 0) | is(&role, 1)) & reliable & prior,
            !police & mutilation & minor & from[3],
            consent & sixteen,
            public & !guardian & !sixteen & reliable,
        ]
    }
}

fn padded<T: Copy + Default>(column: &[T], start: usize) -> [T; 64] {
    let from = &column[start..];
    match from.first_chunk::<64>() {
        Some(whole) => *whole,
        None => std::array::from_fn(|place| from.get(place).copied().unwrap_or_default()),
    }
}

#[inline]
fn bits<T: Copy>(of: &[T; 64], test: impl Fn(T) -> bool) -> u64 {
    let flags: [u8; 64] = std::array::from_fn(|place| u8::from(test(of[place])));
    let (groups, _) = flags.as_chunks::<8>();
    let gathered = |group: &[u8; 8]| u64::from_le_bytes(*group).wrapping_mul(0x0102_0408_1020_4080) >> 56;
    groups.iter().rev().fold(0, |word, group| word << 8 | gathered(group))
}
