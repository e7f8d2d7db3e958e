package gezhi.callouts;

import gezhi.platform.Ids;
import gezhi.platform.Role;
import gezhi.platform.RowKey;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls, answers and numbers; row security decides whose. */
@Repository
class CallOutStore {
    /** Where the rule of a city says nothing. */
    static final int OPEN_DAYS = 14;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final ZoneId zone;
    private final ApplicationEventPublisher events;

    CallOutStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.zone = clock.getZone();
        this.events = events;
    }

    boolean mayCall(Role role, Level level, Instant at) {
        return sql(CallOutSql.MAY_CALL)
                .param("role", role.name())
                .param("level", level.name())
                .param("on", LocalDate.ofInstant(at, zone))
                .query(Boolean.class)
                .single();
    }

    Optional<UUID> findStarted(UUID request) {
        return sql(CallOutSql.FIND_STARTED)
                .param("request", request)
                .query(UUID.class)
                .optional();
    }

    boolean isDone(UUID request) {
        return sql(CallOutSql.IS_DONE)
                .param("request", request)
                .query(Boolean.class)
                .single();
    }

    /** False when one is running there already. */
    boolean start(UUID id, String division, String words, int people, Instant at, UUID request) {
        Scope scope = Scoped.current();
        return sql(CallOutSql.START)
                        .param("id", id)
                        .param("division", division)
                        .param("desk", scope.subtree())
                        .param("words", words)
                        .param("people", people)
                        .param("person", scope.person())
                        .param("at", at(at))
                        .param("request", request)
                        .update()
                == 1;
    }

    void call(UUID id, Collection<Summoned> people) {
        Scope scope = Scoped.current();
        batches.batchUpdate(
                CallOutSql.CALL,
                people.stream()
                        .map(each -> new MapSqlParameterSource("city", scope.city())
                                .addValue("callout", id)
                                .addValue("person", each.person())
                                .addValue("role", each.role().name())
                                .addValue("division", each.division())
                                .addValue("name", each.name())
                                .addValue("desk", scope.subtree()))
                        .toArray(SqlParameterSource[]::new));
    }

    boolean end(UUID id, String words, Instant at) {
        return sql(CallOutSql.END)
                        .param("id", id)
                        .param("words", words)
                        .param("at", at(at))
                        .update()
                == 1;
    }

    /** Writes the journal; what everybody called is to know is announced. */
    void enter(UUID callout, int seq, String action, String words, Instant at, UUID request) {
        Scope scope = Scoped.current();
        sql(CallOutSql.ENTER)
                .param("callout", callout)
                .param("seq", seq)
                .param("at", at(at))
                .param("action", action)
                .param("actor", scope.person())
                .param("role", scope.role().name())
                .param("words", words)
                .param("request", request)
                .update();
        deed(action).ifPresent(deed -> events.publishEvent(new CalledOut(callout, seq, deed, at, scope.person())));
    }

    boolean answer(UUID id, Answer answer, Instant at) {
        @Nullable UUID person = Scoped.current().person();
        return person != null
                && sql(CallOutSql.ANSWER)
                                .param("callout", id)
                                .param("person", person)
                                .param("answer", answer.name())
                                .param("at", at(at))
                                .update()
                        == 1;
    }

    Optional<Answer> myAnswer(UUID id) {
        @Nullable UUID person = Scoped.current().person();
        return person == null
                ? Optional.empty()
                : sql(CallOutSql.MY_ANSWER)
                        .param("callout", id)
                        .param("person", person)
                        .query((row, i) -> Answer.valueOf(row.getString("answer")))
                        .optional();
    }

    Optional<CallOut> findWaiting() {
        return sql(CallOutSql.WAITING)
                .param("person", Scoped.current().person())
                .query(CallOut.class)
                .optional();
    }

    boolean anyRunning() {
        return sql(CallOutSql.ANY_RUNNING).query(Boolean.class).single();
    }

    Optional<CallOut> find(UUID id) {
        return sql(CallOutSql.FIND).param("id", id).query(CallOut.class).optional();
    }

    List<CallOut> page(RowKey after, int limit) {
        return sql(CallOutSql.PAGE)
                .param("at", at(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query(CallOut.class)
                .list();
    }

    List<Tally> count(UUID id) {
        return sql(CallOutSql.COUNT).param("callout", id).query(Tally.class).list();
    }

    List<Tally> kept(UUID id) {
        return sql(CallOutSql.KEPT).param("callout", id).query(Tally.class).list();
    }

    List<Named> names(UUID id) {
        return sql(CallOutSql.NAMES).param("callout", id).query(Named.class).list();
    }

    /** Something that changes with every answer, and with the end. */
    String pulse(UUID id) {
        return sql(CallOutSql.PULSE)
                .param("callout", id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    int keepDays(Instant at) {
        return sql(CallOutSql.KEEP_DAYS)
                .param("on", LocalDate.ofInstant(at, zone))
                .query(Integer.class)
                .optional()
                .orElse(30);
    }

    /** For how many days a call runs at most. */
    int openDays(Instant at) {
        return sql(CallOutSql.OPEN_DAYS)
                .param("on", LocalDate.ofInstant(at, zone))
                .query(Integer.class)
                .optional()
                .orElse(OPEN_DAYS);
    }

    /** Calls that began before then and that nobody has ended. */
    List<UUID> listUnattended(Instant startedBefore) {
        return sql(CallOutSql.UNATTENDED)
                .param("before", at(startedBefore))
                .query(UUID.class)
                .list();
    }

    /** The call ends by itself; false when somebody was faster. */
    boolean endUnattended(UUID id, Instant at) {
        if (!end(id, "", at)) {
            return false;
        }
        enter(id, 2, "END", "", at, Ids.next());
        return true;
    }

    /** Calls that ended before then and whose names are still there. */
    List<UUID> listKnown(Instant endedBefore) {
        return sql(CallOutSql.KNOWN)
                .param("before", at(endedBefore))
                .query(UUID.class)
                .list();
    }

    /** The numbers stay, the names go; false when another server was faster. */
    boolean forget(UUID id, Instant at) {
        if (sql(CallOutSql.FORGOTTEN).param("id", id).param("at", at(at)).update() == 0) {
            return false;
        }
        sql(CallOutSql.KEEP).param("callout", id).update();
        sql(CallOutSql.FORGET).param("callout", id).update();
        enter(id, 3, "FORGET", "", at, Ids.next());
        return true;
    }

    void addCaller(String city, Role role, Level level, LocalDate on) {
        jdbc.sql(CallOutSql.ADD_CALLER)
                .param("city", city)
                .param("role", role.name())
                .param("level", level.name())
                .param("on", on)
                .update();
    }

    void setKeeping(String city, int days, int openDays, LocalDate on) {
        jdbc.sql(CallOutSql.SET_KEEPING)
                .param("city", city)
                .param("days", days)
                .param("openDays", openDays)
                .param("on", on)
                .update();
    }

    private static Optional<CalledOut.Deed> deed(String action) {
        return Arrays.stream(CalledOut.Deed.values())
                .filter(deed -> deed.name().equals(action))
                .findFirst();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }

    private static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
