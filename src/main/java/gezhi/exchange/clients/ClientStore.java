package gezhi.exchange.clients;

import gezhi.platform.Ids;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Clients of the city at hand and their keys. */
@Repository
@Transactional
class ClientStore {
    private static final String LIST = """
            select c.id, c.name, c.contact, c.requests_a_minute, c.reports_an_hour, c.created_at,
                count(k.id) filter (where k.revoked_at is null and (k.valid_to is null or k.valid_to > :today)) as keys,
                max(k.last_used_at) as last_used_at
            from exchange.client c
            left join exchange.client_key k
                on k.city = c.city
                and k.client = c.id
            where c.city = :city
            and (cast(:id as uuid) is null or c.id = :id)
            group by c.city, c.id
            order by c.name
            """;

    private static final String ADD = """
            insert into exchange.client (city, id, name, contact, requests_a_minute, reports_an_hour, created_by, created_at)
            values (:city, :id, :name, :contact, :requests, :reports, :by, :at)
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update exchange.client
            set contact = :contact, requests_a_minute = :requests, reports_an_hour = :reports
            where city = :city
            and id = :id
            """;

    private static final String KEYS = """
            select id, hint, grants, desk_role, desk_division, desk_office, valid_to, created_at, revoked_at, last_used_at
            from exchange.client_key
            where city = :city
            and client = :id
            order by created_at desc, id desc
            """;

    private static final String ADD_KEY = """
            insert into exchange.client_key (city, id, client, hash, hint, grants, desk_role, desk_division, desk_office, valid_to, created_by, created_at)
            values (:city, :id, :client, :hash, :hint, cast(:grants as text[]), :role, :division, :office, :to, :by, :at)
            """;

    private static final String REVOKE = """
            update exchange.client_key
            set revoked_at = :at, revoked_by = :by
            where city = :city
            and client = :client
            and id = :id
            and revoked_at is null
            returning hash
            """;

    private static final String CALLER = """
            select c.id, c.name, c.requests_a_minute, c.reports_an_hour, k.grants, k.desk_role, k.desk_division, k.desk_office
            from exchange.client_key k
            join exchange.client c
                on c.city = k.city
                and c.id = k.client
            where k.city = :city
            and k.hash = :hash
            and k.revoked_at is null
            and (k.valid_to is null or k.valid_to > :today)
            """;

    /** To the minute is enough, and spares a row that every request would write. */
    private static final String USED = """
            update exchange.client_key
            set last_used_at = :at
            where city = :city
            and hash = :hash
            and (last_used_at is null or last_used_at < cast(:at as timestamptz) - interval '1 minute')
            """;

    private static final String NAMES = """
            select id, name
            from exchange.client
            where city = :city
            and id = any (cast(:ids as uuid[]))
            """;

    private final JdbcClient jdbc;

    ClientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Client> list(LocalDate today) {
        return sql(LIST)
                .param("id", null)
                .param("today", today)
                .query((row, i) -> client(row))
                .list();
    }

    Optional<Client> find(UUID id, LocalDate today) {
        return sql(LIST)
                .param("id", id)
                .param("today", today)
                .query((row, i) -> client(row))
                .optional();
    }

    /** Empty when the name is taken. */
    Optional<UUID> add(Client.Draft draft, Instant at) {
        UUID id = Ids.next();
        int added = limits(sql(ADD), draft)
                .param("id", id)
                .param("name", draft.name())
                .param("by", Scoped.current().person())
                .param("at", time(at))
                .update();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    boolean change(UUID id, Client.Draft draft) {
        return limits(sql(CHANGE), draft).param("id", id).update() == 1;
    }

    List<ClientKey> keys(UUID client) {
        return sql(KEYS).param("id", client).query((row, i) -> key(row)).list();
    }

    void addKey(UUID client, String hash, String hint, KeyDraft draft, Instant at) {
        @Nullable Desk desk = draft.desk();
        sql(ADD_KEY)
                .param("id", Ids.next())
                .param("client", client)
                .param("hash", hash)
                .param("hint", hint)
                .param("grants", draft.grants().stream().map(Grant::name).collect(Collectors.joining(",", "{", "}")))
                .param("role", desk == null ? null : desk.role().name())
                .param("division", desk == null ? null : desk.division())
                .param("office", desk == null ? null : desk.office())
                .param("to", draft.to())
                .param("by", Scoped.current().person())
                .param("at", time(at))
                .update();
    }

    /** The hash of the key revoked; empty when there is no such key or it was revoked before. */
    Optional<String> revoke(UUID client, UUID key, Instant at) {
        return sql(REVOKE)
                .param("client", client)
                .param("id", key)
                .param("by", Scoped.current().person())
                .param("at", time(at))
                .query(String.class)
                .optional();
    }

    /** Who has this key, and that it is used now. */
    Optional<Caller> use(String hash, LocalDate today, Instant at) {
        Optional<Caller> caller = sql(CALLER)
                .param("hash", hash)
                .param("today", today)
                .query((row, i) -> caller(row))
                .optional();
        if (caller.isPresent()) {
            sql(USED).param("hash", hash).param("at", time(at)).update();
        }
        return caller;
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        sql(NAMES)
                .param("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query((row, i) -> names.put(row.getObject("id", UUID.class), row.getString("name")))
                .list();
        return names;
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("city", Scoped.current().city());
    }

    private static JdbcClient.StatementSpec limits(JdbcClient.StatementSpec sql, Client.Draft draft) {
        return sql.param("contact", draft.contact())
                .param("requests", draft.requestsAMinute())
                .param("reports", draft.reportsAnHour());
    }

    private static Client client(ResultSet row) throws SQLException {
        return new Client(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("contact"),
                row.getInt("requests_a_minute"),
                row.getInt("reports_an_hour"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("keys"),
                instant(row, "last_used_at"));
    }

    private static ClientKey key(ResultSet row) throws SQLException {
        return new ClientKey(
                row.getObject("id", UUID.class),
                row.getString("hint"),
                grants(row),
                desk(row),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "revoked_at"),
                instant(row, "last_used_at"));
    }

    private static Caller caller(ResultSet row) throws SQLException {
        Scope scope = Scoped.current();
        return new Caller(
                scope.city(),
                row.getObject("id", UUID.class),
                row.getString("name"),
                grants(row),
                desk(row),
                row.getInt("requests_a_minute"),
                row.getInt("reports_an_hour"));
    }

    private static @Nullable Desk desk(ResultSet row) throws SQLException {
        @Nullable String role = row.getString("desk_role");
        return role == null
                ? null
                : new Desk(
                        Role.valueOf(role), row.getString("desk_division"), row.getObject("desk_office", UUID.class));
    }

    private static Set<Grant> grants(ResultSet row) throws SQLException {
        Set<Grant> grants = EnumSet.noneOf(Grant.class);
        Arrays.stream((String[]) row.getArray("grants").getArray())
                .forEach(name -> Grant.find(name).ifPresent(grants::add));
        return grants;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
