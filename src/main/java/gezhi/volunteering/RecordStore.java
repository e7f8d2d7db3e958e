package gezhi.volunteering;

import gezhi.platform.scope.Scoped;
import gezhi.volunteering.ServiceRecord.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Records of service; row security decides whose. */
@Repository
class RecordStore {
    private static final String COLUMNS = """
            select r.id, r.volunteer, r.person, coalesce(v.name, '') as name, r.division, r.activity, r.served, r.day, r.minutes, r.link,
                r.served_person, r.state, r.noted_by, r.noted_at, r.decided_by, r.decided_at
            from volunteering.record r
            left join volunteering.volunteer v on v.city = r.city and v.id = r.volunteer
            where r.city = :city
            """;

    private static final String FIND = COLUMNS + """
            and r.id = :id
            """;

    private static final String OF_PERSON = COLUMNS + """
            and r.person = :person
            and (r.day, r.id) < (:beforeDay, :beforeId)
            order by r.day desc, r.id desc
            limit :limit
            """;

    private static final String CONFIRMED_OF = COLUMNS + """
            and r.person = :person
            and r.state = 'CONFIRMED'
            and r.day between :from and :to
            order by r.day, r.id
            limit :limit
            """;

    private static final String CONFIRMED_IN = """
            select r.id, coalesce(v.number, '') as number, coalesce(v.name, '') as name, r.division, r.activity, r.day, r.minutes
            from volunteering.record r
            left join volunteering.volunteer v on v.city = r.city and v.id = r.volunteer
            where r.city = :city
            and r.state = 'CONFIRMED'
            and r.division >= :division
            and r.division < :division || ':'
            and (r.day, r.id) < (:beforeDay, :beforeId)
            order by r.day desc, r.id desc
            limit :limit
            """;

    private static final String WAITING = COLUMNS + """
            and r.state = 'NOTED'
            and r.division >= :division
            and r.division < :division || ':'
            and (r.noted_at, r.id) > (:afterAt, :afterId)
            order by r.noted_at, r.id
            limit :limit
            """;

    private static final String ADD = """
            insert into volunteering.record (city, id, volunteer, person, division, activity, served, day, minutes, link, served_person, state, noted_by,
                noted_at, request_id)
            values (:city, :id, :volunteer, :person, :division, :activity, :served, :day, :minutes, :link, :servedPerson, 'NOTED', :by, :at, :id)
            on conflict do nothing
            """;

    private static final String DECIDE = """
            update volunteering.record
            set state = :to,
                decided_by = :by,
                decided_at = :at
            where city = :city
            and id = :id
            and state = :from
            """;

    /** Whoever confirms a day of a person waits for who is at it. */
    private static final String LOCK_DAY = """
            select 1
            from pg_advisory_xact_lock(hashtextextended('volunteering ' || :city || cast(:person as text), 0))
            """;

    private static final String CONFIRMED_ON = """
            select volunteering.minutes_on(:person, :day)
            """;

    private static final String SERVED = """
            select volunteering.served(:link)
            """;

    private static final String GIVEN_SINCE = """
            select coalesce(cast(-sum(h.minutes) as int), 0)
            from ledger.v_hours h
            where h.city = :city
            and h.account = :account
            and h.at >= :since
            and h.what = 'GIFT'
            and h.minutes < 0
            """;

    private static final String BY_NUMBER = """
            select person, masked
            from volunteering.by_number(:number)
            """;

    private final JdbcClient jdbc;

    RecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ServiceRecord> find(UUID id) {
        return sql(FIND).param("id", id).query(ServiceRecord.class).optional();
    }

    /** Newest day first. */
    List<ServiceRecord> listOf(UUID person, LocalDate beforeDay, UUID beforeId, int limit) {
        return sql(OF_PERSON)
                .param("person", person)
                .param("beforeDay", beforeDay)
                .param("beforeId", beforeId)
                .param("limit", limit)
                .query(ServiceRecord.class)
                .list();
    }

    /** By day. */
    List<ServiceRecord> listConfirmed(UUID person, LocalDate from, LocalDate to, int limit) {
        return sql(CONFIRMED_OF)
                .param("person", person)
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query(ServiceRecord.class)
                .list();
    }

    /** Newest day first. */
    List<ConfirmedRecord> listConfirmedIn(String division, LocalDate beforeDay, UUID beforeId, int limit) {
        return sql(CONFIRMED_IN)
                .param("division", division)
                .param("beforeDay", beforeDay)
                .param("beforeId", beforeId)
                .param("limit", limit)
                .query(ConfirmedRecord.class)
                .list();
    }

    /** Longest waiting first. */
    List<ServiceRecord> listWaiting(String division, Instant afterAt, UUID afterId, int limit) {
        return sql(WAITING)
                .param("division", division)
                .param("afterAt", afterAt.atOffset(ZoneOffset.UTC))
                .param("afterId", afterId)
                .param("limit", limit)
                .query(ServiceRecord.class)
                .list();
    }

    /** One that is there already stays as it is. */
    void add(ServiceRecord.Draft draft, Volunteer volunteer, String link, @Nullable UUID by, Instant at) {
        sql(ADD).param("id", draft.id())
                .param("volunteer", volunteer.id())
                .param("person", volunteer.person())
                .param("division", volunteer.division())
                .param("activity", draft.activity().strip())
                .param("served", draft.served().strip())
                .param("day", draft.day())
                .param("minutes", draft.minutes())
                .param("link", link)
                .param("servedPerson", draft.servedPerson())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when somebody was faster. */
    boolean decide(UUID id, State from, State to, @Nullable UUID by, Instant at) {
        return sql(DECIDE)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void lockPerson(UUID person) {
        sql(LOCK_DAY).param("person", person).query(Integer.class).single();
    }

    /** Minutes of that day, also those that the reader sees no records of. */
    int minutesConfirmed(UUID person, LocalDate day) {
        return jdbc.sql(CONFIRMED_ON)
                .param("person", person)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** The record of a link, for who was served: the reader, if nobody came before. */
    Optional<UUID> served(String link) {
        return jdbc.sql(SERVED)
                .param("link", link)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }

    /** Minutes given away from an account since a moment. */
    int minutesGiven(UUID account, Instant since) {
        return sql(GIVEN_SINCE)
                .param("account", account)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** @param masked how the name begins */
    record Numbered(UUID person, String masked) {}

    Optional<Numbered> findByNumber(String number) {
        return jdbc.sql(BY_NUMBER).param("number", number).query(Numbered.class).optional();
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }
}
