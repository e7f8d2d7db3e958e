package gezhi.cases.store;

import gezhi.cases.loop.Step;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which case is merged into which, and what people have decided about pairs of cases. */
@Repository
public class MergeStore {
    /** In the order of ids, so that two who merge the same two cases the other way round wait for each other. */
    /** Not stricter than needed: rows that are written elsewhere and refer to one of both must not wait for the other. */
    private static final String LOCK = """
            select c.id, c.number, c.step,
                exists (select from cases.merged m where m.city = c.city and m.parent = c.id) as parent
            from cases.case c
            where c.city = :city
            and c.id in (:one, :other)
            order by c.id
            for no key update of c
            """;

    private static final String ADD = """
            insert into cases.merged (city, child, parent, at, by_reporter)
            select city, id, :parent, :at, :byReporter
            from cases.case
            where city = :city
            and id = :child
            and step = 'MERGED'
            on conflict (city, child) do nothing
            """;

    private static final String END = """
            delete from cases.merged
            where city = :city
            and child = :child
            returning parent
            """;

    private static final String JUDGE = """
            insert into cases.judged (city, one, other, same, category, other_category, at, by)
            select a.city, a.id, b.id, :same, a.category, b.category, :at, :by
            from cases.case a
            join cases.case b on b.city = a.city
            where a.city = :city
            and a.id = least(cast(:one as uuid), cast(:other as uuid))
            and b.id = greatest(cast(:one as uuid), cast(:other as uuid))
            on conflict (city, one, other) do update
            set same = excluded.same, at = excluded.at, by = excluded.by
            """;

    private static final String PARENT = """
            select m.parent as id, c.number, c.step
            from cases.merged m
            join cases.case c
                on c.city = m.city
                and c.id = m.parent
            where m.city = :city
            and m.child = :id
            """;

    private static final String CHILDREN = """
            select m.child as id, c.number, c.step
            from cases.merged m
            join cases.case c
                on c.city = m.city
                and c.id = m.child
            where m.city = :city
            and m.parent = :id
            order by m.at, m.child
            limit 100
            """;

    private static final String HOUSEHOLDS = """
            select cases.households(:city, :id)
            """;

    /** Children of cases that have come to an end and have not been told yet; other servers take others. */
    private static final String UNTOLD = """
            select m.child as id, p.number, p.step
            from cases.merged m
            join cases.case p
                on p.city = m.city
                and p.id = m.parent
            where m.city = :city
            and m.told_at is null
            and p.step in ('VERIFIED', 'EVALUATED', 'REFUSED', 'VOIDED')
            order by m.parent, m.child
            limit :limit
            for update of m skip locked
            """;

    private static final String TOLD = """
            update cases.merged
            set told_at = :at
            where city = :city
            and child = :child
            """;

    /** Without regard to whether they were told: who is just telling them holds the rows, and this waits for it. */
    private static final String UNTELL = """
            update cases.merged
            set told_at = null
            where city = :city
            and parent = :parent
            """;

    private final JdbcClient jdbc;

    MergeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param parent true when others have been merged into it */
    public record Side(UUID id, String number, Step step, boolean parent) {}

    /** A case at the other end. */
    public record Relative(UUID id, String number, Step step) {}

    /** Both, or those of them that the scope sees; nobody else merges them until the transaction ends. */
    public List<Side> lock(UUID one, UUID other) {
        return sql(LOCK)
                .param("one", one)
                .param("other", other)
                .query(Side.class)
                .list();
    }

    /** False when they were put together before, or, by a deed sent again, have been taken apart since. */
    public boolean add(UUID child, UUID parent, Instant at, boolean byReporter) {
        return sql(ADD).param("child", child)
                        .param("parent", parent)
                        .param("at", Times.of(at))
                        .param("byReporter", byReporter)
                        .update()
                == 1;
    }

    /** The parent it was merged into. */
    public Optional<UUID> end(UUID child) {
        return sql(END).param("child", child).query(UUID.class).optional();
    }

    public void judge(UUID one, UUID other, boolean same, Instant at, @Nullable UUID by) {
        sql(JUDGE)
                .param("one", one)
                .param("other", other)
                .param("same", same)
                .param("at", Times.of(at))
                .param("by", Maybe.of(by))
                .update();
    }

    public Optional<Relative> findParent(UUID child) {
        return sql(PARENT).param("id", child).query(Relative.class).optional();
    }

    public List<Relative> children(UUID parent) {
        return sql(CHILDREN).param("id", parent).query(Relative.class).list();
    }

    public int households(UUID parent) {
        return sql(HOUSEHOLDS).param("id", parent).query(Integer.class).single();
    }

    /** The child's id with the number and step of its parent. */
    public List<Relative> untold(int limit) {
        return sql(UNTOLD).param("limit", limit).query(Relative.class).list();
    }

    public void told(UUID child, Instant at) {
        sql(TOLD).param("child", child).param("at", Times.of(at)).update();
    }

    /** The parent goes on: those who wait for it are told anew when it has come to an end again. */
    public void untell(UUID parent) {
        sql(UNTELL).param("parent", parent).update();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("city", Scoped.current().city());
    }
}
