package gezhi.activities.store;

import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Secret addresses of calendars; of one's own, or of the token at hand. */
@Repository
public class FeedStore {
    private static final String HAS = """
            select exists (
                select from activities.feed
                where city = :city
                and person = :person
                and revoked_at is null)
            """;

    private static final String ADD = """
            insert into activities.feed (city, id, person, token_hash, made_at)
            values (:city, :id, :person, :hash, :at)
            """;

    private static final String REVOKE = """
            update activities.feed
            set revoked_at = :at
            where city = :city
            and person = :person
            and revoked_at is null
            """;

    private static final String PERSON = """
            select activities.token_person()
            """;

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean has() {
        return own(HAS).query(Boolean.class).single();
    }

    public void add(UUID id, String hash, Instant at) {
        own(ADD).param("id", id).param("hash", hash).param("at", Columns.at(at)).update();
    }

    public void revoke(Instant at) {
        own(REVOKE).param("at", Columns.at(at)).update();
    }

    /** Whose calendar the token at hand is. */
    @Transactional(readOnly = true)
    public Optional<UUID> findPerson() {
        return jdbc.sql(PERSON)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }

    private JdbcClient.StatementSpec own(String statement) {
        return jdbc.sql(statement)
                .param("city", Scoped.current().city())
                .param("person", Scoped.current().person());
    }
}
