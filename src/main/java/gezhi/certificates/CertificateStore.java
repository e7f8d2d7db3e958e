package gezhi.certificates;

import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Certificates of the city at hand; row security decides whose. */
@Repository
@Transactional
class CertificateStore {
    private static final String COLUMNS = """
            select id, number, code, volunteer, person, name, volunteer_number, division, issuer, handler, first_day, last_day, services, minutes,
                issued_by, issued_at, revoked_at, reason, certificates.taken_back(id) as taken_back
            from certificates.certificate
            where city = :city
            """;

    private static final String FIND = COLUMNS + """
            and id = :id
            """;

    private static final String BY_NUMBER = COLUMNS + """
            and number = :number
            """;

    private static final String OF_PERSON = COLUMNS + """
            and person = :person
            and (issued_at, id) < (:beforeAt, :beforeId)
            order by issued_at desc, id desc
            limit :limit
            """;

    private static final String OF_DIVISION = COLUMNS + """
            and division >= :division
            and division < :division || ':'
            and (issued_at, id) < (:beforeAt, :beforeId)
            order by issued_at desc, id desc
            limit :limit
            """;

    private static final String NEXT = """
            select certificates.next_serial(:year)
            """;

    private static final String ADD = """
            insert into certificates.certificate (city, id, number, code, token_hash, volunteer, person, name, volunteer_number, division, issuer, handler,
                first_day, last_day, services, minutes, issued_by, issued_at)
            values (:city, :id, :number, :code, :hash, :volunteer, :person, :name, :volunteerNumber, :division, :issuer, :handler,
                :firstDay, :lastDay, :services, :minutes, :issuedBy, :issuedAt)
            """;

    private static final String ADD_LINE = """
            insert into certificates.line (city, certificate, seq, record, day, activity, minutes)
            values (:city, :certificate, :seq, :record, :day, :activity, :minutes)
            """;

    private static final String LINES = """
            select record, day, activity, minutes
            from certificates.line
            where city = :city
            and certificate = :id
            order by seq
            """;

    private static final String REVOKE = """
            update certificates.certificate
            set revoked_by = :by,
                revoked_at = :at,
                reason = :reason
            where city = :city
            and id = :id
            and revoked_at is null
            """;

    /** One of two requests sent at once waits for the other. */
    private static final String GATE = """
            select 1
            from pg_advisory_xact_lock(hashtextextended('certificates ' || :city || cast(:id as text), 0))
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    CertificateStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void waitFor(UUID id) {
        sql(GATE).param("id", id).query(Integer.class).single();
    }

    Optional<Certificate> find(UUID id) {
        return sql(FIND).param("id", id).query(Certificate.class).optional();
    }

    Optional<Certificate> findByNumber(String number) {
        return sql(BY_NUMBER).param("number", number).query(Certificate.class).optional();
    }

    /** The newest first. */
    List<Certificate> listOf(UUID person, Instant beforeAt, UUID beforeId, int limit) {
        return page(sql(OF_PERSON).param("person", person), beforeAt, beforeId, limit);
    }

    /** The newest first. */
    List<Certificate> listIn(String division, Instant beforeAt, UUID beforeId, int limit) {
        return page(sql(OF_DIVISION).param("division", division), beforeAt, beforeId, limit);
    }

    int nextSerial(int year) {
        return jdbc.sql(NEXT).param("year", year).query(Integer.class).single();
    }

    void add(Certificate certificate, String hash, List<Certificate.Line> lines) {
        sql(ADD).param("id", certificate.id())
                .param("number", certificate.number())
                .param("code", certificate.code())
                .param("hash", hash)
                .param("volunteer", certificate.volunteer())
                .param("person", certificate.person())
                .param("name", certificate.name())
                .param("volunteerNumber", certificate.volunteerNumber())
                .param("division", certificate.division())
                .param("issuer", certificate.issuer())
                .param("handler", certificate.handler())
                .param("firstDay", certificate.firstDay())
                .param("lastDay", certificate.lastDay())
                .param("services", certificate.services())
                .param("minutes", certificate.minutes())
                .param("issuedBy", certificate.issuedBy())
                .param("issuedAt", certificate.issuedAt().atOffset(ZoneOffset.UTC))
                .update();
        batches.batchUpdate(
                ADD_LINE,
                IntStream.range(0, lines.size())
                        .mapToObj(at -> line(certificate.id(), at + 1, lines.get(at)))
                        .toArray(SqlParameterSource[]::new));
    }

    List<Certificate.Line> lines(UUID id) {
        return sql(LINES).param("id", id).query(Certificate.Line.class).list();
    }

    /** False when somebody was faster, or the reader may not. */
    boolean revoke(UUID id, @Nullable UUID by, Instant at, String reason) {
        return sql(REVOKE)
                        .param("id", id)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static SqlParameterSource line(UUID certificate, int seq, Certificate.Line line) {
        return new MapSqlParameterSource("city", Scoped.current().city())
                .addValue("certificate", certificate)
                .addValue("seq", seq)
                .addValue("record", line.record())
                .addValue("day", line.day())
                .addValue("activity", line.activity())
                .addValue("minutes", line.minutes());
    }

    private static List<Certificate> page(StatementSpec asked, Instant beforeAt, UUID beforeId, int limit) {
        return asked.param("beforeAt", beforeAt.atOffset(ZoneOffset.UTC))
                .param("beforeId", beforeId)
                .param("limit", limit)
                .query(Certificate.class)
                .list();
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }
}
