//! Long lines broken between words, where a terminal would break them anywhere.

/// Break lines that are longer than a terminal is wide. What goes on stands below what it goes on from: where a line has
/// a gap, as in a list of commands, below what follows it. Colours take no room.
pub(super) fn wrapped(text: &str, width: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let (line, end) = line.strip_suffix('\n').map_or((line, ""), |line| (line, "\n"));
        if width < NARROWEST || room(line) <= width || is_source(line) {
            out.push_str(line);
        } else {
            wrap(line, width, &mut out);
        }
        out.push_str(end);
    }
    out
}

/// Below this nothing is gained by it.
const NARROWEST: usize = 20;

/// So much must be left for what goes on.
const LEFT: usize = 24;

/// Is it a line of a file, or what points into one? Those stand exactly below each other.
fn is_source(line: &str) -> bool {
    line.trim_start_matches(|c: char| c == ' ' || c.is_ascii_digit()).starts_with("| ")
}

fn wrap(line: &str, width: usize, out: &mut String) {
    let indent = line.chars().take_while(|c| *c == ' ').count();
    let gap = line.trim_start().find("  ").map(|at| {
        let rest = &line[indent + at..];
        room(&line[..indent + at]) + rest.chars().take_while(|c| *c == ' ').count()
    });
    let hang = gap.filter(|column| column + LEFT <= width).unwrap_or(indent + 2).min(width / 2);
    let mut column = 0;
    let mut first = true;
    for (blanks, word) in words(line) {
        let needed = room(word);
        if !first && column + blanks + needed > width {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', hang));
            column = hang;
        } else {
            out.extend(std::iter::repeat_n(' ', blanks));
            column += blanks;
        }
        out.push_str(word);
        column += needed;
        first = false;
    }
}

/// The words of a line with how many blanks stand before each.
fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let word = rest.trim_start_matches(' ');
        if word.is_empty() {
            return None;
        }
        let blanks = rest.len() - word.len();
        let (found, left) = word.split_at(word.find(' ').unwrap_or(word.len()));
        rest = left;
        Some((blanks, found))
    })
}

/// How many columns some words take.
fn room(text: &str) -> usize {
    let mut columns = 0;
    let mut escaped = false;
    for c in text.chars() {
        match c {
            '\x1b' => escaped = true,
            'a'..='z' | 'A'..='Z' if escaped => escaped = false,
            _ if escaped => {}
            _ => columns += 1,
        }
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn what_goes_on_stands_below_what_it_goes_on_from() {
        assert_eq!(wrapped("kort\n", 20), "kort\n");
        assert_eq!(
            wrapped("  :sjekk                 hva som er galt, og hvordan planen står til veilederne\n", 60),
            "  :sjekk                 hva som er galt, og hvordan planen\n                         står til veilederne\n"
        );
        // Where little would be left, it stands a little in.
        assert_eq!(
            wrapped("  :sjekk                 hva som er galt, og hvordan\n", 40),
            "  :sjekk                 hva som er\n    galt, og hvordan\n"
        );
        assert_eq!(wrapped("\x1b[1mæøå\x1b[0m æøå æøå æøå æøå æøå", 20), "\x1b[1mæøå\x1b[0m æøå æøå æøå æøå\n  æøå");
        // A word that is too long stays whole.
        assert_eq!(
            wrapped("menneskerettighetsorganisasjoner hjelper", 20),
            "menneskerettighetsorganisasjoner\n  hjelper"
        );
    }
}
