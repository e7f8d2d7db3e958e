package gezhi.people.store;

import gezhi.people.Posting;
import gezhi.platform.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is posted where. */
@Repository
public class PostingStore {
    private static final String POSTINGS = """
            select t.id, t.person, t.role, t.division, t.office, coalesce(o.name, d.name, t.division) as place,
                t.valid_from, t.valid_to, t.ex_officio
            from people.posting t
            left join organizations.v_offices o on o.city = t.city and o.id = t.office
            left join territory.v_divisions d on d.city = t.city and d.code = t.division
            where t.city = :city
            """;

    private static final String HELD = """
            and t.role = :role
            and t.valid_from <= :day
            and (t.valid_to is null or t.valid_to > :day)
            order by t.id
            """;

    private static final String LIST_OF = POSTINGS + """
            and t.person in (:persons)
            order by t.valid_to nulls first, t.id
            """;

    private static final String FIND = POSTINGS + """
            and t.id = :id
            """;

    private static final String LIST_HELD = POSTINGS + """
            and t.division = :division
            """ + HELD;

    private static final String LIST_HELD_UNDER = POSTINGS + """
            and t.division >= :division
            and t.division < :division || ':'
            """ + HELD;

    private static final String LIST_UNENDED_UNDER = POSTINGS + """
            and t.division >= :division
            and t.division < :division || ':'
            and t.role = :role
            and (t.valid_to is null or t.valid_to > greatest(t.valid_from, cast(:day as date)))
            order by t.id
            """;

    private static final String LIST_UNENDED_AT = POSTINGS + """
            and t.division = any(:divisions::text[])
            and (t.valid_to is null or t.valid_to > greatest(t.valid_from, cast(:day as date)))
            order by t.division, t.id
            """;

    private static final String MANNED = """
            select distinct t.division
            from people.posting t
            where t.city = :city
            and t.division in (:divisions)
            and t.role = :role
            and t.valid_from <= :day
            and (t.valid_to is null or t.valid_to > :day)
            """;

    private static final String LIST_HANDLERS = POSTINGS + """
            and t.office = :office
            and t.valid_from <= :day
            and (t.valid_to is null or t.valid_to > :day)
            order by t.id
            """;

    private static final String INSERT = """
            insert into people.posting (city, id, person, role, division, office, valid_from, valid_to, ex_officio)
            values (:city, :id, :person, :role, :division, :office, :validFrom, :validTo, :exOfficio)
            """;

    private static final String END = """
            update people.posting
            set valid_to = greatest(:day::date, valid_from)
            where city = :city
            and id = :id
            and (valid_to is null or valid_to > :day::date)
            """;

    private static final String LOCK_ADMINISTRATORS = """
            select t.person
            from people.posting t
            join people.account a on a.city = t.city and a.person = t.person
            where t.city = :city
            and t.role = 'ADMINISTRATOR'
            and t.valid_from <= :day
            and t.valid_to is null
            and not a.disabled
            order by t.id
            for update of t, a
            """;

    private final JdbcClient jdbc;

    PostingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All postings of these people, past ones too, the open ones first. */
    public List<Posting> listOf(String city, List<UUID> persons) {
        return jdbc.sql(LIST_OF)
                .param("city", city)
                .param("persons", persons)
                .query(Posting.class)
                .list();
    }

    public Optional<Posting> find(String city, UUID id) {
        return jdbc.sql(FIND)
                .param("city", city)
                .param("id", id)
                .query(Posting.class)
                .optional();
    }

    public List<Posting> listHeld(String city, Role role, String division, LocalDate day) {
        return held(LIST_HELD, city, role, division, day);
    }

    public List<Posting> listHeldUnder(String city, Role role, String division, LocalDate day) {
        return held(LIST_HELD_UNDER, city, role, division, day);
    }

    public List<Posting> listUnendedUnder(String city, Role role, String division, LocalDate day) {
        return held(LIST_UNENDED_UNDER, city, role, division, day);
    }

    public List<Posting> listUnendedAt(String city, Collection<String> divisions, LocalDate day) {
        return jdbc.sql(LIST_UNENDED_AT)
                .param("city", city)
                .param("divisions", divisions.toArray(String[]::new))
                .param("day", day)
                .query(Posting.class)
                .list();
    }

    /** Those of the divisions at which somebody holds the role. */
    public Set<String> manned(String city, Role role, Collection<String> divisions, LocalDate day) {
        return jdbc.sql(MANNED)
                .param("city", city)
                .param("divisions", divisions)
                .param("role", role.name())
                .param("day", day)
                .query(String.class)
                .set();
    }

    public List<Posting> listHandlers(String city, UUID office, LocalDate day) {
        return jdbc.sql(LIST_HANDLERS)
                .param("city", city)
                .param("office", office)
                .param("day", day)
                .query(Posting.class)
                .list();
    }

    private List<Posting> held(String sql, String city, Role role, String division, LocalDate day) {
        return jdbc.sql(sql)
                .param("city", city)
                .param("division", division)
                .param("role", role.name())
                .param("day", day)
                .query(Posting.class)
                .list();
    }

    public void insert(String city, Posting posting) {
        jdbc.sql(INSERT)
                .param("city", city)
                .param("id", posting.id())
                .param("person", posting.person())
                .param("role", posting.role().name())
                .param("division", posting.division())
                .param("office", posting.office())
                .param("validFrom", posting.validFrom())
                .param("validTo", posting.validTo())
                .param("exOfficio", posting.exOfficio())
                .update();
    }

    /** False when it is not there or has ended. */
    public boolean end(String city, UUID id, LocalDate day) {
        return jdbc.sql(END)
                        .param("city", city)
                        .param("id", id)
                        .param("day", day)
                        .update()
                == 1;
    }

    /** Who administers the city without end; their postings stay locked, so that two administrators cannot remove each other at once. */
    public List<UUID> lockAdministrators(String city, LocalDate day) {
        return jdbc.sql(LOCK_ADMINISTRATORS)
                .param("city", city)
                .param("day", day)
                .query(UUID.class)
                .list();
    }
}
