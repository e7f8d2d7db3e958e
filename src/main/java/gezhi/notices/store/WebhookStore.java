package gezhi.notices.store;

import gezhi.notices.Webhook;
import gezhi.platform.Ids;
import gezhi.platform.scope.Scoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Webhooks and, apart from them, their secrets. */
@Repository
@Transactional
public class WebhookStore {
    private static final String LIST = """
            select id, name, url, events, active, created_at
            from notices.webhook
            where city = :city
            order by name
            """;

    private static final String ADD = """
            insert into notices.webhook (city, id, name, url, events, created_by, created_at)
            values (:city, :id, :name, :url, cast(:events as text[]), cast(:by as uuid), :at)
            on conflict do nothing
            """;

    private static final String ACTIVATE = """
            update notices.webhook
            set active = :active
            where city = :city
            and id = :id
            """;

    private static final String ADD_SECRET = """
            insert into notices.webhook_secret (city, webhook, id, secret)
            values (:city, :id, :secretId, :secret)
            """;

    private static final String SECRET = """
            select secret
            from notices.webhook_secret
            where city = :city
            and webhook = :id
            order by id desc
            limit 1
            """;

    private final JdbcClient jdbc;

    WebhookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Webhook> list() {
        return Sql.inCity(jdbc, LIST).query((row, i) -> webhook(row)).list();
    }

    public Optional<Webhook> find(UUID id) {
        return list().stream().filter(webhook -> webhook.id().equals(id)).findFirst();
    }

    /** False when the name is taken. */
    public boolean add(Webhook webhook) {
        @Nullable UUID by = Scoped.current().person();
        return of(ADD, webhook.id())
                        .param("name", webhook.name())
                        .param("url", webhook.url())
                        .param("events", webhook.events().toArray(String[]::new))
                        .param("by", by == null ? null : by.toString())
                        .param("at", Sql.at(webhook.created()))
                        .update()
                == 1;
    }

    public boolean activate(UUID id, boolean active) {
        return of(ACTIVATE, id).param("active", active).update() == 1;
    }

    /** From now on this one signs. */
    public void putSecret(UUID id, String secret) {
        of(ADD_SECRET, id).param("secretId", Ids.next()).param("secret", secret).update();
    }

    /** For the program alone. */
    public Optional<String> findSecret(UUID id) {
        return of(SECRET, id).query(String.class).optional();
    }

    private JdbcClient.StatementSpec of(String sql, UUID id) {
        return Sql.inCity(jdbc, sql).param("id", id);
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("url"),
                Set.of((String[]) row.getArray("events").getArray()),
                row.getBoolean("active"),
                Sql.get(row, "created_at"));
    }
}
