package gezhi.exchange.published;

import gezhi.cases.PublicWords;
import gezhi.cases.Questions;
import gezhi.cases.forms.Reply;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Step;
import gezhi.platform.Slice;
import gezhi.platform.scope.Planning;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Public cases of a city, whoever asks. They are read by keyset, some hundreds at a time, each in a transaction of its own, so that a long
 * list neither lies in memory nor keeps a connection while a slow reader takes it.
 */
@Repository
public class PublicCases {
    private static final int AT_A_TIME = 500;
    private static final Key FIRST =
            new Key(Instant.parse("9999-01-01T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    private static final String MOVES = """
            select j.case_id, c.number, j.seq, j.at, j.action, j.to_step, c.photo
            from cases.v_journal j
            join cases.v_public c
                on c.city = j.city
                and c.id = j.case_id
            where j.city = :city
            and (j.from_step is null or j.from_step <> j.to_step)
            and j.at >= :from
            and j.at <= :to
            and (j.at, j.case_id, j.seq) > (:afterAt, :afterId, :afterSeq)
            order by j.at, j.case_id, j.seq
            limit :limit
            offset :skip
            """;

    private static final String STORIES = """
            select j.case_id, j.seq, j.at, j.action, j.to_step
            from cases.v_journal j
            where j.city = :city
            and j.case_id = any (cast(:ids as uuid[]))
            and (j.from_step is null or j.from_step <> j.to_step)
            order by j.case_id, j.seq
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Questions questions;

    PublicCases(JdbcClient jdbc, TransactionOperations transactions, Questions questions) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.transactions = transactions;
    }

    private record Key(Instant at, UUID id) {
        private static final Pattern TEXT =
                Pattern.compile("(\\d{1,10})\\.(\\d{9})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

        static Key of(String text) {
            Matcher parts = TEXT.matcher(text);
            return parts.matches()
                    ? new Key(
                            Instant.ofEpochSecond(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))),
                            UUID.fromString(parts.group(3)))
                    : FIRST;
        }

        static String text(PublicCase last) {
            return "%d.%09d_%s"
                    .formatted(last.received().getEpochSecond(), last.received().getNano(), last.id());
        }
    }

    /** A page of those wanted, the newest first; {@code after} is the key of the page before, empty for the first. */
    public Slice<PublicCase> page(String city, Wanted wanted, String after, int size) {
        return Slice.of(lot(city, wanted, Key.of(after), 0, size + 1), size, Key::text);
    }

    /** Replies that everybody may know, by case. */
    public Map<UUID, List<Reply>> replies(String city, Collection<UUID> ids) {
        return Scoped.call(Scope.system(city), () -> questions.published(ids));
    }

    public Optional<PublicCase> find(String city, String number) {
        return lot(city, Wanted.numbered(List.of(number)), FIRST, 0, 1).stream().findFirst();
    }

    /** Hands out those wanted, the newest first, in lots; {@code skip} of them are left out first, then at most {@code limit} given. */
    public void each(String city, Wanted wanted, int skip, long limit, Consumer<List<PublicCase>> lots) {
        Key after = FIRST;
        long left = limit;
        int over = skip;
        while (left > 0) {
            int size = (int) Math.min(AT_A_TIME, left);
            List<PublicCase> lot = lot(city, wanted, after, over, size);
            if (!lot.isEmpty()) {
                lots.accept(lot);
            }
            if (lot.size() < size) {
                return;
            }
            left -= size;
            over = 0;
            after = new Key(lot.getLast().received(), lot.getLast().id());
        }
    }

    /**
     * Hands out what moved between the two moments, the earliest first, in lots; {@code skip} moves are left out first, then at most
     * {@code limit} given.
     */
    public void eachMove(String city, Instant from, Instant to, int skip, long limit, Consumer<List<PublicMove>> lots) {
        PublicMove after = PublicMove.after("", from);
        long left = limit;
        int over = skip;
        while (left > 0) {
            int size = (int) Math.min(AT_A_TIME, left);
            List<PublicMove> lot = moves(city, from, to, after, over, size);
            if (!lot.isEmpty()) {
                lots.accept(lot);
            }
            if (lot.size() < size) {
                return;
            }
            left -= size;
            over = 0;
            after = lot.getLast();
        }
    }

    /** A page of what moved between the two moments, the earliest first; {@code after} is the key of the page before, empty for the first. */
    public Slice<PublicMove> moves(String city, Instant from, Instant to, String after, int size) {
        return Slice.of(moves(city, from, to, PublicMove.after(after, from), 0, size + 1), size, PublicMove::key);
    }

    /** The moves of cases found here, in order. */
    public Map<UUID, List<PublicMove>> stories(String city, List<PublicCase> found) {
        Map<UUID, PublicCase> cases = found.stream().collect(Collectors.toMap(PublicCase::id, Function.identity()));
        return asProgram(
                        city,
                        () -> sql(STORIES)
                                .param("ids", Wanted.literal(List.copyOf(cases.keySet())))
                                .query((row, i) -> move(row, cases))
                                .list())
                .stream()
                .collect(Collectors.groupingBy(PublicMove::caseId));
    }

    private List<PublicCase> lot(String city, Wanted wanted, Key after, int skip, int limit) {
        return asProgram(
                city,
                () -> sql(list(wanted))
                        .params(wanted.parameters())
                        .param("beforeAt", time(after.at()))
                        .param("beforeId", after.id())
                        .param("skip", skip)
                        .param("limit", limit)
                        .query((row, i) -> publicCase(row))
                        .list());
    }

    private static String list(Wanted wanted) {
        return """
                with picked as materialized (
                    select c.*
                    from cases.v_public c
                    where c.city = :city
                    and (c.received_at, c.id) < (:beforeAt, :beforeId)
                    %s
                    order by c.received_at desc, c.id desc
                    limit :limit
                    offset :skip)
                select c.*, %s as updated_at
                from picked c
                order by c.received_at desc, c.id desc
                """.formatted(wanted.conditions(), Wanted.UPDATED);
    }

    private List<PublicMove> moves(String city, Instant from, Instant to, PublicMove after, int skip, int limit) {
        return asProgram(
                city,
                () -> sql(MOVES)
                        .param("from", time(from))
                        .param("to", time(to))
                        .param("afterAt", time(after.at()))
                        .param("afterId", after.caseId())
                        .param("afterSeq", after.seq())
                        .param("skip", skip)
                        .param("limit", limit)
                        .query((row, i) -> move(row))
                        .list());
    }

    private <T> List<T> asProgram(String city, Supplier<List<T>> read) {
        return Scoped.call(
                Scope.system(city),
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    Planning.forValues(jdbc);
                    return read.get();
                })));
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("city", Scoped.current().city());
    }

    private static PublicCase publicCase(ResultSet row) throws SQLException {
        @Nullable String words = row.getString("words");
        Step step = Step.valueOf(row.getString("step"));
        Instant received = row.getObject("received_at", OffsetDateTime.class).toInstant();
        @Nullable Instant updated = instant(row, "updated_at");
        return new PublicCase(
                row.getObject("id", UUID.class),
                row.getString("number"),
                step,
                row.getString("category"),
                row.getString("community"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                words == null ? null : PublicWords.of(words),
                row.getObject("photo", UUID.class),
                row.getString("channel"),
                row.getObject("office", UUID.class),
                received,
                updated == null ? received : updated,
                step.isOnTheClock() ? instant(row, "due_at") : null);
    }

    private static PublicMove move(ResultSet row) throws SQLException {
        return move(
                row, row.getObject("case_id", UUID.class), row.getString("number"), row.getObject("photo", UUID.class));
    }

    private static PublicMove move(ResultSet row, Map<UUID, PublicCase> found) throws SQLException {
        PublicCase of = Objects.requireNonNull(found.get(row.getObject("case_id", UUID.class)));
        return move(row, of.id(), of.number(), of.photo());
    }

    /** @param photo of the report, which the filing lets everybody see */
    private static PublicMove move(ResultSet row, UUID id, String number, @Nullable UUID photo) throws SQLException {
        Action.Kind action = Action.Kind.valueOf(row.getString("action"));
        return new PublicMove(
                id,
                number,
                row.getInt("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                action,
                Step.valueOf(row.getString("to_step")),
                action == Action.Kind.COLLECT ? photo : null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
