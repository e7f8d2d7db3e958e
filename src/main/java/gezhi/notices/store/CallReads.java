package gezhi.notices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is summoned by whistles and called out at this moment. */
@Repository
public class CallReads {
    private static final String SUMMONED = """
            select s.whistle, s.situation, s.division, s.desk, s.office, s.step, s.due_at, s.rated_by, o.name
            from whistles.v_summons s
            join organizations.v_offices o on o.city = s.city and o.id = s.office
            where s.city = :city
            and s.whistle = any (cast(:ids as uuid[]))
            order by s.whistle, s.due_at, s.office
            """;

    private static final String CALLED = """
            select callout, division, person
            from callouts.v_called
            where city = :city
            and callout = any (cast(:ids as uuid[]))
            """;

    private static final String ORDERED = """
            select o.id, o.kind, o.division, o.placed_by, o.served_person, o.due_at, p.id as part, p.step, p.person
            from orders.v_orders o
            left join orders.v_parts p on p.city = o.city and p.service_order = o.id
            where o.city = :city
            and o.id = any (cast(:ids as uuid[]))
            """;

    private static final String SIGNED_UP = """
            select a.id, a.title, a.division, a.begins, s.id as sign_up, s.step, s.person
            from activities.v_activities a
            left join activities.v_sign_ups s on s.city = a.city and s.activity = a.id
            where a.city = :city
            and a.id = any (cast(:ids as uuid[]))
            """;

    private static final String REMINDED = """
            select body, seq, kind, period_to, name, seat, person
            from meetings.v_reminders
            where city = :city
            and body = any (cast(:ids as uuid[]))
            """;

    private static final String OF_TERMS = """
            select term, seq, day, name, seat, person, own
            from meetings.v_term_news
            where city = :city
            and term = any (cast(:ids as uuid[]))
            """;

    private final JdbcClient jdbc;

    CallReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An office summoned by a whistle.
     *
     * @param desk code of the division whose desk blew
     * @param due until when it has, or had, to answer
     * @param rater who rated it; null when it is not rated
     */
    public record Summoned(
            UUID whistle,
            String situation,
            String division,
            String desk,
            UUID office,
            String name,
            boolean released,
            Instant due,
            @Nullable UUID rater) {}

    /** @param division where to */
    public record Called(UUID callOut, String division, UUID person) {}

    /**
     * An order with one of those who help or are asked.
     *
     * @param part null while nobody is asked
     * @param person null while nobody is asked
     */
    public record Ordered(
            UUID order,
            String kind,
            String division,
            UUID placedBy,
            @Nullable UUID served,
            Instant due,
            @Nullable UUID part,
            String step,
            @Nullable UUID person) {}

    /**
     * An activity with one of those who signed up.
     *
     * @param signUp null while nobody has
     * @param person null while nobody has
     */
    public record SignedUp(
            UUID activity,
            String title,
            String division,
            Instant begins,
            @Nullable UUID signUp,
            String step,
            @Nullable UUID person) {}

    /**
     * Whom a reminder of a meeting is for.
     *
     * @param periodTo the first day on which it is too late
     * @param name of the organization
     */
    public record Reminded(
            UUID body, int seq, String kind, LocalDate periodTo, String name, String seat, UUID person) {}

    /** By organization. */
    public Map<UUID, List<Reminded>> reminded(Collection<UUID> bodies) {
        return Sql.inCity(jdbc, REMINDED)
                .param("ids", Sql.column(List.copyOf(bodies), id -> id))
                .query(Reminded.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Reminded::body));
    }

    /**
     * Who is to learn what of a term of office.
     *
     * @param day on which it ends, or would with what is asked for
     * @param name of the organization
     * @param own true for who has the organization itself, false for the one above
     */
    public record Elected(UUID term, int seq, LocalDate day, String name, String seat, UUID person, boolean own) {}

    /** By term. */
    public Map<UUID, List<Elected>> elected(Collection<UUID> terms) {
        return Sql.inCity(jdbc, OF_TERMS)
                .param("ids", Sql.column(List.copyOf(terms), id -> id))
                .query(Elected.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Elected::term));
    }

    /** By activity. */
    public Map<UUID, List<SignedUp>> signedUp(Collection<UUID> activities) {
        return Sql.inCity(jdbc, SIGNED_UP)
                .param("ids", Sql.column(List.copyOf(activities), id -> id))
                .query((row, i) -> new SignedUp(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("division"),
                        Sql.get(row, "begins"),
                        row.getObject("sign_up", UUID.class),
                        row.getString("step") == null ? "" : row.getString("step"),
                        row.getObject("person", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(SignedUp::activity));
    }

    /** By order. */
    public Map<UUID, List<Ordered>> ordered(Collection<UUID> orders) {
        return Sql.inCity(jdbc, ORDERED)
                .param("ids", Sql.column(List.copyOf(orders), id -> id))
                .query((row, i) -> new Ordered(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("division"),
                        row.getObject("placed_by", UUID.class),
                        row.getObject("served_person", UUID.class),
                        Sql.get(row, "due_at"),
                        row.getObject("part", UUID.class),
                        row.getString("step") == null ? "" : row.getString("step"),
                        row.getObject("person", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Ordered::order));
    }

    /** By whistle, those with the nearest deadline first. */
    public Map<UUID, List<Summoned>> summoned(Collection<UUID> whistles) {
        return Sql.inCity(jdbc, SUMMONED)
                .param("ids", Sql.column(List.copyOf(whistles), id -> id))
                .query((row, i) -> summoned(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Summoned::whistle));
    }

    /** By call-out; nobody of those whose names are forgotten. */
    public Map<UUID, List<Called>> called(Collection<UUID> callOuts) {
        return Sql.inCity(jdbc, CALLED)
                .param("ids", Sql.column(List.copyOf(callOuts), id -> id))
                .query((row, i) -> new Called(
                        row.getObject("callout", UUID.class),
                        row.getString("division"),
                        row.getObject("person", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Called::callOut));
    }

    private static Summoned summoned(ResultSet row) throws SQLException {
        String step = row.getString("step");
        return new Summoned(
                row.getObject("whistle", UUID.class),
                row.getString("situation"),
                row.getString("division"),
                row.getString("desk"),
                row.getObject("office", UUID.class),
                row.getString("name"),
                step.equals("RELEASED"),
                Sql.get(row, "due_at"),
                row.getObject("rated_by", UUID.class));
    }
}
