package gezhi.territory.gazetteer;

import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import gezhi.territory.DivisionCode;
import gezhi.territory.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a list with the tree of one city: what is wrong, and if nothing is, what is to be done. */
final class CityCheck {
    /** Longer than any name of the national list (33), short enough for every page. */
    static final int LONGEST_NAME = 100;

    private final String city;
    private final Set<Level> levels;
    private final Map<String, Known> known;
    private final Findings findings;
    private final Lifetimes lifetimes;
    private final Map<String, Entry> given = new HashMap<>();
    private final List<Entry> added = new ArrayList<>();
    private final List<Entry> renamed = new ArrayList<>();
    private final List<Entry> closed = new ArrayList<>();
    private int unchanged;

    CityCheck(String city, Set<Level> levels, Lifetimes.Tree tree, LocalDate today, Findings findings) {
        this.city = city;
        this.levels = levels;
        this.known = tree.known();
        this.findings = findings;
        this.lifetimes = new Lifetimes(city, given, tree, today, findings);
    }

    CityPlan check(List<Entry> entries, @Nullable String founding) {
        for (Entry entry : entries) {
            Entry first = given.putIfAbsent(entry.code(), entry);
            if (first != null) {
                error(entry, "code", "gazetteer.duplicate", entry.code(), first.file(), first.row());
            }
        }
        entries.forEach(this::check);
        added.sort(Comparator.comparing(Entry::code));
        return new CityPlan(city, founding, added, renamed, closed, unchanged, missing());
    }

    private void check(Entry entry) {
        Level level = Level.of(city, entry.code()).orElseThrow();
        if (!levels.contains(level)) {
            error(entry, "level", "gazetteer.no-such-level", entry.code(), levelNumber(entry.code()));
        }
        if (entry.level() != null && entry.level() != levelNumber(entry.code())) {
            error(entry, "level", "gazetteer.level", entry.level(), entry.code(), levelNumber(entry.code()));
        }
        if (entry.name().isBlank()) {
            error(entry, "name", "gazetteer.name-empty", entry.code());
        } else if (entry.name().length() > LONGEST_NAME) {
            error(
                    entry,
                    "name",
                    "gazetteer.name-long",
                    entry.code(),
                    entry.name().length(),
                    LONGEST_NAME);
        }
        if (level != Level.CITY) {
            checkParent(entry);
        }
        if (entry.life() != Lifetime.UNSAID) {
            lifetimes.check(entry);
        }
        compare(entry, level);
    }

    private void checkParent(Entry entry) {
        String expected = DivisionCode.parent(city, entry.code());
        if (!entry.parent().isEmpty() && !entry.parent().equals(expected)) {
            String key = entry.code().startsWith(entry.parent()) ? "gazetteer.parent-level" : "gazetteer.parent-code";
            error(entry, "parent", key, entry.code(), entry.parent(), expected);
        } else if (!given.containsKey(expected) && !stands(expected) && !expected.equals(city)) {
            error(entry, "parent", "gazetteer.parent-unknown", entry.code(), expected);
        }
        Entry above = given.get(expected);
        if (above != null && above.isClosed() && !entry.isClosed()) {
            error(entry, "parent", "gazetteer.parent-closed", entry.code(), expected);
        }
    }

    private void compare(Entry entry, Level level) {
        Known before = known.get(entry.code());
        if (entry.isClosed() && level != Level.CITY) {
            close(entry, before);
        } else if (before == null) {
            if (level != Level.CITY) {
                added.add(entry);
            }
        } else if (!before.stands()) {
            error(entry, "code", "gazetteer.closed", entry.code(), before.name(), String.valueOf(before.validTo()));
        } else if (before.name().equals(entry.name()) || CityNames.isPlaceholder(entry.name())) {
            unchanged++;
        } else {
            renamed.add(entry);
            findings.add(Finding.note(
                    entry.file(), entry.row(), "name", "gazetteer.renamed", entry.code(), before.name(), entry.name()));
        }
    }

    /** To be closed, or closed on this day already; one that was never there is added and closed, for others follow it. */
    private void close(Entry entry, @Nullable Known before) {
        if (before == null) {
            added.add(entry);
            closed.add(entry);
        } else if (before.stands()) {
            closed.add(entry);
            findings.add(Finding.note(
                    entry.file(),
                    entry.row(),
                    "valid_to",
                    "gazetteer.closing",
                    entry.code(),
                    before.name(),
                    String.valueOf(entry.life().to())));
        } else if (before.validTo() != null
                && before.validTo().equals(entry.life().to())) {
            if (entry.life().successors().isEmpty()) {
                unchanged++;
            } else {
                closed.add(entry);
            }
        } else {
            error(entry, "code", "gazetteer.closed", entry.code(), before.name(), String.valueOf(before.validTo()));
        }
    }

    /** Only levels that the list has at all: a list of villages does not miss the counties. Told only when the list may be taken. */
    private int missing() {
        Set<Level> listed = EnumSet.noneOf(Level.class);
        given.keySet().forEach(code -> Level.of(city, code).ifPresent(listed::add));
        int missing = (int) known.values().stream()
                .filter(Known::stands)
                .filter(division -> !given.containsKey(division.code()) && !isUnderClosed(division.code()))
                .filter(division ->
                        Level.of(city, division.code()).filter(listed::contains).isPresent())
                .count();
        if (missing > 0 && !findings.refuse()) {
            findings.add(Finding.note("", 0, "", "gazetteer.missing", city, missing));
        }
        return missing;
    }

    private boolean isUnderClosed(String code) {
        return DivisionCode.path(city, code).stream()
                .map(given::get)
                .anyMatch(above -> above != null && above.isClosed());
    }

    private boolean stands(String code) {
        Known division = known.get(code);
        return division != null && division.stands();
    }

    /** As lists of divisions number them, from 1 for a province; the code's length says it. */
    static int levelNumber(String code) {
        return code.length() <= 6 ? code.length() / 2 : code.length() / 3 + 1;
    }

    private void error(Entry entry, String field, String key, Object... words) {
        findings.add(Finding.error(entry.file(), entry.row(), field, key, words));
    }
}
