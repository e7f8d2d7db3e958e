package gezhi.orders.store;

import gezhi.orders.Member;
import gezhi.platform.Ids;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who answers for units and teams, and volunteers by their number; row security decides whose. */
@Repository
public class TeamStore {
    private static final String LIST = """
            select id, body, volunteer, person, name
            from orders.member
            where city = :city
            and body = :body
            and ended_at is null
            order by since, id
            limit 100
            """;

    private static final String MINE = """
            select body
            from orders.member
            where city = :city
            and person = :person
            and ended_at is null
            """;

    private static final String ANSWERED = """
            select distinct body
            from orders.member
            where city = :city
            and seat >= :here collate "C"
            and seat < (:here || ':') collate "C"
            and ended_at is null
            limit 500
            """;

    private static final String ADD = """
            insert into orders.member (city, id, body, seat, volunteer, person, name, since)
            values (:city, :id, :body, :seat, :volunteer, :person, :name, :at)
            on conflict do nothing
            """;

    private static final String END = """
            update orders.member
            set ended_at = :at
            where city = :city
            and id = :id
            and ended_at is null
            """;

    private static final String VOLUNTEER = """
            select id as volunteer, person, name
            from volunteering.v_volunteers
            where city = :city
            and number = :number
            and ended_at is null
            and consent = 'SELF'
            """;

    private final JdbcClient jdbc;

    TeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Member> list(UUID body) {
        return sql(LIST).param("body", body).query(Member.class).list();
    }

    public List<UUID> listBodies(UUID person) {
        return sql(MINE).param("person", person).query(UUID.class).list();
    }

    /** Those in {@code here}, or below, for which somebody answers. */
    public List<UUID> listAnswered(String here) {
        return sql(ANSWERED).param("here", here).query(UUID.class).list();
    }

    /** One who answers for it already stays. */
    public void add(UUID body, String seat, UUID volunteer, UUID person, String name, Instant at) {
        sql(ADD).param("id", Ids.next())
                .param("body", body)
                .param("seat", seat)
                .param("volunteer", volunteer)
                .param("person", person)
                .param("name", name)
                .param("at", Columns.at(at))
                .update();
    }

    public void end(UUID id, Instant at) {
        sql(END).param("id", id).param("at", Columns.at(at)).update();
    }

    /** A volunteer with an account whom the reader keeps. @param volunteer and the others: of the register */
    public record Numbered(UUID volunteer, UUID person, String name) {}

    public Optional<Numbered> findByNumber(String number) {
        return sql(VOLUNTEER).param("number", number).query(Numbered.class).optional();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }
}
