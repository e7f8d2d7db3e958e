package gezhi.whistles.store;

import gezhi.platform.Ids;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.whistles.NewWhistle;
import gezhi.whistles.Situation;
import gezhi.whistles.WhistleEntry;
import gezhi.whistles.WhistleSounded;
import gezhi.whistles.loop.Action;
import gezhi.whistles.loop.Loop;
import gezhi.whistles.loop.Step;
import gezhi.whistles.loop.Summons;
import gezhi.whistles.loop.Verdict;
import gezhi.whistles.loop.Whistle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes whistles. Whoever writes the journal announces it. */
@Repository
public class WhistleStore {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    WhistleStore(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The whistle that an earlier try of the request has blown. */
    public Optional<UUID> findBlown(UUID request) {
        return sql(WhistleSql.FIND_BLOWN)
                .param("request", request)
                .query(UUID.class)
                .optional();
    }

    public boolean seesCase(UUID caseId) {
        return sql(WhistleSql.SEES_CASE)
                .param("id", caseId)
                .query(Boolean.class)
                .single();
    }

    public boolean isDone(UUID id, UUID request) {
        return sql(WhistleSql.IS_DONE)
                .param("id", id)
                .param("request", request)
                .query(Boolean.class)
                .single();
    }

    /** The whistle, held until the transaction ends, if the scope may move it. */
    public Optional<Whistle> lock(UUID id) {
        return load(WhistleSql.LOCK, id);
    }

    /** The whistle, if the scope sees it. */
    public Optional<Whistle> find(UUID id) {
        return load(WhistleSql.LOAD, id);
    }

    private Optional<Whistle> load(String statement, UUID id) {
        return sql(statement).param("id", id).query((row, i) -> id).optional().map(_ -> {
            List<Summons> offices = sql(WhistleSql.SUMMONED)
                    .param("id", id)
                    .query(WhistleRows.SUMMONS)
                    .list();
            return sql(WhistleSql.LOAD)
                    .param("id", id)
                    .query(WhistleRows.whistle(offices))
                    .single();
        });
    }

    /** Whistles about whose offices the clock has something to say, the longest due first. */
    @Transactional(readOnly = true)
    public List<UUID> listDue(Instant now, int limit) {
        return sql(WhistleSql.LIST_DUE)
                .param("now", Times.of(now))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    public void blow(Verdict.Moved moved, NewWhistle draft, Situation situation) {
        Instant at = moved.after().blownAt();
        Whistle whistle = moved.after();
        var point = draft.place().point();
        sql(WhistleSql.BLOW)
                .param("id", whistle.id())
                .param("situation", situation.code())
                .param("situationFrom", situation.validFrom())
                .param("step", whistle.step().name())
                .param("division", whistle.division())
                .param("lon", Maybe.of(point == null ? null : point.lon()))
                .param("lat", Maybe.of(point == null ? null : point.lat()))
                .param("address", draft.place().address())
                .param("words", draft.words())
                .param("caseId", Maybe.of(draft.caseId()))
                .param("alliance", Maybe.of(draft.alliance()))
                .param("desk", whistle.desk())
                .param("blownBy", Maybe.of(whistle.blownBy()))
                .param("at", Times.of(at))
                .param("offices", offices(whistle))
                .param("request", draft.requestId())
                .update();
        whistle.offices().forEach(each -> summon(whistle, each));
        enter(moved, Action.Kind.BLOW, draft.words(), at, draft.requestId());
    }

    /** @throws IllegalStateException when it has moved since it was locked, which is a bug */
    public void write(Verdict.Moved moved, Action action, Instant at, UUID request) {
        Whistle before = moved.before();
        if (moved.after().version() != before.version()) {
            one(sql(WhistleSql.MOVE)
                    .param("id", before.id())
                    .param("from", before.step().name())
                    .param("to", moved.to().name())
                    .param("version", before.version())
                    .param("words", action.words())
                    .param("at", Times.of(at))
                    .update());
        }
        for (Summons now : moved.after().offices()) {
            Summons old = before.find(now.office()).orElseThrow();
            if (old.version() != now.version()) {
                move(before.id(), old, now);
            }
        }
        if (action instanceof Action.Rate rate) {
            rate(moved.after(), rate);
        }
        enter(moved, action.kind(), action.words(), at, request);
    }

    public void signal(Whistle whistle, Loop.Signal signal) {
        one(sql(WhistleSql.SIGNAL)
                .param("whistle", whistle.id())
                .param("office", signal.office())
                .param("signal", signal.kind() == Action.Kind.WARN ? 1 : 2)
                .update());
        Verdict.Moved stays = new Verdict.Moved(
                whistle, whistle, Role.SYSTEM, signal.office(), Step.AWAITED, Step.AWAITED, null, null);
        enter(stays, signal.kind(), "", signal.at(), Ids.next());
    }

    private void summon(Whistle whistle, Summons each) {
        sql(WhistleSql.SUMMON)
                .param("whistle", whistle.id())
                .param("office", each.office())
                .param("step", each.step().name())
                .param("amount", each.deadline().allowance().amount())
                .param("unit", each.deadline().allowance().unit().name())
                .param("startAt", Times.of(each.deadline().start()))
                .param("yellowAt", Times.of(each.deadline().yellow()))
                .param("dueAt", Times.of(each.deadline().due()))
                .update();
    }

    private void move(UUID whistle, Summons old, Summons now) {
        one(sql(WhistleSql.MOVE_OFFICE)
                .param("whistle", whistle)
                .param("office", now.office())
                .param("from", old.step().name())
                .param("to", now.step().name())
                .param("version", old.version())
                .param("expected", Maybe.of(now.expected()))
                .param("reported", Maybe.of(now.reported()))
                .param("arrived", Maybe.of(now.arrived()))
                .param("left", Maybe.of(now.left()))
                .param("inTime", Maybe.of(now.inTime()))
                .update());
    }

    private void rate(Whistle whistle, Action.Rate rate) {
        Summons.Rating rating = whistle.find(rate.office()).map(Summons::rating).orElseThrow();
        sql(WhistleSql.RATE)
                .param("whistle", whistle.id())
                .param("office", rate.office())
                .param("division", whistle.division())
                .param("stars", rating.stars())
                .param("words", rate.words())
                .param("ratedBy", Maybe.of(rating.by()))
                .param("at", Times.of(rating.at()))
                .param("until", Times.of(rating.until()))
                .update();
    }

    private void enter(Verdict.Moved moved, Action.Kind kind, String words, Instant at, UUID request) {
        Whistle whistle = moved.after();
        int seq = sql(WhistleSql.NEXT)
                .param("id", whistle.id())
                .query(Integer.class)
                .single();
        UUID actor = moved.role() == Role.SYSTEM ? null : Scoped.current().person();
        WhistleEntry entry = new WhistleEntry(
                whistle.id(),
                seq,
                at,
                kind,
                moved.office(),
                moved.from(),
                moved.to(),
                whistle.division(),
                actor,
                moved.role(),
                words,
                moved.inTime(),
                moved.stars());
        sql(WhistleSql.ENTER)
                .params(WhistleRows.params(entry))
                .param("request", request)
                .update();
        events.publishEvent(new WhistleSounded(Scoped.current().city(), entry));
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("A whistle has moved while it was held");
        }
    }

    private static String offices(Whistle whistle) {
        return whistle.offices().stream()
                .map(each -> each.office().toString())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
