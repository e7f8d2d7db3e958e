package gezhi.territory.gazetteer;

import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import gezhi.territory.Level;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what a list says of the days and successors of one city's divisions. */
final class Lifetimes {
    private final String city;
    private final Map<String, Entry> given;
    private final Tree tree;
    private final LocalDate today;
    private final Findings findings;

    /**
     * What the city has already.
     *
     * @param known closed ones too
     * @param successions which follow which
     */
    record Tree(Map<String, Known> known, Map<String, Set<String>> successions) {}

    Lifetimes(String city, Map<String, Entry> given, Tree tree, LocalDate today, Findings findings) {
        this.city = city;
        this.given = given;
        this.tree = tree;
        this.today = today;
        this.findings = findings;
    }

    void check(Entry entry) {
        checkDays(entry);
        Lifetime life = entry.life();
        if (!life.successors().isEmpty() && !entry.isClosed()) {
            error(entry, "successors", "gazetteer.successor-of-open", entry.code());
            return;
        }
        for (String successor : life.successors()) {
            checkSuccessor(entry, successor);
        }
    }

    private void checkDays(Entry entry) {
        Lifetime life = entry.life();
        Known before = tree.known().get(entry.code());
        LocalDate from = before != null ? before.validFrom() : life.from() != null ? life.from() : today;
        if (from.isAfter(today)) {
            error(entry, "valid_from", "gazetteer.day-ahead", entry.code(), from.toString());
        }
        if (before != null && life.from() != null && !life.from().equals(from)) {
            findings.add(Finding.note(
                    entry.file(),
                    entry.row(),
                    "valid_from",
                    "gazetteer.from-kept",
                    entry.code(),
                    from.toString(),
                    life.from().toString()));
        }
        if (life.to() != null && life.to().isAfter(today)) {
            error(
                    entry,
                    "valid_to",
                    "gazetteer.day-ahead",
                    entry.code(),
                    life.to().toString());
        } else if (life.to() != null && life.to().isBefore(from)) {
            error(
                    entry,
                    "valid_to",
                    "gazetteer.day-order",
                    entry.code(),
                    life.to().toString(),
                    from.toString());
        }
        if (life.to() != null && entry.code().equals(city)) {
            error(entry, "valid_to", "gazetteer.city-closed", entry.code());
        }
    }

    private void checkSuccessor(Entry entry, String successor) {
        Optional<Level> level = Level.of(city, successor);
        if (level.isPresent() && !level.equals(Level.of(city, entry.code()))) {
            error(entry, "successors", "gazetteer.successor-level", entry.code(), successor);
        } else if (!given.containsKey(successor) && !tree.known().containsKey(successor)) {
            error(entry, "successors", "gazetteer.successor-unknown", entry.code(), successor);
        } else if (leadsTo(successor, entry.code(), new HashSet<>())) {
            error(entry, "successors", "gazetteer.successor-circle", entry.code(), successor);
        }
    }

    /** True when {@code code} is {@code target}, or something that follows it is. */
    private boolean leadsTo(String code, String target, Set<String> seen) {
        if (code.equals(target)) {
            return true;
        }
        if (!seen.add(code)) {
            return false;
        }
        Set<String> next = new HashSet<>(tree.successions().getOrDefault(code, Set.of()));
        @Nullable Entry entry = given.get(code);
        if (entry != null) {
            next.addAll(entry.life().successors());
        }
        return next.stream().anyMatch(each -> leadsTo(each, target, seen));
    }

    private void error(Entry entry, String field, String key, Object... words) {
        findings.add(Finding.error(entry.file(), entry.row(), field, key, words));
    }
}
