package gezhi.meetings.store;

import gezhi.meetings.Term;
import gezhi.meetings.TermDeed;
import gezhi.meetings.TermStep;
import gezhi.people.People;
import gezhi.platform.scope.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes terms of office: each deed once, with its entry. */
@Repository
public class TermStore {
    private static final String INSERT = """
            insert into meetings.term (city, id, body, step, elected_on, ends_on)
            values (:city, :id, :body, 'RUNNING', :electedOn, :endsOn)
            """;

    private static final String MOVE = """
            update meetings.term
            set step = :step, delayed_to = :delayedTo, asked_to = :askedTo, asked_by = cast(:askedBy as uuid), version = version + 1
            where city = :city
            and id = :id
            and step = :from
            and version = :version
            """;

    private static final String ENTER = """
            insert into meetings.term_entry (city, body, seq, term, deed, day, words, at, actor, actor_name, request_id)
            select :city, :body, coalesce(max(e.seq), 0) + 1, :term, :deed, :day, :words, :at, cast(:actor as uuid), :actorName,
                cast(:request as uuid)
            from meetings.term_entry e
            where e.city = :city
            and e.body = :body
            returning seq
            """;

    private static final String REQUESTED = """
            select body as "of", deed
            from meetings.term_entry
            where city = :city
            and request_id = :request
            """;

    /** Terms near their end of which nobody was reminded, where there is somebody to be told. */
    private static final String DUE = """
            select t.id, t.body, coalesce(t.delayed_to, t.ends_on) as day
            from meetings.term t
            join bodies.v_bodies b on b.city = t.city and b.id = t.body
            join meetings.term_rule r on r.city = t.city and r.kind = b.kind
            where t.city = :city
            and t.step in ('RUNNING', 'ASKED')
            and b.valid_to is null
            and r.valid_from <= :today
            and (r.valid_to is null or r.valid_to > :today)
            and coalesce(t.delayed_to, t.ends_on) - r.days <= :today
            and exists (
                select from membership.v_charges c
                where c.city = t.city
                and c.body in (b.id, b.superior))
            and not exists (
                select from meetings.term_entry e
                where e.city = t.city
                and e.term = t.id
                and e.deed = 'REMIND'
                and e.day = coalesce(t.delayed_to, t.ends_on))
            order by t.body
            limit :limit
            """;

    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended('terms of ' || :city || ' ' || :body, 0))
            """;

    private final JdbcClient jdbc;
    private final People people;

    TermStore(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** A term to be reminded of. */
    public record Due(UUID id, UUID body, LocalDate day) {}

    /** What is written down of a deed. */
    public record Said(
            TermDeed deed,
            LocalDate day,
            String words,
            Instant at,
            @Nullable UUID request) {}

    /** Until the end of the transaction nobody else does anything to the terms of the organization. */
    public void lock(String city, UUID body) {
        jdbc.sql(LOCK).param("city", city).param("body", body.toString()).query(row -> {});
    }

    /** What a request did before, and of which organization. */
    public record Earlier(UUID of, TermDeed deed) {}

    public Optional<Earlier> requested(String city, UUID request) {
        return jdbc.sql(REQUESTED)
                .param("city", city)
                .param("request", request)
                .query(Earlier.class)
                .optional();
    }

    public void insert(String city, UUID id, UUID body, LocalDate electedOn, LocalDate endsOn) {
        jdbc.sql(INSERT)
                .param("city", city)
                .param("id", id)
                .param("body", body)
                .param("electedOn", electedOn)
                .param("endsOn", endsOn)
                .update();
    }

    /**
     * False when it is not the version seen, or stands elsewhere.
     *
     * @param next as it is to be, but for its version
     */
    public boolean move(String city, Term next, TermStep from, int version) {
        return jdbc.sql(MOVE)
                        .param("city", city)
                        .param("id", next.id())
                        .param("step", next.step().name())
                        .param("delayedTo", next.delayedTo())
                        .param("askedTo", next.askedTo())
                        .param("askedBy", text(next.askedBy()))
                        .param("from", from.name())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Adds to the entries of the organization; gives the number. */
    public int enter(Scope scope, UUID body, UUID term, Said said) {
        @Nullable UUID person = scope.person();
        return jdbc.sql(ENTER)
                .param("city", scope.city())
                .param("body", body)
                .param("term", term)
                .param("deed", said.deed().name())
                .param("day", said.day())
                .param("words", said.words())
                .param("at", said.at().atOffset(ZoneOffset.UTC))
                .param("actor", text(person))
                .param(
                        "actorName",
                        person == null ? "" : people.names(List.of(person)).getOrDefault(person, ""))
                .param("request", text(said.request()))
                .query(Integer.class)
                .single();
    }

    /** In the order of the organizations, for the program only. */
    public List<Due> due(String city, LocalDate today, int limit) {
        return jdbc.sql(DUE)
                .param("city", city)
                .param("today", today)
                .param("limit", limit)
                .query(Due.class)
                .list();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
