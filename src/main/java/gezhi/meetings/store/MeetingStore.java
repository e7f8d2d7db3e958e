package gezhi.meetings.store;

import gezhi.meetings.Attended;
import gezhi.meetings.Meeting;
import gezhi.meetings.Meeting.Mark;
import gezhi.people.People;
import gezhi.platform.scope.Scope;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes meetings: a version is never changed, the next one takes its place. */
@Repository
public class MeetingStore {
    private static final String INSERT = """
            insert into meetings.meeting (city, id, body, roster)
            values (:city, :id, :body, :roster)
            """;

    private static final String NEXT = """
            update meetings.meeting
            set version = version + 1, struck = :struck
            where city = :city
            and id = :id
            and version = :version
            and not struck
            """;

    private static final String RECORD = """
            insert into meetings.record (city, meeting, version, held_on, kinds, place, topic, minutes, deed, words, at, actor, actor_name, request_id)
            values (:city, :meeting, :version, :heldOn, cast(:kinds as text[]), :place, :topic, :minutes, :deed, :words, :at, :actor, :actorName,
                :request)
            """;

    private static final String ATTENDED = """
            insert into meetings.attendance (city, meeting, version, member, name, state)
            select :city, :meeting, :version, m.member, m.name, m.state
            from unnest(cast(:members as uuid[]), cast(:names as text[]), cast(:states as text[])) as m (member, name, state)
            """;

    private static final String REQUESTED = """
            select meeting
            from meetings.record
            where city = :city
            and request_id = :request
            """;

    private static final String CLASHES = """
            select count(*)
            from meetings.meeting m
            join meetings.record r on r.city = m.city and r.meeting = m.id and r.version = m.version
            where m.city = :city
            and m.body = :body
            and not m.struck
            and m.id <> :but
            and r.held_on = :heldOn
            and r.kinds && cast(:kinds as text[])
            """;

    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended('meetings of ' || :city || ' ' || :body, 0))
            """;

    private final JdbcClient jdbc;
    private final People people;

    MeetingStore(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** @param deed RECORDED, CORRECTED or STRUCK */
    public record Entry(String deed, String words, UUID request, Instant at) {}

    /** Until the end of the transaction nobody else enters anything for the organization. */
    public void lock(String city, UUID body) {
        jdbc.sql(LOCK).param("city", city).param("body", body.toString()).query(row -> {});
    }

    /** The meeting that a request entered or corrected before. */
    public Optional<UUID> requested(String city, UUID request) {
        return jdbc.sql(REQUESTED)
                .param("city", city)
                .param("request", request)
                .query(UUID.class)
                .optional();
    }

    /** True when another of the same organization, day and a kind is there. */
    public boolean clashes(String city, UUID body, UUID but, Meeting.Draft draft) {
        return jdbc.sql(CLASHES)
                        .param("city", city)
                        .param("body", body)
                        .param("but", but)
                        .param("heldOn", draft.heldOn())
                        .param("kinds", names(draft.kinds()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void insert(String city, UUID id, UUID body, UUID roster) {
        jdbc.sql(INSERT)
                .param("city", city)
                .param("id", id)
                .param("body", body)
                .param("roster", roster)
                .update();
    }

    /** False when it is not the version seen, or is struck. */
    public boolean next(String city, UUID id, int version, boolean struck) {
        return jdbc.sql(NEXT)
                        .param("city", city)
                        .param("id", id)
                        .param("version", version)
                        .param("struck", struck)
                        .update()
                == 1;
    }

    public void record(Scope by, UUID id, int version, Meeting.Draft draft, List<Mark> marks, Entry entry) {
        jdbc.sql(RECORD)
                .param("city", by.city())
                .param("meeting", id)
                .param("version", version)
                .param("heldOn", draft.heldOn())
                .param("kinds", names(draft.kinds()))
                .param("place", draft.place())
                .param("topic", draft.topic())
                .param("minutes", draft.minutes())
                .param("deed", entry.deed())
                .param("words", entry.words())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("actor", by.person())
                .param("actorName", nameOf(by))
                .param("request", entry.request())
                .update();
        List<Mark> kept = marks.stream()
                .filter(mark -> mark.state() != Attended.NOT_ASKED)
                .toList();
        jdbc.sql(ATTENDED)
                .param("city", by.city())
                .param("meeting", id)
                .param("version", version)
                .param(
                        "members",
                        kept.stream().map(mark -> mark.member().toString()).toArray(String[]::new))
                .param("names", kept.stream().map(Mark::name).toArray(String[]::new))
                .param("states", names(kept.stream().map(Mark::state).toList()))
                .update();
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    private String nameOf(Scope by) {
        @Nullable UUID person = by.person();
        return person == null ? "" : people.names(List.of(person)).getOrDefault(person, "");
    }
}
