package gezhi.dashboards.model;

import gezhi.cases.loop.Action.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is counted: entries of the journal, by what was done. This table is the whole definition; the roll-ups, the rows behind a figure
 * and the page of definitions all read it. An entry counts in the month, place, category and office that the journal noted with it.
 */
public enum Measure {
    /** 上报数. */
    RECEIVED(Kind.REPORT),
    /** 立案数. */
    FILED(Kind.COLLECT),
    /** 不予立案数. */
    REFUSED(Kind.REFUSE),
    /** 作废数: records that were no case. */
    VOIDED(Kind.VOID),
    /** 派单数. */
    DISPATCHED(Kind.DISPATCH),
    /** 退回数. */
    GIVEN_BACK(Kind.GIVE_BACK),
    /** 处置数: results fed back. */
    HANDLED(Kind.FEED_BACK),
    /** 按期处置数. */
    IN_TIME(List.of(Kind.FEED_BACK), true, null),
    /** 超期数: deadlines broken, whatever came of the case. */
    OVERDUE(Kind.BREACH),
    /** 核查数: results looked at by somebody else, found done or not. */
    VERIFIED(Kind.CONFIRM, Kind.REWORK),
    /** 返工数. */
    REWORKED(Kind.REWORK),
    /** 办结数: somebody other than the handler has seen that it is done. */
    COMPLETED(Kind.CONFIRM),
    /** 重新办理数: settled or refused, and begun again. */
    REOPENED(Kind.REOPEN),
    /** 并案数: put together with the case of the same problem. */
    MERGED(Kind.MERGE),
    /** 拆案数: taken apart again. */
    SEPARATED(Kind.SEPARATE),
    /** 评价数. */
    EVALUATED(Kind.EVALUATE),
    /** 满意数: a rating of 4 or 5 out of 5. */
    SATISFIED(List.of(Kind.EVALUATE), false, 4);

    private final List<Kind> actions;
    private final boolean inTimeOnly;
    private final @Nullable Integer lowestRating;

    Measure(Kind... actions) {
        this(List.of(actions), false, null);
    }

    Measure(List<Kind> actions, boolean inTimeOnly, @Nullable Integer lowestRating) {
        this.actions = actions;
        this.inTimeOnly = inTimeOnly;
        this.lowestRating = lowestRating;
    }

    /** The deeds whose entries are counted. */
    public List<Kind> actions() {
        return actions;
    }

    /** Only entries within the deadline. */
    public boolean inTimeOnly() {
        return inTimeOnly;
    }

    /** Only entries with at least this rating; 0 when the rating does not matter. */
    public int lowestRating() {
        return lowestRating == null ? 0 : lowestRating;
    }

    /** The column of {@code dashboards.figure} that holds it. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A list for SQL: {@code text} for each measure, with its {@code {name}} and {@code {column}}. */
    public static String each(String text) {
        return Arrays.stream(values())
                .map(measure -> text.replace("{column}", measure.column()).replace("{name}", measure.name()))
                .collect(Collectors.joining(", "));
    }

    public String messageKey() {
        return "figure." + name();
    }

    /** The measures in which an entry counts. */
    public static List<Measure> of(Kind action, @Nullable Boolean inTime, @Nullable Integer rating) {
        return Arrays.stream(values())
                .filter(measure -> measure.actions.contains(action))
                .filter(measure -> !measure.inTimeOnly || Boolean.TRUE.equals(inTime))
                .filter(measure -> measure.lowestRating == null || (rating != null && rating >= measure.lowestRating))
                .toList();
    }
}
