package gezhi.meetings;

import gezhi.meetings.model.Periods;
import gezhi.meetings.model.Periods.Period;
import gezhi.meetings.model.Periods.Standing;
import gezhi.meetings.store.MeetingReads;
import gezhi.meetings.store.MeetingReads.Held;
import gezhi.meetings.store.RhythmStore;
import gezhi.membership.Belongings;
import gezhi.membership.Kept;
import gezhi.membership.MemberKind;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is due of an organization, what it held, what is missing: counted from the records whenever it is asked, kept nowhere. */
@Service
@Transactional(readOnly = true)
public class MeetingCalendars {
    private final RhythmStore rules;
    private final MeetingReads reads;
    private final Holders holders;
    private final Belongings belongings;
    private final Clock clock;

    MeetingCalendars(RhythmStore rules, MeetingReads reads, Holders holders, Belongings belongings, Clock clock) {
        this.rules = rules;
        this.reads = reads;
        this.holders = holders;
        this.belongings = belongings;
        this.clock = clock;
    }

    /** A period with what was held in it. */
    public record Entry(Period period, List<Held> held) {}

    /** A kind of meeting in a year. */
    public record Row(Rule rule, List<Entry> entries) {}

    /** @param due kinds of which nothing is recorded in the period that runs; the committee's are not looked at here */
    public record Line(Kept holder, List<MeetingKind> due) {}

    /** What holds today. */
    public List<Rule> listRules() {
        return rules.inForce(city(), today());
    }

    /** The year of an organization that the reader keeps, by kind. */
    public List<Row> list(Kept holder, int year) {
        LocalDate from = LocalDate.of(year, 1, 1);
        List<Held> held = reads.held(city(), List.of(holder.id()), from, from.plusYears(1));
        long full = belongings.list(Holders.roster(holder), today()).stream()
                .filter(member -> member.kind() == MemberKind.FULL)
                .count();
        return listRules().stream()
                .filter(rule -> rule.kind().isHeldBy(holder.kind()))
                .filter(rule -> rule.leastFull() <= full
                        || held.stream().anyMatch(each -> each.kinds().contains(rule.kind())))
                .map(rule -> row(rule, holder, year, held))
                .toList();
    }

    /**
     * Organizations that hold meetings and that the reader keeps, from the top of the chain down.
     *
     * @param words part of the name, empty for every name
     * @param after {@link Slice#next()} of the page before, empty for the first
     */
    public Slice<Line> listHolders(String words, String after) {
        List<Kept> found = holders.list(words.strip(), after, Slice.SIZE + 1);
        List<UUID> ids = found.stream().map(Kept::id).toList();
        LocalDate year = Rhythm.YEAR.begin(today());
        List<Held> held = reads.held(city(), ids, year, year.plusYears(1));
        List<Rule> now = listRules();
        return Slice.of(found, Slice.SIZE, Kept::path).map(holder -> new Line(holder, due(holder, now, held)));
    }

    private List<MeetingKind> due(Kept holder, List<Rule> now, List<Held> held) {
        List<Held> own =
                held.stream().filter(each -> each.body().equals(holder.id())).toList();
        return now.stream()
                .filter(rule -> rule.kind().isHeldBy(holder.kind()) && rule.leastFull() == 0)
                .filter(rule -> row(rule, holder, today().getYear(), own).entries().stream()
                        .anyMatch(entry -> entry.period().standing() == Standing.DUE))
                .map(Rule::kind)
                .toList();
    }

    private Row row(Rule rule, Kept holder, int year, List<Held> held) {
        List<Held> ofKind =
                held.stream().filter(each -> each.kinds().contains(rule.kind())).toList();
        LocalDate since = holder.validFrom().isAfter(rule.from()) ? holder.validFrom() : rule.from();
        LocalDate until = holder.validTo() == null ? LocalDate.MAX : holder.validTo();
        List<Entry> entries =
                Periods.of(
                                rule.rhythm(),
                                year,
                                since,
                                until,
                                today(),
                                ofKind.stream().map(Held::on).toList())
                        .stream()
                        .map(period -> new Entry(
                                period,
                                ofKind.stream()
                                        .filter(each -> period.has(each.on()))
                                        .toList()))
                        .toList();
        return new Row(rule, entries);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
