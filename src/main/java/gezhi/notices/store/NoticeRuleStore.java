package gezhi.notices.store;

import gezhi.notices.model.Audience;
import gezhi.notices.model.Channel;
import gezhi.notices.model.QuietHours;
import gezhi.notices.model.Route;
import gezhi.notices.model.Topic;
import gezhi.notices.model.Voice;
import gezhi.notices.model.Words;
import gezhi.notices.rules.NoticeRules;
import gezhi.platform.scope.Scoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Routes, words and quiet hours, each with the days on which it holds. What a person sets is put down with who set it and when. */
@Repository
public class NoticeRuleStore {
    private static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final String ROUTES = """
            select id, audience, event, channel, urgent, valid_from, valid_to
            from notices.route
            where city = :city
            and (valid_to is null or valid_to > :on)
            order by event, audience, channel, valid_from
            """;

    private static final String WORDS = """
            select event, voice, language, title, text
            from notices.words
            where city = :city
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            """;

    private static final String QUIET = """
            select starts, ends
            from notices.quiet
            where city = :city
            and valid_from <= :on
            order by valid_from desc
            limit 1
            """;

    private static final String EVER_ROUTED = """
            select distinct event
            from notices.route
            where city = :city
            """;

    private static final String ADD_ROUTES = """
            insert into notices.route (city, id, audience, event, channel, urgent, valid_from, set_by, set_at)
            select :city, r.id, r.audience, r.event, r.channel, r.urgent, r.day, cast(:by as uuid), cast(:at as timestamptz)
            from unnest(cast(:ids as uuid[]), cast(:audiences as text[]), cast(:events as text[]), cast(:channels as text[]),
                cast(:urgent as boolean[]), cast(:days as date[])) as r (id, audience, event, channel, urgent, day)
            on conflict do nothing
            """;

    private static final String END_ROUTE = """
            update notices.route
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and id = :id
            and valid_to is null
            """;

    private static final String ADD_WORDS = """
            insert into notices.words (city, id, event, voice, language, title, text, valid_from, set_by, set_at)
            select :city, gen_random_uuid(), w.event, w.voice, w.language, w.title, w.text, cast(:on as date),
                cast(:by as uuid), cast(:at as timestamptz)
            from unnest(cast(:events as text[]), cast(:voices as text[]), cast(:languages as text[]), cast(:titles as text[]),
                cast(:texts as text[])) as w (event, voice, language, title, text)
            """;

    private static final String END_WORDS = """
            update notices.words
            set valid_to = greatest(valid_from, cast(:on as date))
            where city = :city
            and event = :event
            and voice = :voice
            and language = :language
            and valid_to is null
            """;

    private static final String SET_QUIET = """
            insert into notices.quiet (city, valid_from, starts, ends, set_by, set_at)
            values (:city, :on, :starts, :ends, cast(:by as uuid), cast(:at as timestamptz))
            on conflict (city, valid_from) do update
            set starts = excluded.starts, ends = excluded.ends, set_by = excluded.set_by, set_at = excluded.set_at
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeRuleStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param key of what the words are for */
    public record Said(NoticeRules.Key key, Words words) {}

    public NoticeRules read(LocalDate on) {
        Map<NoticeRules.Key, Words> words = new HashMap<>();
        sql(WORDS)
                .param("on", on)
                .query((row, i) -> words.put(key(row), words(row)))
                .list();
        QuietHours quiet = sql(QUIET)
                .param("on", on)
                .query((row, i) -> new QuietHours(
                        row.getObject("starts", LocalTime.class), row.getObject("ends", LocalTime.class)))
                .optional()
                .orElse(NONE);
        return new NoticeRules(
                routes(on).stream().filter(route -> route.holdsOn(on)).toList(), words, quiet);
    }

    /** Those that hold on that day or later. */
    public List<Route> routes(LocalDate on) {
        return sql(ROUTES).param("on", on).query((row, i) -> route(row)).list();
    }

    /** Of what the city has ever had routes, whether or not they hold. */
    public Set<Topic> everRouted() {
        return sql(EVER_ROUTED).query(String.class).list().stream()
                .map(Topic::of)
                .collect(Collectors.toSet());
    }

    /** False when one like it holds or is to hold already. */
    public boolean addRoutes(List<Route> routes) {
        int added = byWhom(ADD_ROUTES)
                .param("ids", Sql.column(routes, Route::id))
                .param("audiences", Sql.column(routes, Route::audience))
                .param("events", Sql.column(routes, Route::event))
                .param("channels", Sql.column(routes, Route::channel))
                .param("urgent", Sql.column(routes, Route::urgent))
                .param("days", Sql.column(routes, Route::from))
                .update();
        return added == routes.size();
    }

    public boolean endRoute(UUID id, LocalDate on) {
        return sql(END_ROUTE).param("id", id).param("on", on).update() == 1;
    }

    public void addWords(List<Said> said, LocalDate on) {
        byWhom(ADD_WORDS)
                .param("on", on)
                .param("events", Sql.column(said, each -> each.key().event()))
                .param("voices", Sql.column(said, each -> each.key().voice()))
                .param("languages", Sql.column(said, each -> each.key().language()))
                .param("titles", Sql.column(said, each -> each.words().title()))
                .param("texts", Sql.column(said, each -> each.words().text()))
                .update();
    }

    /** From that day on these words instead of those before. */
    public void setWords(Said said, LocalDate on) {
        sql(END_WORDS)
                .param("on", on)
                .param("event", said.key().event())
                .param("voice", said.key().voice().name())
                .param("language", said.key().language())
                .update();
        addWords(List.of(said), on);
    }

    public void setQuiet(QuietHours quiet, LocalDate on) {
        byWhom(SET_QUIET)
                .param("on", on)
                .param("starts", quiet.from())
                .param("ends", quiet.to())
                .update();
    }

    private JdbcClient.StatementSpec byWhom(String sql) {
        @Nullable UUID person = Scoped.current().person();
        return sql(sql).param("by", person == null ? null : person.toString())
                .param("at", person == null ? null : clock.instant().toString());
    }

    private static Route route(ResultSet row) throws SQLException {
        return new Route(
                row.getObject("id", UUID.class),
                Audience.valueOf(row.getString("audience")),
                row.getString("event"),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("urgent"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static NoticeRules.Key key(ResultSet row) throws SQLException {
        return new NoticeRules.Key(
                row.getString("event"), Voice.valueOf(row.getString("voice")), row.getString("language"));
    }

    private static Words words(ResultSet row) throws SQLException {
        return new Words(row.getString("title"), row.getString("text"));
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return Sql.inCity(jdbc, sql);
    }
}
