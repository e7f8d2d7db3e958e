package gezhi.points;

import gezhi.ledger.AmountWords;
import gezhi.ledger.Book;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.platform.web.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the pages of points together. */
@Component
@Transactional(readOnly = true)
class PointsPages {
    private final Points points;
    private final PointHolders holders;
    private final Objections objections;
    private final PointRules rules;
    private final PointsNames names;

    PointsPages(Points points, PointHolders holders, Objections objections, PointRules rules, PointsNames names) {
        this.points = points;
        this.holders = holders;
        this.objections = objections;
        this.rules = rules;
        this.names = names;
    }

    /** @param who name and number for the desk; empty for others */
    record Row(UUID id, String rule, String points, String at, String who, String place, String state, String tone) {}

    /** @param words what one use of it does and its cap */
    record Rule(String name, String words, String source) {}

    /**
     * @param card null for somebody who does not take part
     * @param found communities that the refused words may mean, to choose one of
     */
    record Mine(
            boolean on,
            @Nullable Card card,
            JoinForm form,
            List<Option> found,
            List<Rule> rules,
            List<Row> rows,
            @Nullable String next,
            boolean desk,
            boolean decides,
            FormErrors errors) {}

    record Card(String number, String name, String place, String balance) {}

    /** @param holder null before a number was given, or when nobody takes part under it */
    record Desk(
            boolean on,
            String number,
            @Nullable Card holder,
            EntryForm form,
            List<Option> rules,
            List<Row> rows,
            @Nullable String next,
            FormErrors errors) {}

    record Waiting(List<Row> rows, @Nullable String next) {}

    /**
     * @param reason null for a reader who sees the amount only
     * @param origin the page of what it came from, for the person; empty for others
     * @param partly true when there was less than the rule takes
     * @param objection empty when there is none
     * @param decision empty while nobody has decided
     * @param until the last day to object, for a deduction
     * @param words as they were typed, when they were refused
     */
    record EntryPage(
            Row row,
            String source,
            @Nullable String reason,
            String origin,
            boolean photo,
            boolean partly,
            String full,
            String objection,
            String decision,
            String until,
            boolean mine,
            boolean mayObject,
            boolean mayDecide,
            String words,
            FormErrors errors) {}

    Mine mine(JoinForm form, String after, FormErrors errors) {
        Role role = Scoped.current().role();
        Slice<Row> rows = mine(after);
        return new Mine(
                rules.isOn(),
                holders.findMine().filter(Holder::takesPart).map(this::card).orElse(null),
                form,
                errors.of("division") == null ? List.of() : found(Typed.text(form.division())),
                rules.list().stream().map(this::rule).toList(),
                rows.rows(),
                rows.next(),
                role == Role.COMMUNITY_DESK,
                role == Role.DISPATCHER,
                errors);
    }

    private List<Option> found(String words) {
        List<Option> found = holders.listCommunities(words).stream()
                .map(each -> new Option(each.code(), each.name() + " " + each.code()))
                .toList();
        return found.isEmpty()
                ? found
                : Stream.concat(Stream.of(new Option("", names.say("points.community.other"))), found.stream())
                        .toList();
    }

    Slice<Row> mine(String after) {
        return points.listMine(after).map(this::row);
    }

    Desk desk(String number, EntryForm form, String after, FormErrors errors) {
        Slice<Row> rows = here(after);
        @Nullable
        Card holder = number.isEmpty()
                ? null
                : holders.findByNumber(number).map(this::card).orElse(null);
        boolean unknown = holder == null && !number.isEmpty() && errors.isEmpty();
        return new Desk(
                rules.isOn(),
                number,
                holder,
                form,
                rules.listByHand().stream()
                        .map(rule -> new Option(rule.code(), names.option(rule)))
                        .toList(),
                rows.rows(),
                rows.next(),
                unknown ? errors(new PointsOutcome.Refused(PointsOutcome.Reason.NO_SUCH_HOLDER)) : errors);
    }

    Slice<Row> here(String after) {
        return points.listHere(after).map(this::row);
    }

    Waiting waiting(String after) {
        Slice<Row> rows = objected(after);
        return new Waiting(rows.rows(), rows.next());
    }

    Slice<Row> objected(String after) {
        return objections.listWaiting(after).map(this::row);
    }

    EntryPage entry(PointEntry entry, String words, FormErrors errors) {
        boolean deduction = entry.kind() == PointRule.Kind.DEDUCT;
        return new EntryPage(
                row(entry),
                entry.source(),
                entry.occasion().isByItself() ? names.say("points.occasion." + entry.occasion()) : entry.reason(),
                entry.origin() == null ? "" : entry.occasion().page(entry.origin()),
                entry.photo() != null,
                entry.points() < entry.fullPoints(),
                names.amounts().of(Book.POINTS, entry.fullPoints()),
                Objects.requireNonNullElse(entry.objection(), ""),
                Objects.requireNonNullElse(entry.decision(), ""),
                deduction ? entry.objectUntil().toString() : "",
                isMine(entry),
                objections.mayObject(entry),
                objections.mayDecide(entry),
                words,
                errors);
    }

    /** What was refused, at its field. */
    FormErrors errors(PointsOutcome outcome) {
        return switch (outcome) {
            case PointsOutcome.Done _ -> FormErrors.none();
            case PointsOutcome.NotBooked(var reason) -> FormErrors.of("", names.say("ledger.refused." + reason));
            case PointsOutcome.Refused(var reason) ->
                FormErrors.of(field(reason), names.say("points.refused." + reason));
        };
    }

    private static String field(PointsOutcome.Reason reason) {
        return switch (reason) {
            case NOT_A_COMMUNITY -> "division";
            case NO_NAME -> "name";
            case NO_CONSENT -> "consent";
            case NO_SUCH_HOLDER -> "number";
            case NO_SUCH_RULE, CAP_REACHED, NOTHING_THERE -> "rule";
            case NO_WORDS -> "words";
            case OFF, NOT_YOURSELF, NO_SUCH_ENTRY, TOO_LATE, OBJECTED_ALREADY, DECIDED -> "";
        };
    }

    private Card card(Holder holder) {
        return new Card(
                holder.number(),
                holder.name(),
                names.place(holder.division()),
                names.amounts().of(Book.POINTS, points.balance(holder.person())));
    }

    private Rule rule(PointRule rule) {
        return new Rule(rule.in(locale()), names.words(rule), rule.source());
    }

    private Row row(PointEntry entry) {
        AmountWords amounts = names.amounts();
        String tone = switch (entry.state()) {
            case BOOKED -> entry.kind() == PointRule.Kind.EARN ? "green" : "grey";
            case OBJECTED -> "amber";
            case GIVEN_BACK -> "green";
            case STANDS -> "grey";
        };
        return new Row(
                entry.id(),
                entry.in(locale()),
                amounts.change(Book.POINTS, entry.change()),
                names.minute(entry.at()),
                entry.name() == null || isMine(entry) ? "" : entry.name() + " " + entry.number(),
                names.place(entry.division()),
                names.say("points.state." + entry.state()),
                tone);
    }

    private static boolean isMine(PointEntry entry) {
        return entry.person().equals(Scoped.current().person());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
