package gezhi.activities.store;

import gezhi.activities.ActivityEntry;
import gezhi.activities.ActivityMoved;
import gezhi.activities.loop.Action;
import gezhi.activities.loop.Activity;
import gezhi.activities.loop.SignUp;
import gezhi.activities.loop.Step;
import gezhi.activities.loop.Terms;
import gezhi.activities.loop.Verdict;
import gezhi.platform.Ids;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes activities. Whoever writes the journal announces it. */
@Repository
public class ActivityStore {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ActivityStore(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The activity that an earlier try of the request has announced. */
    public Optional<UUID> findAnnounced(UUID request) {
        return sql(ActivitySql.FIND_ANNOUNCED)
                .param("request", request)
                .query(UUID.class)
                .optional();
    }

    public boolean isDone(UUID id, UUID request) {
        return jdbc.sql(ActivitySql.IS_DONE)
                .param("id", id)
                .param("request", request)
                .query(Boolean.class)
                .single();
    }

    /** The activity, held until the transaction ends. */
    public Optional<Activity> lock(UUID id) {
        return sql(ActivitySql.LOCK)
                .param("id", id)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** The activity with the sign-ups that the scope sees. */
    public Optional<Activity> find(UUID id) {
        List<SignUp> signUps = sql(ActivitySql.SIGN_UPS)
                .param("id", id)
                .query(ActivityRows.SIGN_UP)
                .list();
        return sql(ActivitySql.LOAD)
                .param("id", id)
                .query(ActivityRows.activity(signUps))
                .optional();
    }

    /** Those announced together with it that come later and are not cancelled, the soonest first. */
    public List<UUID> listFollowing(UUID id) {
        return sql(ActivitySql.FOLLOWING).param("id", id).query(UUID.class).list();
    }

    public boolean codeFits(UUID id, String code) {
        return jdbc.sql(ActivitySql.CODE_FITS)
                .param("id", id)
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    public void countTry(UUID signUp) {
        sql(ActivitySql.COUNT_TRY).param("signUp", signUp).update();
    }

    /** @param series the first of those that were announced together */
    public void announce(Verdict.Moved moved, UUID series, String code, Instant at, UUID request) {
        Activity activity = moved.after();
        terms(ActivitySql.ANNOUNCE, activity)
                .param("series", series)
                .param("division", activity.division())
                .param("skill", activity.skill())
                .param("at", Columns.at(at))
                .param("request", request)
                .update();
        sql(ActivitySql.CONTACT)
                .param("id", activity.id())
                .param("contact", activity.terms().contact())
                .update();
        sql(ActivitySql.CODE).param("id", activity.id()).param("code", code).update();
        enter(activity.id(), of(moved, Action.Kind.ANNOUNCE, ""), at, request);
    }

    /** @throws IllegalStateException when it has moved since it was locked, which is a bug */
    public void write(Verdict.Moved moved, Action action, Instant at, UUID request) {
        Activity now = moved.after();
        SignUp signUp = moved.signUp();
        if (signUp != null && moved.from() == null) {
            add(now, signUp);
        } else if (signUp != null) {
            move(signUp);
        }
        move(moved.before(), now);
        if (action instanceof Action.Change) {
            terms(ActivitySql.CHANGE, now).param("at", Columns.at(at)).update();
            sql(ActivitySql.CHANGE_CONTACT)
                    .param("id", now.id())
                    .param("contact", now.terms().contact())
                    .update();
        } else if (now.step() != moved.before().step()) {
            sql(ActivitySql.END)
                    .param("id", now.id())
                    .param("reason", action.words().strip())
                    .param("at", Columns.at(at))
                    .update();
        }
        enter(now.id(), of(moved, action.kind(), action.words().strip()), at, request);
    }

    /** Whoever waits takes what is free, one after the other. */
    public void moveUp(UUID id, Instant at) {
        Optional<UUID> next = next(id, at);
        while (next.isPresent()) {
            Said said =
                    new Said(Action.Kind.MOVE_UP, next.get(), Step.WAITING, Step.ADMITTED, null, Role.SYSTEM, "", null);
            enter(id, said, at, Ids.next());
            next = next(id, at);
        }
    }

    private Optional<UUID> next(UUID id, Instant at) {
        return jdbc.sql(ActivitySql.MOVE_UP)
                .param("id", id)
                .param("at", Columns.at(at))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }

    private JdbcClient.StatementSpec terms(String statement, Activity activity) {
        Terms terms = activity.terms();
        return sql(statement)
                .param("id", activity.id())
                .param("title", terms.title())
                .param("words", terms.words())
                .param("audience", terms.audience())
                .param("address", terms.address())
                .param("begins", Columns.at(terms.begins()))
                .param("ends", Columns.at(terms.ends()))
                .param("places", terms.places())
                .param("minutes", terms.minutes());
    }

    private void move(Activity before, Activity now) {
        one(sql(ActivitySql.MOVE)
                .param("id", now.id())
                .param("to", now.step().name())
                .param("version", before.version())
                .param("nextVersion", now.version())
                .param("takenBefore", before.taken())
                .param("taken", now.taken())
                .param("waiting", now.waiting())
                .update());
    }

    private void add(Activity activity, SignUp signUp) {
        sql(ActivitySql.ADD_SIGN_UP)
                .param("signUp", signUp.id())
                .param("id", activity.id())
                .param("division", activity.division())
                .param("step", signUp.step().name())
                .param("seq", signUp.seq())
                .param("volunteer", signUp.volunteer())
                .param("person", signUp.person())
                .param("name", signUp.name())
                .param("account", signUp.account())
                .param("at", Columns.at(signUp.at()))
                .update();
    }

    private void move(SignUp now) {
        one(sql(ActivitySql.MOVE_SIGN_UP)
                .param("signUp", now.id())
                .param("to", now.step().name())
                .param("version", now.version() - 1)
                .param("nextVersion", now.version())
                .param("minutes", Columns.maybe(now.minutes()))
                .param("record", Columns.maybe(now.record()))
                .param("settledAt", Columns.maybe(now.settledAt()))
                .update());
    }

    /** What an entry says. */
    private record Said(
            Action.Kind kind,
            @Nullable UUID signUp,
            @Nullable Step from,
            Step to,
            @Nullable UUID actor,
            Role role,
            String words,
            @Nullable Integer minutes) {}

    private static Said of(Verdict.Moved moved, Action.Kind kind, String words) {
        SignUp signUp = moved.signUp();
        return new Said(
                kind,
                signUp == null ? null : signUp.id(),
                moved.from(),
                moved.to(),
                Scoped.current().person(),
                moved.role(),
                words,
                kind == Action.Kind.CONFIRM && signUp != null ? signUp.minutes() : null);
    }

    private void enter(UUID id, Said said, Instant at, UUID request) {
        int seq = sql(ActivitySql.NEXT).param("id", id).query(Integer.class).single();
        sql(ActivitySql.ENTER)
                .param("id", id)
                .param("seq", seq)
                .param("at", Columns.at(at))
                .param("action", said.kind().name())
                .param("signUp", Columns.maybe(said.signUp()))
                .param("from", Columns.maybe(said.from()))
                .param("to", said.to().name())
                .param("actor", Columns.maybe(said.actor()))
                .param("role", said.role().name())
                .param("words", said.words())
                .param("minutes", Columns.maybe(said.minutes()))
                .param("request", request)
                .update();
        ActivityEntry entry = new ActivityEntry(
                id,
                seq,
                at,
                said.kind(),
                said.signUp(),
                said.from(),
                said.to(),
                said.actor(),
                said.role(),
                said.words(),
                said.minutes());
        events.publishEvent(new ActivityMoved(Scoped.current().city(), entry));
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("An activity has moved while it was held");
        }
    }
}
