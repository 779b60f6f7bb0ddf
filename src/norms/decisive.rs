//! What decides: reasons shortened to the steps without which the answer would not be what it is.

use super::reasons::{Ground, Reason, Wanted};
use super::{Answer, not};
use crate::model::ElementId;
use crate::model::code::Comparison;

impl Reason {
    /// The same answer with what decided it. Of what failed, the steps that failed; of what one of several was enough for,
    /// those that held; of what cannot be told, what is not known. A fact is told once, and a step that rests only on what
    /// was told already is left out, as is an exception that is for others or was not in force, and a norm that says otherwise but
    /// gives way as soon as this one applies, and, while this one is open, what gives way to others and what does not free from it.
    #[must_use]
    pub fn decisive(&self) -> Self {
        let mut told = Told::default();
        let matters = |reason: &&Self| match (&self.ground, &reason.ground) {
            (Ground::Norm(own, ..), Ground::Against(_, _, Some(by))) => {
                if own == by {
                    reason.answer.is_some()
                } else {
                    self.answer.is_some() || reason.answer != Some(true)
                }
            }
            // What does not free from it decides nothing while something else may.
            (Ground::Norm(..), Ground::Exception(_)) => self.answer.is_some() || reason.answer != Some(true),
            _ => true,
        };
        let because = self.because.iter().filter(matters).filter_map(|reason| told.shorten(reason)).collect();
        let mut short = Self { because, ..self.clone() };
        told.settle(&mut short);
        short
    }
}

/// Did it end with who is bound or what is in force?
fn is_beside(step: &Reason) -> bool {
    step.answer == Some(false) && matches!(step.ground, Ground::Bearer(..) | Ground::Force(..))
}

/// Does it only say which case something else is wanted in: that a fact is not one value, or several are not?
fn is_case(step: &Reason) -> bool {
    match &step.ground {
        Ground::Fact(_, Wanted::Compare(Comparison::NotEqual, _), ..) => true,
        Ground::All => step.because.iter().all(is_case),
        _ => false,
    }
}

/// What has been told of facts so far.
#[derive(Default)]
struct Told {
    /// Those that are as wanted.
    held: Vec<ElementId>,
    /// Those that are not as wanted, with what was wanted.
    failed: Vec<(ElementId, Wanted)>,
    /// Those that are not known, with everything that was wanted of them.
    open: Vec<(ElementId, Vec<Wanted>)>,
}

impl Told {
    fn shorten(&mut self, reason: &Reason) -> Option<Reason> {
        let whole = reason.answer;
        let because = match &reason.ground {
            Ground::Fact(id, wanted, ..) => {
                return self.is_new(*id, wanted, whole).then(|| reason.clone());
            }
            // Those whom an exception is not for, or when it was not there, have nothing to learn from it.
            Ground::Exception(_) if whole == Some(true) && reason.because.iter().any(is_beside) => return None,
            Ground::All => self.parts(reason, |part| whole == Some(true) || part == whole),
            Ground::Any if whole == Some(false) => return self.failed(reason),
            Ground::Any if whole.is_none() => self.alternatives(reason),
            // What is a case of something else is enough by itself.
            Ground::Any if reason.because.iter().any(|part| part.answer == whole && is_case(part)) => {
                let cases = reason.because.iter().filter(|part| part.answer == whole && is_case(part));
                cases.filter_map(|part| self.shorten(part)).collect()
            }
            Ground::Any => self.parts(reason, |part| part == whole),
            // What does not free from a norm fails somewhere.
            Ground::Exception(_) => {
                let applies = not(whole);
                // Of an exception that frees, what might have excepted from it decided nothing.
                let matters = |part: &&Reason| applies != Some(true) || !matches!(part.ground, Ground::Exception(_));
                let parts = reason.because.iter().filter(matters);
                let decides = parts.filter(|part| applies == Some(true) || part.answer == applies);
                decides.filter_map(|part| self.shorten(part)).collect()
            }
            Ground::Against(..) | Ground::Applies(..) => {
                self.parts(reason, |part| whole == Some(true) || part == whole)
            }
            _ => self.parts(reason, |_| true),
        };
        let joins = matches!(reason.ground, Ground::All | Ground::Any);
        let rests_on_told = match reason.ground {
            Ground::Derived(_) => whole.is_some(),
            Ground::Not => whole != Some(false),
            _ => false,
        };
        // What may say otherwise or free from it, for reasons that were all told of something else.
        let hangs_on_told = matches!(reason.ground, Ground::Against(..) | Ground::Exception(_))
            && whole.is_none()
            && reason.because.iter().any(|part| part.answer.is_none());
        if because.is_empty() && !reason.because.is_empty() && (joins || rests_on_told || hangs_on_told) {
            return None;
        }
        match <[Reason; 1]>::try_from(because) {
            // What joins one thing is that thing.
            Ok([only]) if joins => Some(only),
            Ok(only) => Some(Reason { because: only.into(), ..reason.clone() }),
            Err(because) => Some(Reason { because, ..reason.clone() }),
        }
    }

    /// None of several. `a is not x, or b` says: where a is x, b. That a is x is met then, and b is what fails.
    fn failed(&mut self, reason: &Reason) -> Option<Reason> {
        let (cases, rest): (Vec<&Reason>, Vec<&Reason>) = reason.because.iter().partition(|part| is_case(part));
        let mut told = Vec::new();
        let mut failing = Vec::new();
        let (met, failed) = if rest.is_empty() { (Vec::new(), cases) } else { (cases, rest) };
        for part in met {
            self.met(part, &mut told);
        }
        failing.extend(failed.into_iter().filter_map(|part| self.shorten(part)));
        match <[Reason; 1]>::try_from(failing) {
            Ok([only]) => told.push(only),
            Err(none) if none.is_empty() => {}
            Err(several) => told.push(Reason { because: several, ..reason.clone() }),
        }
        match <[Reason; 1]>::try_from(told) {
            Ok([only]) => Some(only),
            Err(none) if none.is_empty() => None,
            Err(both) => Some(Reason { ground: Ground::All, answer: reason.answer, because: both }),
        }
    }

    /// What a case is a case of, as met: that a fact is what it must not be.
    fn met(&mut self, case: &Reason, told: &mut Vec<Reason>) {
        if let Ground::Fact(id, Wanted::Compare(_, value), stated, origin) = &case.ground {
            let wanted = Wanted::Compare(Comparison::Equal, value.clone());
            if case.answer == Some(false) && self.is_new(*id, &wanted, Some(true)) {
                let ground = Ground::Fact(*id, wanted, stated.clone(), *origin);
                told.push(Reason { ground, answer: Some(true), because: Vec::new() });
            }
        }
        for part in &case.because {
            self.met(part, told);
        }
    }

    /// One of several that cannot be told. What belongs together stays so, with all that it asks for, even where another of the
    /// several asks for another value of the same fact.
    fn alternatives(&mut self, reason: &Reason) -> Vec<Reason> {
        let before = self.open.len();
        let mut told = Vec::new();
        for part in reason.because.iter().filter(|part| part.answer.is_none()) {
            if !matches!(part.ground, Ground::All) {
                told.extend(self.shorten(part));
                continue;
            }
            let since = self.open.split_off(before);
            told.extend(self.shorten(part));
            let of_part = self.open.split_off(before);
            self.open.extend(since);
            for (id, wanted) in of_part {
                if self.open.iter().all(|(known, _)| *known != id) {
                    self.open.push((id, wanted));
                }
            }
        }
        told
    }

    fn parts(&mut self, reason: &Reason, decides: impl Fn(Answer) -> bool) -> Vec<Reason> {
        reason.because.iter().filter(|part| decides(part.answer)).filter_map(|part| self.shorten(part)).collect()
    }

    fn is_new(&mut self, id: ElementId, wanted: &Wanted, answer: Answer) -> bool {
        match answer {
            Some(true) => {
                let new = !self.held.contains(&id);
                if new {
                    self.held.push(id);
                }
                new
            }
            Some(false) => {
                let new = !self.failed.iter().any(|(known, other)| *known == id && other == wanted);
                if new {
                    self.failed.push((id, wanted.clone()));
                }
                new
            }
            None => match self.open.iter_mut().find(|(known, _)| *known == id) {
                Some((_, all)) => {
                    if !all.contains(wanted) {
                        all.push(wanted.clone());
                    }
                    false
                }
                None => {
                    self.open.push((id, vec![wanted.clone()]));
                    true
                }
            },
        }
    }

    /// A fact that is not known and that several steps want different things of is asked for without any of these.
    fn settle(&self, reason: &mut Reason) {
        if let Ground::Fact(id, wanted, ..) = &mut reason.ground
            && reason.answer.is_none()
            && self.open.iter().any(|(known, all)| known == id && all.len() > 1)
        {
            *wanted = Wanted::Stated;
        }
        reason.because.iter_mut().for_each(|part| self.settle(part));
    }
}
