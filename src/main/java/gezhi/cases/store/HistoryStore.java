package gezhi.cases.store;

import gezhi.cases.JournalEntry;
import gezhi.cases.JournalWritten;
import gezhi.cases.PastCase;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Place;
import gezhi.cases.loop.Step;
import gezhi.deadlines.Allowance;
import gezhi.platform.Ids;
import gezhi.platform.Secrets;
import gezhi.platform.scope.Scoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Writes many cases with their past at once. Not by COPY: PostgreSQL does not allow it under row security. */
@Repository
public class HistoryStore {
    private static final String KNOWN = """
            select source_id
            from cases.case
            where city = :city
            and source = :source
            and source_id in (:ids)
            """;

    private static final String CASE = """
            insert into cases.case (city, id, number, step, version, entries, category, division, lon, lat, address, words,
                channel, reporter, office, offices, handlers, received_at, filed_at,
                dispatched_at, yellow_at, due_at, fed_back_at, verified_at,
                amount, unit, signal, in_time, rating, request_id, link, source, source_id)
            values (:city, :id, :number, :step, :version, :entries, :category, :division, :lon, :lat, :address, :words,
                :channel, :reporter, :office, cast(:offices as uuid[]), cast(:handlers as uuid[]), :receivedAt, :filedAt,
                :dispatchedAt, :yellowAt, :dueAt, :fedBackAt, :verifiedAt,
                :amount, :unit, :signal, :inTime, :rating, :request, :link, :source, :sourceId)
            """;

    private static final String ENTRY = """
            insert into cases.journal (city, case_id, seq, at, action, from_step, to_step, division, category, office,
                in_time, rating, actor, role, words, request_id)
            values (:city, :id, :seq, :at, :action, :from, :to, :division, :category, :office,
                :inTime, :rating, :actor, :role, :words, :request)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final FreeNumbers numbers;

    HistoryStore(NamedParameterJdbcTemplate jdbc, ApplicationEventPublisher events, FreeNumbers numbers) {
        this.jdbc = jdbc;
        this.events = events;
        this.numbers = numbers;
    }

    /** Those of a source's ids that are there; {@code ids} not empty. */
    public Set<String> known(String source, Collection<String> ids) {
        MapSqlParameterSource at = new MapSqlParameterSource("city", city())
                .addValue("source", source)
                .addValue("ids", ids);
        return new HashSet<>(jdbc.queryForList(KNOWN, at, String.class));
    }

    /** Those not known by their source yet, each once. */
    public List<PastCase> unknown(List<PastCase> cases) {
        Set<String> known = new HashSet<>();
        cases.stream().map(PastCase::source).distinct().forEach(source -> {
            List<String> ids = cases.stream()
                    .filter(past -> past.source().equals(source))
                    .map(PastCase::sourceId)
                    .toList();
            known(source, ids).forEach(id -> known.add(key(source, id)));
        });
        return cases.stream()
                .filter(past -> known.add(key(past.source(), past.sourceId())))
                .toList();
    }

    public void write(List<PastCase> cases) {
        List<SqlParameterSource> rows = new ArrayList<>();
        List<JournalEntry> entries = new ArrayList<>();
        List<String> free = numbers.free(cases);
        for (PastCase past : cases) {
            UUID id = Ids.next();
            rows.add(row(past, id).addValue("number", free.get(rows.size())));
            entries.addAll(entries(past, id));
        }
        jdbc.batchUpdate(CASE, rows.toArray(SqlParameterSource[]::new));
        jdbc.batchUpdate(ENTRY, entries.stream().map(this::parameters).toArray(SqlParameterSource[]::new));
        if (!entries.isEmpty()) {
            events.publishEvent(new JournalWritten(city(), entries));
        }
    }

    private MapSqlParameterSource row(PastCase past, UUID id) {
        Instant received = past.story().getFirst().at();
        PastCase.@Nullable Entry collected = past.last(Action.Kind.COLLECT);
        PastCase.@Nullable Entry dispatched = past.last(Action.Kind.DISPATCH);
        PastCase.@Nullable Entry fedBack = past.last(Action.Kind.FEED_BACK);
        PastCase.@Nullable Entry verified = past.last(Action.Kind.CONFIRM);
        PastCase.@Nullable Entry evaluated = past.last(Action.Kind.EVALUATE);
        Step step = past.story().getLast().to();
        // given back, it has neither office nor clock
        PastCase.@Nullable Entry held = step == Step.COLLECTED ? null : dispatched;
        MapSqlParameterSource row = placed(past)
                .addValue("id", id)
                .addValue("step", step.name())
                .addValue(
                        "version",
                        past.story().stream().filter(HistoryStore::moves).count())
                .addValue("entries", past.story().size())
                .addValue("category", past.category())
                .addValue("words", past.words())
                .addValue("channel", past.channel().name())
                .addValue("reporter", past.story().getFirst().by().person())
                .addValue("handlers", CaseRows.literal(handlers(past)))
                .addValue("office", held == null ? null : held.office())
                .addValue("offices", CaseRows.literal(offices(past)))
                .addValue("receivedAt", Times.of(received))
                .addValue("filedAt", at(collected))
                .addValue("fedBackAt", at(fedBack))
                .addValue("verifiedAt", at(verified))
                .addValue("signal", brokenSince(past, held) ? 2 : 0)
                .addValue("inTime", fedBack == null ? null : fedBack.inTime())
                .addValue("rating", evaluated == null ? null : evaluated.rating())
                .addValue("request", request(id, 1))
                .addValue("link", Secrets.hash(Secrets.token()))
                .addValue("source", past.source())
                .addValue("sourceId", past.sourceId());
        return clocked(row, held == null ? null : held.at(), past.due());
    }

    private MapSqlParameterSource placed(PastCase past) {
        Place.@Nullable Point point = past.place().point();
        return new MapSqlParameterSource("city", city())
                .addValue("division", past.place().division())
                .addValue("address", past.place().address())
                .addValue("lon", point == null ? null : point.lon())
                .addValue("lat", point == null ? null : point.lat());
    }

    /** The old system's deadline becomes an allowance in minutes, with yellow at four fifths like any other. */
    private static MapSqlParameterSource clocked(
            MapSqlParameterSource row, @Nullable Instant start, @Nullable Instant due) {
        row.addValue("dispatchedAt", Times.of(start));
        if (start == null || due == null || !start.isBefore(due)) {
            return row.addValue("amount", null)
                    .addValue("unit", null)
                    .addValue("yellowAt", null)
                    .addValue("dueAt", null);
        }
        Duration allowance = Duration.between(start, due);
        return row.addValue("amount", Math.max(1, allowance.toMinutes()))
                .addValue("unit", Allowance.Unit.CALENDAR_MINUTES.name())
                .addValue(
                        "yellowAt",
                        Times.of(start.plus(allowance.multipliedBy(4).dividedBy(5))))
                .addValue("dueAt", Times.of(due));
    }

    private static List<JournalEntry> entries(PastCase past, UUID id) {
        List<JournalEntry> entries = new ArrayList<>();
        @Nullable Step from = null;
        for (PastCase.Entry entry : past.story()) {
            int seq = entries.size() + 1;
            entries.add(new JournalEntry(
                    id,
                    seq,
                    entry.at(),
                    entry.action(),
                    from,
                    entry.to(),
                    past.place().division(),
                    past.category(),
                    entry.office(),
                    entry.inTime(),
                    entry.rating(),
                    entry.by().person(),
                    entry.by().role(),
                    entry.words(),
                    "",
                    request(id, seq)));
            from = entry.to();
        }
        return entries;
    }

    private MapSqlParameterSource parameters(JournalEntry entry) {
        return new MapSqlParameterSource("city", city())
                .addValue("id", entry.caseId())
                .addValue("seq", entry.seq())
                .addValue("at", Times.of(entry.at()))
                .addValue("action", entry.action().name())
                .addValue("from", entry.from() == null ? null : entry.from().name())
                .addValue("to", entry.to().name())
                .addValue("division", entry.division())
                .addValue("category", entry.category())
                .addValue("office", entry.office())
                .addValue("inTime", entry.inTime())
                .addValue("rating", entry.rating())
                .addValue("actor", entry.actor())
                .addValue("role", entry.role().name())
                .addValue("words", entry.words())
                .addValue("request", entry.requestId());
    }

    private static Set<UUID> offices(PastCase past) {
        Set<UUID> offices = new HashSet<>();
        for (PastCase.Entry entry : past.story()) {
            if (entry.office() != null) {
                offices.add(entry.office());
            }
        }
        return offices;
    }

    /** A broken deadline that the story tells of is not to be raised again by the clock. */
    private static boolean brokenSince(PastCase past, PastCase.@Nullable Entry held) {
        PastCase.@Nullable Entry breach = past.last(Action.Kind.BREACH);
        return breach != null && held != null && !breach.at().isBefore(held.at());
    }

    private static Set<UUID> handlers(PastCase past) {
        return past.story().stream()
                .filter(entry -> entry.action() == Action.Kind.ACCEPT || entry.action() == Action.Kind.FEED_BACK)
                .map(entry -> entry.by().person())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static boolean moves(PastCase.Entry entry) {
        return switch (entry.action()) {
            case URGE, COMMENT, WARN, BREACH -> false;
            default -> true;
        };
    }

    private static @Nullable OffsetDateTime at(PastCase.@Nullable Entry entry) {
        return entry == null ? null : Times.of(entry.at());
    }

    private static UUID request(UUID id, int seq) {
        return UUID.nameUUIDFromBytes((id + "/" + seq).getBytes(StandardCharsets.US_ASCII));
    }

    private static String key(String source, String id) {
        return source + '/' + id;
    }

    private static String city() {
        return Scoped.current().city();
    }
}
