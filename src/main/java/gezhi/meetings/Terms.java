package gezhi.meetings;

import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.meetings.model.TermTable;
import gezhi.meetings.store.TermReads;
import gezhi.meetings.store.TermReads.Running;
import gezhi.membership.Kept;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Terms of office of the Party organizations of the city at hand (关于党的基层组织任期的意见). Who keeps the members of an organization enters its
 * elections and asks for delays; who keeps those of the organization above, and did not ask, decides on them.
 */
@Service
public class Terms {
    private final TermReads reads;
    private final TermDeeds deeds;
    private final Electing electing;
    private final Clock clock;

    Terms(TermReads reads, TermDeeds deeds, Electing electing, Clock clock) {
        this.reads = reads;
        this.deeds = deeds;
        this.electing = electing;
        this.clock = clock;
    }

    /** Which organizations are listed. */
    public enum Heap {
        ALL,
        OVERDUE,
        ENDING,
        /** A delay is asked for. */
        ASKED,
        /** No election is entered. */
        NONE;

        public String messageKey() {
            return "meetings.term.heap." + name();
        }
    }

    /**
     * An organization of a kind that is elected, with its term.
     *
     * @param path of ids from the top of the chain down
     * @param term null when no election is entered
     * @param standing of the term; null without one
     */
    public record Line(
            UUID body,
            String name,
            BodyKind kind,
            String path,
            @Nullable Term term,
            Term.@Nullable Standing standing) {}

    /** An organization of a kind that is elected and whose members the reader keeps. */
    @Transactional(readOnly = true)
    public Optional<Kept> findHolder(UUID body) {
        return electing.find(body).map(Electing.Elected::holder);
    }

    /**
     * What anybody of the staff reads of the term that runs.
     *
     * @param running null when no election is entered
     * @param standing of the term; null without one
     * @param askedTo the end that is asked for; null when none is, and for who does not keep the organization
     * @param kept true for who keeps it: to them its page is open
     */
    public record Current(
            @Nullable Running running,
            Term.@Nullable Standing standing,
            @Nullable LocalDate askedTo,
            boolean kept) {}

    /** Empty for what is not elected or stands no more, and for who is neither of the staff nor keeps the organization. */
    @Transactional(readOnly = true)
    public Optional<Current> findCurrent(Body body) {
        Optional<TermRule> rule = body.stands() ? electing.rule(body.kind()) : Optional.empty();
        return rule.flatMap(each -> current(body.id(), each));
    }

    private Optional<Current> current(UUID body, TermRule rule) {
        boolean kept = electing.find(body).isPresent();
        Role role = Scoped.current().role();
        if (!kept && (role == Role.RESIDENT || role == Role.PUBLIC)) {
            return Optional.empty();
        }
        return reads.running(body)
                .map(running -> new Current(
                        running,
                        Term.Standing.of(running.endsOn(), LocalDate.now(clock), rule.days()),
                        kept ? listOf(body).getFirst().askedTo() : null,
                        kept))
                .or(() -> Optional.of(new Current(null, null, null, kept)));
    }

    /** What holds today for an organization that {@link #findHolder} gives. */
    @Transactional(readOnly = true)
    public TermRule getRule(Kept holder) {
        return electing.rule(holder.kind()).orElseThrow();
    }

    /** Succeeded and struck ones too. */
    @Transactional(readOnly = true)
    public Optional<Term> find(UUID id) {
        return reads.find(city(), id);
    }

    /** All but what was struck, the newest first: the first one is the one that runs. */
    @Transactional(readOnly = true)
    public List<Term> listOf(UUID body) {
        return reads.of(city(), body);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Term.Entry> listEntries(UUID body) {
        return reads.entries(city(), body);
    }

    /** What the reader may do to the term now, in the order of the table. */
    @Transactional(readOnly = true)
    public List<TermTable.Line> listDeeds(Term term) {
        return electing.find(term.body())
                .map(elected -> TermTable.from(term.step()).stream()
                        .filter(line -> electing.isParty(line.who(), term, elected.holder()))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Organizations that are elected and that the reader keeps, from the top of the chain down; never by how late they are.
     *
     * @param words part of the name, empty for every name
     * @param after {@link Slice#next()} of the page before, empty for the first
     */
    @Transactional(readOnly = true)
    public Slice<Line> list(Heap heap, String words, String after) {
        List<Line> found = reads.page(city(), heap, words.strip(), LocalDate.now(clock), after, Slice.SIZE + 1);
        return Slice.of(found, Slice.SIZE, Line::path);
    }

    /**
     * Enters an election: its term begins and ends the one before.
     *
     * @param request a repeated one changes nothing
     */
    public TermOutcome elect(UUID body, UUID request, Term.Election election) {
        return deeds.elect(body, request, election);
    }

    /** Does one of {@link #listDeeds}. */
    public TermOutcome act(UUID term, Term.Wish wish) {
        return deeds.act(term, wish);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
