package gezhi.people.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hashes of passwords, and what wrong ones lead to. */
@Repository
public class CredentialStore {
    private static final String FIND = """
            select hash, must_change, expires_at
            from people.credential
            where city = :city
            and person = :person
            """;

    private static final String PUT = """
            insert into people.credential (city, person, hash, must_change, expires_at, changed_at)
            values (:city, :person, :hash, :mustChange, :expires, :at)
            on conflict (city, person) do update
            set hash = excluded.hash, must_change = excluded.must_change, expires_at = excluded.expires_at,
                changed_at = excluded.changed_at
            """;

    private static final String FAILED = """
            update people.account
            set failed = case when failed + 1 >= :most then 0 else failed + 1 end,
                locked_until = case when failed + 1 >= :most then :until::timestamptz else locked_until end
            where city = :city
            and person = :person
            """;

    private static final String SUCCEEDED = """
            update people.account
            set failed = 0, locked_until = null
            where city = :city
            and person = :person
            and (locked_until is null or locked_until <= :at)
            """;

    private static final String ARRIVED = """
            update people.account
            set last_posting = :posting, last_sign_in = :at
            where city = :city
            and person = :person
            """;

    private static final String ACTED_IN = """
            update people.account
            set last_posting = :posting
            where city = :city
            and person = :person
            """;

    private final JdbcClient jdbc;

    CredentialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param expiresAt a temporary password is good until then */
    public record Credential(
            String hash, boolean mustChange, @Nullable Instant expiresAt) {}

    public Optional<Credential> find(String city, UUID person) {
        return of(FIND, city, person).query(Credential.class).optional();
    }

    public void put(String city, UUID person, Credential credential, Instant at) {
        Instant expires = credential.expiresAt();
        of(PUT, city, person)
                .param("hash", credential.hash())
                .param("mustChange", credential.mustChange())
                .param("expires", expires == null ? null : expires.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Counts a wrong password; the one that makes {@code most} locks the account until {@code until}. */
    public void failed(String city, UUID person, int most, Instant until) {
        of(FAILED, city, person)
                .param("most", most)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when wrong passwords tried at the same time have locked the account. */
    public boolean succeeded(String city, UUID person, Instant at) {
        return of(SUCCEEDED, city, person)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Somebody has come in, with a password or without, to act in {@code posting}. */
    public void arrived(String city, UUID person, @Nullable UUID posting, Instant at) {
        of(ARRIVED, city, person)
                .param("posting", posting)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void actedIn(String city, UUID person, @Nullable UUID posting) {
        of(ACTED_IN, city, person).param("posting", posting).update();
    }

    private JdbcClient.StatementSpec of(String sql, String city, UUID person) {
        return jdbc.sql(sql).param("city", city).param("person", person);
    }
}
