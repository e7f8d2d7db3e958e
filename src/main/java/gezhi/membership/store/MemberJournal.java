package gezhi.membership.store;

import gezhi.membership.Look;
import gezhi.people.People;
import gezhi.platform.Ids;
import gezhi.platform.RowKey;
import gezhi.platform.scope.Scope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was entered about members and who looked at what is sealed; both only ever added to. */
@Repository
public class MemberJournal {
    private static final int MOST_SHOWN = 50;
    private static final int LONGEST = 2_000;

    private static final String ADD = """
            insert into membership.journal (city, member, seq, at, deed, actor, actor_name, detail)
            select :city, :member, coalesce(max(j.seq), 0) + 1, :at, :deed, :actor, :name, :detail
            from membership.journal j
            where j.city = :city
            and j.member = :member
            """;

    private static final String LIST = """
            select at, deed, actor_name, detail
            from membership.journal
            where city = :city
            and member = :member
            order by seq desc
            limit :limit
            """;

    private static final String ADD_LOOK = """
            insert into membership.look (city, id, at, member, person, person_name, role, purpose)
            values (:city, :id, :at, :member, :actor, :name, :role, :purpose)
            """;

    private static final String LOOKS = """
            select id, at, member, person_name, role, purpose
            from membership.look
            where city = :city
            and (:member::uuid is null or member = :member::uuid)
            and (at, id) < (:before, :beforeId)
            order by at desc, id desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final People people;

    MemberJournal(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** @param deed has a message {@code membership.deed.<deed>} */
    public record Line(Instant at, String deed, String actorName, String detail) {}

    public void add(Scope by, UUID member, String deed, String detail, Instant at) {
        jdbc.sql(ADD)
                .param("city", by.city())
                .param("member", member)
                .param("at", utc(at))
                .param("deed", deed)
                .param("actor", by.person())
                .param("name", nameOf(by))
                .param("detail", detail.substring(0, Math.min(detail.length(), LONGEST)))
                .update();
    }

    /** The newest first. */
    public List<Line> list(String city, UUID member) {
        return jdbc.sql(LIST)
                .param("city", city)
                .param("member", member)
                .param("limit", MOST_SHOWN)
                .query((row, at) -> new Line(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("deed"),
                        row.getString("actor_name"),
                        row.getString("detail")))
                .list();
    }

    public void addLook(Scope by, UUID member, String purpose, Instant at) {
        jdbc.sql(ADD_LOOK)
                .param("city", by.city())
                .param("id", Ids.next())
                .param("at", utc(at))
                .param("member", member)
                .param("actor", Objects.requireNonNull(by.person()))
                .param("name", nameOf(by))
                .param("role", by.role().name())
                .param("purpose", purpose)
                .update();
    }

    /**
     * The newest first.
     *
     * @param member null for all that the reader may know of
     */
    public List<Look> looks(String city, @Nullable UUID member, RowKey before, int limit) {
        return jdbc.sql(LOOKS)
                .param("city", city)
                .param("member", member == null ? null : member.toString())
                .param("before", utc(before.at()))
                .param("beforeId", before.id())
                .param("limit", limit)
                .query((row, at) -> new Look(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("member", UUID.class),
                        row.getString("person_name"),
                        row.getString("role"),
                        row.getString("purpose")))
                .list();
    }

    /** Of whoever does something; empty for the program. */
    String nameOf(Scope by) {
        @Nullable UUID person = by.person();
        return person == null ? "" : people.names(List.of(person)).getOrDefault(person, "");
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
