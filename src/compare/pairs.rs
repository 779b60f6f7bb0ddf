//! Which element of one plan is which of the other.

use rustc_hash::{FxHashMap, FxHashSet};

use super::snapshot::{Meaning, Node, Snapshot};

/// Titles that are at least so alike are of the same thing.
const ALIKE: f64 = 0.6;
/// Under the same label, titles that are less alike than this are of different things.
const UNLIKE: f64 = 0.45;
/// So many percent of what one of several says stands in what was split into them.
const WITHIN: usize = 60;

/// The pairs of two plans.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    /// Of each element of the old plan, the place of what it has become.
    pub(super) new_of: FxHashMap<usize, usize>,
    /// The other way.
    pub(super) old_of: FxHashMap<usize, usize>,
    /// Of each further element of the new plan, those of the old one that it carries on.
    pub(super) carries_on: FxHashMap<usize, Vec<usize>>,
}

impl Pairs {
    fn add(&mut self, old: usize, new: usize) {
        self.new_of.insert(old, new);
        self.old_of.insert(new, old);
    }

    fn is_open(&self, old: usize, new: usize) -> bool {
        !self.new_of.contains_key(&old) && !self.old_of.contains_key(&new)
    }
}

/// Find what has become of what. First the plan's own word (`continues`), then titles that are the same, then labels, then
/// what is alike.
pub(super) fn pairs(old: &Snapshot, new: &Snapshot) -> Pairs {
    let mut pairs = Pairs::default();
    let kinds: FxHashSet<&str> = old.nodes.iter().map(|node| node.kind.as_str()).collect();
    let mut kinds: Vec<&str> = kinds.into_iter().collect();
    kinds.sort_unstable();
    for kind in kinds {
        let of = |snapshot: &Snapshot| -> Vec<usize> {
            let all = snapshot.nodes.iter().enumerate().filter(|(_, node)| node.kind == kind);
            all.map(|(i, _)| i).collect()
        };
        Kind { old, new, olds: of(old), news: of(new) }.pair(kind == "plan", &mut pairs);
    }
    pairs
}

struct Kind<'a> {
    old: &'a Snapshot,
    new: &'a Snapshot,
    olds: Vec<usize>,
    news: Vec<usize>,
}

impl<'a> Kind<'a> {
    fn old_node(&self, at: usize) -> Option<&'a Node> {
        self.old.nodes.get(at)
    }

    fn new_node(&self, at: usize) -> Option<&'a Node> {
        self.new.nodes.get(at)
    }

    fn pair(&self, is_single: bool, pairs: &mut Pairs) {
        if let ([old], [new], true) = (self.olds.as_slice(), self.news.as_slice(), is_single) {
            pairs.add(*old, *new);
            return;
        }
        let named = self.named();
        for (new, olds) in &named {
            match olds.iter().find(|old| pairs.is_open(**old, *new)) {
                Some(old) => pairs.add(*old, *new),
                None => {
                    pairs.carries_on.entry(*new).or_default();
                }
            }
        }
        for (new, olds) in named {
            let others: Vec<usize> = olds.into_iter().filter(|old| pairs.old_of.get(&new) != Some(old)).collect();
            if !others.is_empty() {
                pairs.carries_on.insert(new, others);
            }
        }
        pairs.carries_on.retain(|_, olds| !olds.is_empty());
        // The same label and the same title, then the same title, then the same label.
        let is_free = |new: &usize, pairs: &Pairs| !pairs.carries_on.contains_key(new);
        let key = |node: &Node| node.key.clone();
        let title = |node: &Node| normal(&node.title);
        self.unique(&|node| format!("{}\n{}", key(node), title(node)), pairs);
        self.unique(&title, pairs);
        for old in &self.olds {
            let Some(node) = self.old_node(*old) else { continue };
            let same = |new: &&usize| {
                self.new_node(**new).is_some_and(|other| !other.label.is_empty() && other.key == node.key)
            };
            if let Some(new) = self.news.iter().find(same)
                && pairs.is_open(*old, *new)
                && is_free(new, pairs)
                && self.new_node(*new).is_some_and(|other| likeness(node, other) >= UNLIKE)
            {
                pairs.add(*old, *new);
            }
        }
        self.alike(pairs);
        self.split(pairs);
    }

    /// What the new plan says that its elements carry on, by labels or numbers of the old.
    fn named(&self) -> Vec<(usize, Vec<usize>)> {
        let words = |meaning: &Meaning| -> Vec<String> {
            match meaning {
                Meaning::List(all) => all
                    .iter()
                    .filter_map(|m| if let Meaning::Plain(word) = m { Some(word.clone()) } else { None })
                    .collect(),
                Meaning::Plain(word) => vec![word.clone()],
                _ => Vec::new(),
            }
        };
        let mut out = Vec::new();
        for new in &self.news {
            let Some(node) = self.new_node(*new) else { continue };
            let Some(stated) = node.fields.get("continues") else { continue };
            // What the old plan says, too, is about the one before it.
            let is_old = |old: &usize| {
                self.old_node(*old).is_some_and(|known| {
                    let same = known.fields.get("continues").is_some_and(|known| known.meaning == stated.meaning);
                    same && (known.key == node.key || (!known.title.is_empty() && known.title == node.title))
                })
            };
            if self.olds.iter().any(is_old) {
                continue;
            }
            let mut olds = Vec::new();
            for word in words(&stated.meaning) {
                let word = word.trim();
                let is_named = |old: &&usize| {
                    self.old_node(**old).is_some_and(|node| {
                        let number = node.fields.get("number").map_or("", |number| number.shown.as_str());
                        node.label == word
                            || node.key == word
                            || (!number.is_empty() && number == word)
                            || node.title == word
                    })
                };
                olds.extend(self.olds.iter().find(is_named).copied().filter(|old| !olds.contains(old)));
            }
            if !olds.is_empty() {
                out.push((*new, olds));
            }
        }
        out
    }

    /// Pair what has the same mark on both sides and alone there.
    fn unique(&self, mark: &dyn Fn(&Node) -> String, pairs: &mut Pairs) {
        let mut by_mark: FxHashMap<String, (Vec<usize>, Vec<usize>)> = FxHashMap::default();
        let mut order: Vec<String> = Vec::new();
        for old in self.olds.iter().filter(|old| !pairs.new_of.contains_key(old)) {
            let Some(node) = self.old_node(*old).filter(|node| !node.title.is_empty()) else { continue };
            let mark = mark(node);
            order.push(mark.clone());
            by_mark.entry(mark).or_default().0.push(*old);
        }
        let is_open = |new: &&usize| !pairs.old_of.contains_key(new) && !pairs.carries_on.contains_key(new);
        for new in self.news.iter().filter(is_open) {
            let Some(node) = self.new_node(*new).filter(|node| !node.title.is_empty()) else { continue };
            by_mark.entry(mark(node)).or_default().1.push(*new);
        }
        for mark in order {
            if let Some((olds, news)) = by_mark.get(&mark)
                && let ([old], [new]) = (olds.as_slice(), news.as_slice())
            {
                pairs.add(*old, *new);
            }
        }
    }

    /// Pair what is left by how alike it is, the most alike first.
    fn alike(&self, pairs: &mut Pairs) {
        let mut all: Vec<(f64, usize, usize)> = Vec::new();
        for old in self.olds.iter().filter(|old| !pairs.new_of.contains_key(old)) {
            for new in
                self.news.iter().filter(|new| !pairs.old_of.contains_key(new) && !pairs.carries_on.contains_key(new))
            {
                let (Some(a), Some(b)) = (self.old_node(*old), self.new_node(*new)) else { continue };
                let likeness = likeness(a, b);
                if likeness >= ALIKE {
                    all.push((likeness, *old, *new));
                }
            }
        }
        all.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        for (_, old, new) in all {
            if pairs.is_open(old, new) {
                pairs.add(old, new);
            }
        }
    }

    /// Measures and goals that were split: what is new, and says only what an old one said, carries that one on.
    fn split(&self, pairs: &mut Pairs) {
        for old in &self.olds {
            let Some(node) = self.old_node(*old).filter(|node| matches!(node.kind.as_str(), "measure" | "goal")) else {
                continue;
            };
            let whole = words(node);
            let is_free = |new: &&usize| !pairs.old_of.contains_key(new) && !pairs.carries_on.contains_key(new);
            let is_within = |new: &&usize| {
                self.new_node(**new).is_some_and(|other| {
                    let own = words(other);
                    let shared = own.iter().filter(|word| whole.contains(*word)).count();
                    own.len() > 2 && shared * 100 >= WITHIN * own.len()
                })
            };
            let mut parts: Vec<usize> = self.news.iter().filter(is_free).filter(is_within).copied().collect();
            if !pairs.new_of.contains_key(old) && parts.len() >= 2 {
                let first = parts.remove(0);
                pairs.add(*old, first);
            } else if !pairs.new_of.contains_key(old) {
                continue;
            }
            for part in parts {
                pairs.carries_on.insert(part, vec![*old]);
            }
        }
    }
}

fn normal(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// How alike two elements are, from 0 to 1: by their titles, or what they state where they have none.
fn likeness(one: &Node, other: &Node) -> f64 {
    match (one.title.is_empty(), other.title.is_empty()) {
        (false, false) => strsim::sorensen_dice(&normal(&one.title), &normal(&other.title)),
        (true, true) => {
            let same = one
                .fields
                .iter()
                .filter(|(name, stated)| other.fields.get(*name).is_some_and(|found| found.meaning == stated.meaning));
            let all = one.fields.len().max(other.fields.len());
            let share = |part: usize| u32::try_from(part).map_or(0.0, f64::from);
            if all == 0 { 1.0 } else { share(same.count()) / share(all) }
        }
        // Under one label, one that has got a title is the same as before.
        _ => 0.5,
    }
}

/// The words of an element's title and text that carry meaning.
fn words(node: &Node) -> FxHashSet<String> {
    let text = node.fields.get("text").map_or("", |stated| stated.shown.as_str());
    let all = [node.title.as_str(), text].join(" ").to_lowercase();
    all.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 3).map(str::to_owned).collect()
}
