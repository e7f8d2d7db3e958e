package gezhi.redrawing;

import gezhi.people.People;
import gezhi.platform.GezhiSettings;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Cells;
import gezhi.platform.web.FormErrors;
import gezhi.redrawing.Consequence.Kind;
import gezhi.redrawing.Consequences.Found;
import gezhi.territory.Divisions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the pages of proposals together. */
@Component
class ProposalPages {
    private final Consequences consequences;
    private final Divisions divisions;
    private final People people;
    private final GezhiSettings settings;
    private final MessageSource words;

    ProposalPages(
            Consequences consequences,
            Divisions divisions,
            People people,
            GezhiSettings settings,
            MessageSource words) {
        this.consequences = consequences;
        this.divisions = divisions;
        this.people = people;
        this.settings = settings;
        this.words = words;
    }

    /** @param state in words */
    record Row(UUID id, String name, String area, String state, String colour, String submittedAt) {}

    record ListPage(List<Row> rows, @Nullable String next, FormErrors errors) {}

    /** @param from with codes; {@code to} says that people have to decide when nothing else does */
    record Line(String key, String kind, String what, String from, String to, boolean undecided) {}

    /** A line of the journal; {@code who} is the post when the name may not be known. */
    record Step(String deed, String who, String words, String at) {}

    /**
     * @param shown whether consequences are shown: of what is open and of what has taken effect
     * @param done it has taken effect
     * @param on the day on which it takes or took effect; empty when none is set
     * @param offered what is decided with a word; {@code dated} whether the day may be set, {@code choosing} whether it may be said where things go
     * @param chosen the kind whose list is shown
     * @param faults why the plan does not fit any more
     */
    record Page(
            Row row,
            UUID plan,
            boolean shown,
            boolean done,
            String on,
            boolean dated,
            boolean choosing,
            List<Consequences.Count> counts,
            Kind chosen,
            List<Line> lines,
            @Nullable String next,
            List<String> faults,
            List<Step> steps,
            List<ProposalDeed> offered,
            String said,
            FormErrors errors) {}

    ListPage list(Slice<Proposal> found, FormErrors errors) {
        Slice<Row> rows = rows(found);
        return new ListPage(rows.rows(), rows.next(), errors);
    }

    Slice<Row> rows(Slice<Proposal> found) {
        Map<String, String> names =
                divisions.names(found.rows().stream().map(Proposal::area).toList());
        return found.map(each -> row(each, names));
    }

    Row row(Proposal proposal) {
        return row(proposal, divisions.names(List.of(proposal.area())));
    }

    private Row row(Proposal proposal, Map<String, String> names) {
        return new Row(
                proposal.id(),
                proposal.name(),
                names.getOrDefault(proposal.area(), proposal.area()),
                say(proposal.state().messageKey()),
                proposal.state().colour(),
                minute(proposal.submittedAt()));
    }

    /** @param after key of the last line of the page before; empty for the first */
    Page page(
            Proposal proposal,
            List<Proposal.Entry> journal,
            List<ProposalDeed> offered,
            Kind kind,
            String after,
            String said,
            FormErrors errors) {
        Row row = row(proposal);
        boolean shown = isShown(proposal);
        Found found = shown ? consequences.find(proposal) : Consequences.NONE;
        List<Consequence> following = found.of(kind).stream()
                .filter(each -> each.key().compareTo(after) > 0)
                .limit(Slice.SIZE + 1L)
                .toList();
        Slice<Consequence> slice = Slice.of(following, Slice.SIZE, Consequence::key);
        return new Page(
                row,
                proposal.plan(),
                shown,
                proposal.state() == ProposalState.IN_EFFECT,
                Objects.toString(proposal.effectiveOn(), ""),
                offered.contains(ProposalDeed.APPOINT),
                offered.contains(ProposalDeed.CHOOSE),
                found.counts(),
                kind,
                slice.rows().stream().map(each -> line(each, found.names())).toList(),
                slice.next(),
                found.redrawing().faults().stream()
                        .limit(20)
                        .map(fault -> say(fault.key(), fault.what()))
                        .toList(),
                steps(journal),
                offered.stream()
                        .filter(deed -> deed != ProposalDeed.APPOINT && deed != ProposalDeed.CHOOSE)
                        .toList(),
                said,
                errors);
    }

    private static boolean isShown(Proposal proposal) {
        return proposal.state().isOpen() || proposal.state() == ProposalState.IN_EFFECT;
    }

    /** All lines of all kinds, in the order of the page. */
    Stream<Line> lines(Proposal proposal) {
        if (!isShown(proposal)) {
            return Stream.of();
        }
        Found found = consequences.find(proposal);
        return found.lists().values().stream().flatMap(List::stream).map(each -> line(each, found.names()));
    }

    Line line(Consequence each, Map<String, String> names) {
        String what = each.kind() == Kind.POSTINGS
                ? say(Role.valueOf(each.what()).messageKey())
                : each.kind() == Kind.WHISTLES || each.kind() == Kind.CALL_OUTS || each.kind() == Kind.ORDERS
                        ? say(each.kind().messageKey())
                        : each.what();
        return new Line(
                each.key(),
                say(each.kind().messageKey()),
                what,
                places(each.from(), names),
                to(each, names),
                each.undecided());
    }

    private String to(Consequence each, Map<String, String> names) {
        if (each.undecided() || each.ends()) {
            return say(each.ends() ? "redrawing.ends" : "redrawing.undecided");
        }
        return each.kind().goesAlong() ? places(each.to(), names) : say("redrawing.stays");
    }

    static String places(List<String> codes, Map<String, String> names) {
        return codes.stream()
                .map(code -> names.containsKey(code) ? names.get(code) + " " + code : code)
                .collect(Collectors.joining("; "));
    }

    private List<Step> steps(List<Proposal.Entry> journal) {
        Map<UUID, String> names =
                people.names(journal.stream().map(Proposal.Entry::actor).toList());
        return journal.stream()
                .map(entry -> {
                    String post = say(Role.valueOf(entry.role()).messageKey());
                    @Nullable String name = entry.actor() == null ? null : names.get(entry.actor());
                    return new Step(
                            say(entry.deed().messageKey()),
                            name == null ? post : name + " " + post,
                            entry.deed() == ProposalDeed.HOLD_BACK
                                    ? say("redrawing.refused." + entry.words())
                                    : entry.words(),
                            minute(entry.at()));
                })
                .toList();
    }

    private String minute(Instant at) {
        return Cells.minute(at, settings.zone());
    }

    String say(String key, Object... given) {
        return words.getMessage(key, given, LocaleContextHolder.getLocale());
    }
}
