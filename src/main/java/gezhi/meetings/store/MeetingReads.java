package gezhi.meetings.store;

import gezhi.meetings.Attended;
import gezhi.meetings.Meeting;
import gezhi.meetings.Meeting.Line;
import gezhi.meetings.Meeting.Mark;
import gezhi.meetings.Meeting.Version;
import gezhi.meetings.MeetingKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings by their latest version, as far as the reader sees them. */
@Repository
public class MeetingReads {
    private static final String FIND = """
            select m.id, m.body, m.roster, m.version, m.struck, r.held_on, r.kinds, r.place, r.topic, r.minutes
            from meetings.meeting m
            join meetings.record r on r.city = m.city and r.meeting = m.id and r.version = m.version
            where m.city = :city
            and m.id = :id
            """;

    private static final String MARKS = """
            select a.member, a.name, a.state
            from meetings.attendance a
            where a.city = :city
            and a.meeting = :id
            and a.version = :version
            order by a.name, a.member
            """;

    private static final String VERSIONS = """
            select version, deed, held_on, topic, at, actor_name, words
            from meetings.record
            where city = :city
            and meeting = :id
            order by version desc
            """;

    private static final String PAGE = """
            select m.id, r.held_on, r.kinds, r.topic, (
                    select count(*) from meetings.attendance a
                    where a.city = m.city and a.meeting = m.id and a.version = m.version and a.state = 'PRESENT') as present, (
                    select count(*) from meetings.attendance a
                    where a.city = m.city and a.meeting = m.id and a.version = m.version) as asked
            from meetings.meeting m
            join meetings.record r on r.city = m.city and r.meeting = m.id and r.version = m.version
            where m.city = :city
            and m.body = :body
            and not m.struck
            and (r.held_on, m.id) < (:beforeDay, :before)
            order by r.held_on desc, m.id desc
            limit :limit
            """;

    private static final String HELD = """
            select m.id, m.body, r.held_on, r.kinds
            from meetings.meeting m
            join meetings.record r on r.city = m.city and r.meeting = m.id and r.version = m.version
            where m.city = :city
            and m.body = any (cast(:bodies as uuid[]))
            and not m.struck
            and r.held_on >= :from
            and r.held_on < :to
            order by r.held_on, m.id
            """;

    private final JdbcClient jdbc;

    MeetingReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That something was held. */
    public record Held(UUID id, UUID body, LocalDate on, List<MeetingKind> kinds) {}

    public Optional<Meeting> find(String city, UUID id) {
        return jdbc.sql(FIND)
                .param("city", city)
                .param("id", id)
                .query((row, at) -> new Meeting(
                        row.getObject("id", UUID.class),
                        row.getObject("body", UUID.class),
                        row.getObject("roster", UUID.class),
                        row.getInt("version"),
                        row.getBoolean("struck"),
                        row.getObject("held_on", LocalDate.class),
                        kinds(row),
                        row.getString("place"),
                        row.getString("topic"),
                        row.getString("minutes")))
                .optional();
    }

    /** By name. */
    public List<Mark> marks(String city, UUID id, int version) {
        return jdbc.sql(MARKS)
                .param("city", city)
                .param("id", id)
                .param("version", version)
                .query((row, at) -> new Mark(
                        row.getObject("member", UUID.class),
                        row.getString("name"),
                        Attended.valueOf(row.getString("state"))))
                .list();
    }

    /** The newest first. */
    public List<Version> versions(String city, UUID id) {
        return jdbc.sql(VERSIONS)
                .param("city", city)
                .param("id", id)
                .query((row, at) -> new Version(
                        row.getInt("version"),
                        row.getString("deed"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("topic"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        row.getString("words")))
                .list();
    }

    /** The newest first, before that one. */
    public List<Line> page(String city, UUID body, LocalDate beforeDay, UUID before, int limit) {
        return jdbc.sql(PAGE)
                .param("city", city)
                .param("body", body)
                .param("beforeDay", beforeDay)
                .param("before", before)
                .param("limit", limit)
                .query((row, at) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getObject("held_on", LocalDate.class),
                        kinds(row),
                        row.getString("topic"),
                        row.getInt("present"),
                        row.getInt("asked")))
                .list();
    }

    /** In order of the day; {@code to} is the first day after. */
    public List<Held> held(String city, Collection<UUID> bodies, LocalDate from, LocalDate to) {
        return jdbc.sql(HELD)
                .param("city", city)
                .param("bodies", bodies.stream().map(UUID::toString).toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, at) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getObject("body", UUID.class),
                        row.getObject("held_on", LocalDate.class),
                        kinds(row)))
                .list();
    }

    static List<MeetingKind> kinds(ResultSet row) throws SQLException {
        return Stream.of(
                        (String[]) Objects.requireNonNull(row.getArray("kinds")).getArray())
                .map(MeetingKind::valueOf)
                .sorted()
                .toList();
    }
}
