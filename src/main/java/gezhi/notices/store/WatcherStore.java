package gezhi.notices.store;

import gezhi.cases.loop.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses of those who follow a case from its public page. */
@Repository
public class WatcherStore {
    private static final String ADD = """
            insert into notices.watcher (city, id, case_id, number, address, language, token, agreed_at)
            values (:city, :id, :caseId, :number, :address, :language, :token, :at)
            on conflict do nothing
            """;

    private static final String COLUMNS = """
            select id, case_id, number, address, language, token, confirmed_at is not null as confirmed
            from notices.watcher
            where city = :city
            """;

    private static final String OF_ADDRESS = COLUMNS + """
            and case_id = :caseId
            and address = :address
            """;

    private static final String OF_TOKEN = COLUMNS + """
            and token = :token
            """;

    private static final String OF_ID = COLUMNS + """
            and id = :id
            """;

    private static final String OF_CASES = COLUMNS + """
            and case_id = any (cast(:ids as uuid[]))
            and confirmed_at is not null
            """;

    private static final String CONFIRM = """
            update notices.watcher
            set confirmed_at = :at
            where city = :city
            and token = :token
            and confirmed_at is null
            """;

    private static final String DROP = """
            delete from notices.watcher
            where city = :city
            and id = :id
            """;

    private static final String FORGET_UNCONFIRMED = """
            delete from notices.watcher
            where city = :city
            and confirmed_at is null
            and agreed_at < :before
            """;

    /** Of cases that have not moved since, and stand at a step at which nobody works on them. */
    private static final String FORGET_CLOSED = """
            delete from notices.watcher w
            using cases.v_case c
            where w.city = :city
            and c.city = w.city
            and c.id = w.case_id
            and c.step = any (cast(:closed as text[]))
            and not exists (
                select
                from cases.v_journal j
                where j.city = w.city
                and j.case_id = w.case_id
                and coalesce(j.from_step, '') <> j.to_step
                and j.at >= :before)
            """;

    private static final String DAYS = """
            select days
            from notices.keeping
            where city = :city
            and name = :name
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by valid_from desc
            limit 1
            """;

    private static final String ADD_DAYS = """
            insert into notices.keeping (city, name, days, valid_from)
            values (:city, :name, :days, :on)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    WatcherStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param token in every message to this address */
    public record Watcher(
            UUID id, UUID caseId, String number, String address, String language, String token, boolean confirmed) {}

    /** After how many days an address is deleted. */
    public enum Days {
        /** Never confirmed. */
        UNCONFIRMED(2),
        /** Of a case that has come to its end, since it moved last. */
        CLOSED(30);

        private final int otherwise;

        Days(int otherwise) {
            this.otherwise = otherwise;
        }
    }

    public boolean add(Watcher watcher, Instant at) {
        return Sql.inCity(jdbc, ADD)
                        .param("id", watcher.id())
                        .param("caseId", watcher.caseId())
                        .param("number", watcher.number())
                        .param("address", watcher.address())
                        .param("language", watcher.language())
                        .param("token", watcher.token())
                        .param("at", Sql.at(at))
                        .update()
                == 1;
    }

    public Optional<Watcher> ofAddress(UUID caseId, String address) {
        return Sql.inCity(jdbc, OF_ADDRESS)
                .param("caseId", caseId)
                .param("address", address)
                .query((row, i) -> watcher(row))
                .optional();
    }

    public Optional<Watcher> ofToken(String token) {
        return Sql.inCity(jdbc, OF_TOKEN)
                .param("token", token)
                .query((row, i) -> watcher(row))
                .optional();
    }

    public Optional<Watcher> find(UUID id) {
        return Sql.inCity(jdbc, OF_ID)
                .param("id", id)
                .query((row, i) -> watcher(row))
                .optional();
    }

    /** Those who have confirmed. */
    public List<Watcher> ofCases(Collection<UUID> cases) {
        return Sql.inCity(jdbc, OF_CASES)
                .param("ids", Sql.column(List.copyOf(cases), id -> id))
                .query((row, i) -> watcher(row))
                .list();
    }

    public void confirm(String token, Instant at) {
        Sql.inCity(jdbc, CONFIRM).param("token", token).param("at", Sql.at(at)).update();
    }

    public void drop(UUID id) {
        Sql.inCity(jdbc, DROP).param("id", id).update();
    }

    public void forgetUnconfirmed(Instant before) {
        Sql.inCity(jdbc, FORGET_UNCONFIRMED).param("before", Sql.at(before)).update();
    }

    public void forgetClosed(Instant before) {
        Sql.inCity(jdbc, FORGET_CLOSED)
                .param(
                        "closed",
                        Sql.column(
                                Arrays.stream(Step.values())
                                        .filter(step -> !step.isOpen())
                                        .toList(),
                                step -> step))
                .param("before", Sql.at(before))
                .update();
    }

    public int days(Days name, LocalDate on) {
        return Sql.inCity(jdbc, DAYS)
                .param("name", name.name())
                .param("on", on)
                .query(Integer.class)
                .optional()
                .orElse(name.otherwise);
    }

    public void addDays(Days name, int days, LocalDate on) {
        Sql.inCity(jdbc, ADD_DAYS)
                .param("name", name.name())
                .param("days", days)
                .param("on", on)
                .update();
    }

    private static Watcher watcher(ResultSet row) throws SQLException {
        return new Watcher(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("address"),
                row.getString("language"),
                row.getString("token"),
                row.getBoolean("confirmed"));
    }
}
