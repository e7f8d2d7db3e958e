package gezhi.cases.store;

import gezhi.cases.CaseFilter;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A filter as conditions with their parameters. Only the conditions that are set are written: a plan made for all of them at once
 * would suit none. What the role confines anyway is said again beside row security, so that an index finds what the policy would only sift.
 */
final class Chosen {
    private static final String STEPS = "and c.step = any (cast(:steps as text[]))\n";
    private static final String WITHIN = "and c.division >= :division\nand c.division < :division || ':'\n";
    private static final String CATEGORY = "and c.category >= :category\nand c.category < :category || ':'\n";
    private static final String OFFICE = "and c.office = :office\n";
    private static final String REPORTER = "and c.reporter = :reporter\n";
    private static final String PLACED = "and c.lon is not null\n";
    private static final String NOWHERE = "and c.lon is null\n";
    private static final String YELLOW =
            "and c.step in ('DISPATCHED', 'HANDLING')\nand c.yellow_at <= :now\nand c.due_at >= :now\n";
    private static final String RED = "and c.step in ('DISPATCHED', 'HANDLING')\nand c.due_at < :now\n";
    private static final String LATE = "and c.in_time = false\n";
    private static final String ASKED = "and c.asked is not null\n";
    private static final String RECURRING =
            "and exists (select from cases.recurred r where r.city = c.city and r.case_id = c.id)\n";
    private static final String ESCALATED = "and c.told_to <> ''\n";
    private static final String TOLD_HERE = "and c.told_to = :desk\n";
    private static final String FROM = "and c.received_at >= :from\n";
    private static final String TO = "and c.received_at < :to\n";
    private static final String TEXT = "and (c.number ilike :text or c.words ilike :text or c.address ilike :text)\n";

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    private Chosen() {}

    static Chosen of(CaseFilter filter, Scope scope, Instant now, ZoneId zone) {
        Chosen chosen = new Chosen();
        chosen.where(WITHIN, "division", filter.division().isEmpty() ? own(scope) : filter.division());
        chosen.where(STEPS, "steps", filter.steps().isEmpty() ? null : CaseRows.names(filter.steps()));
        chosen.where(CATEGORY, "category", filter.category().isEmpty() ? null : filter.category());
        boolean handler = scope.role() == Role.OFFICE_HANDLER && filter.office() == null;
        chosen.where(OFFICE, "office", handler ? scope.office() : filter.office());
        chosen.where(REPORTER, "reporter", scope.role() == Role.RESIDENT ? scope.person() : null);
        chosen.where(FROM, "from", startOf(filter.from(), zone));
        chosen.where(TO, "to", startOf(filter.to() == null ? null : filter.to().plusDays(1), zone));
        chosen.where(TEXT, "text", filter.text().isBlank() ? null : containing(filter.text()));
        chosen.placed(filter.placed());
        chosen.clock(filter.clock(), now);
        boolean toldHere =
                filter.clock() == CaseFilter.Clock.ESCALATED && scope.role().worksInTerritory();
        chosen.where(TOLD_HERE, "desk", toldHere ? own(scope) : null);
        return chosen;
    }

    String conditions() {
        return conditions.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void where(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.append(condition);
            parameters.put(parameter, value);
        }
    }

    private void placed(CaseFilter.Placed placed) {
        conditions.append(
                switch (placed) {
                    case ANY -> "";
                    case YES -> PLACED;
                    case NO -> NOWHERE;
                });
    }

    private void clock(CaseFilter.Clock clock, Instant now) {
        Object at = Objects.requireNonNull(Times.of(now));
        switch (clock) {
            case ANY -> {}
            case YELLOW -> where(YELLOW, "now", at);
            case RED -> where(RED, "now", at);
            case LATE -> conditions.append(LATE);
            case ASKED -> conditions.append(ASKED);
            case ESCALATED -> conditions.append(ESCALATED);
            case RECURRING -> conditions.append(RECURRING);
        }
    }

    private static String own(Scope scope) {
        return scope.role().worksInTerritory() && !scope.subtree().isEmpty() ? scope.subtree() : scope.city();
    }

    private static @Nullable Object startOf(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : Times.of(day.atStartOfDay(zone).toInstant());
    }

    /** The pattern of a text that contains the words. */
    static String containing(String words) {
        return "%" + escaped(words.strip()) + "%";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
