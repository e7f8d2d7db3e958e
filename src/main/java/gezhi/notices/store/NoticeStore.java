package gezhi.notices.store;

import gezhi.notices.Notice;
import gezhi.notices.model.Fact;
import gezhi.notices.model.Voice;
import gezhi.platform.Ids;
import gezhi.platform.scope.Scoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people were told in the program; each of an entry of the journal at most once. */
@Repository
public class NoticeStore {
    private static final String ADD = """
            insert into notices.notice (city, person, id, case_id, seq, at, event, voice, number, category, step, due_at, other, place)
            select :city, n.person, n.id, n.case_id, n.seq, n.at, n.event, n.voice, n.number, n.category, n.step, n.due, n.other, n.place
            from unnest(cast(:persons as uuid[]), cast(:ids as uuid[]), cast(:cases as uuid[]), cast(:seqs as int[]),
                cast(:ats as timestamptz[]), cast(:events as text[]), cast(:voices as text[]), cast(:numbers as text[]),
                cast(:categories as text[]), cast(:steps as text[]), cast(:dues as timestamptz[]), cast(:others as text[]),
                cast(:places as text[]))
                as n (person, id, case_id, seq, at, event, voice, number, category, step, due, other, place)
            on conflict (city, person, case_id, seq) do nothing
            """;

    private static final String UNREAD = """
            select count(*)
            from (
                select
                from notices.notice
                where city = :city
                and person = :person
                and read_at is null
                limit :limit) as first_ones
            """;

    private static final String COLUMNS = """
            select id, case_id, seq, at, event, voice, number, category, step, due_at, other, place, read_at is null as unread
            from notices.notice
            where city = :city
            and person = :person
            """;

    private static final String PAGE = COLUMNS + """
            and id < :before
            order by id desc
            limit :limit
            """;

    private static final String PAGE_UNREAD = COLUMNS + """
            and read_at is null
            and id < :before
            order by id desc
            limit :limit
            """;

    private static final String FIND = COLUMNS + """
            and id = :id
            """;

    private static final String READ = """
            update notices.notice
            set read_at = :at
            where city = :city
            and person = :person
            and id = :id
            and read_at is null
            """;

    private static final String READ_ALL = """
            update notices.notice
            set read_at = :at
            where city = :city
            and person = :person
            and id <= :last
            and read_at is null
            """;

    private static final String FORGET = """
            delete from notices.notice
            where city = :city
            and at < :before
            """;

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody is to be told. */
    public record Told(UUID person, Fact fact, Voice voice) {}

    /** Who has been told of the entry already is not told again. */
    public void add(List<Told> all) {
        sql(ADD).param("persons", Sql.column(all, Told::person))
                .param("ids", Sql.column(all, _ -> Ids.next()))
                .param("cases", Sql.column(all, told -> told.fact().subject()))
                .param("seqs", Sql.column(all, told -> told.fact().seq()))
                .param("ats", Sql.column(all, told -> told.fact().at()))
                .param("events", Sql.column(all, told -> told.fact().event()))
                .param("voices", Sql.column(all, Told::voice))
                .param("numbers", Sql.column(all, told -> told.fact().number()))
                .param("categories", Sql.column(all, told -> told.fact().category()))
                .param("steps", Sql.column(all, told -> told.fact().step()))
                .param("dues", Sql.column(all, told -> told.fact().due()))
                .param("others", Sql.column(all, told -> told.fact().other()))
                .param("places", Sql.column(all, told -> told.fact().place()))
                .update();
    }

    /** How many are unread; counted to {@code most} only. */
    public int unread(UUID person, int most) {
        return sql(UNREAD)
                .param("person", person)
                .param("limit", most)
                .query(Integer.class)
                .single();
    }

    /** The latest first, those before {@code before}. */
    public List<Notice> page(UUID person, boolean unread, UUID before, int limit) {
        return sql(unread ? PAGE_UNREAD : PAGE)
                .param("person", person)
                .param("before", before)
                .param("limit", limit)
                .query((row, i) -> notice(row))
                .list();
    }

    public Optional<Notice> find(UUID person, UUID id) {
        return sql(FIND)
                .param("person", person)
                .param("id", id)
                .query((row, i) -> notice(row))
                .optional();
    }

    public void read(UUID person, UUID id, Instant at) {
        sql(READ)
                .param("person", person)
                .param("id", id)
                .param("at", Sql.at(at))
                .update();
    }

    /** Up to and with {@code last}: what came after the page was made stays unread. */
    public void readAll(UUID person, UUID last, Instant at) {
        sql(READ_ALL)
                .param("person", person)
                .param("last", last)
                .param("at", Sql.at(at))
                .update();
    }

    public int forget(Instant before) {
        return sql(FORGET).param("before", Sql.at(before)).update();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        @Nullable Instant due = Sql.find(row, "due_at");
        Fact fact = new Fact(
                row.getObject("case_id", UUID.class),
                row.getInt("seq"),
                Sql.get(row, "at"),
                row.getString("event"),
                row.getString("number"),
                row.getString("category"),
                row.getString("place"),
                row.getString("step"),
                due,
                row.getString("other"));
        return new Notice(
                row.getObject("id", UUID.class), fact, Voice.valueOf(row.getString("voice")), row.getBoolean("unread"));
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("city", Scoped.current().city());
    }
}
