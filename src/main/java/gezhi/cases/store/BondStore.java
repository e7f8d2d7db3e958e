package gezhi.cases.store;

import gezhi.cases.store.MergeStore.Relative;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which case is a part of which, and which have to do with each other. Of cases out of sight nothing is told. */
@Repository
public class BondStore {
    private static final String ADD_PART = """
            insert into cases.part (city, part, whole, at)
            values (:city, :part, :whole, :at)
            on conflict (city, part) do nothing
            """;

    private static final String END_PARTS = """
            delete from cases.part
            where city = :city
            and whole = :whole
            returning part
            """;

    private static final String WHOLE = """
            select c.id, c.number, c.step
            from cases.part p
            join cases.case c
                on c.city = p.city
                and c.id = p.whole
            where p.city = :city
            and p.part = :id
            """;

    private static final String PARTS = """
            select c.id, c.number, c.step
            from cases.part p
            join cases.case c
                on c.city = p.city
                and c.id = p.part
            where p.city = :city
            and p.whole = :id
            order by c.received_at, c.id
            """;

    /** Wholes none of whose parts is open: a part merged into another case is when that one is. Other servers take others. */
    private static final String COMPLETE = """
            select c.id, c.version,
                exists (
                    select
                    from cases.part p
                    join cases.case d on d.city = p.city and d.id = p.part
                    left join cases.merged m on m.city = d.city and m.child = d.id
                    left join cases.case e on e.city = m.city and e.id = m.parent
                    where p.city = c.city
                    and p.whole = c.id
                    and coalesce(e.step, d.step) in ('VERIFIED', 'EVALUATED')) as done,
                coalesce((
                    select string_agg(d.number, ', ' order by d.number)
                    from cases.part p
                    join cases.case d on d.city = p.city and d.id = p.part
                    where p.city = c.city
                    and p.whole = c.id), '') as numbers
            from cases.case c
            where c.city = :city
            and c.step = 'SPLIT'
            and not exists (
                select
                from cases.part p
                join cases.case d on d.city = p.city and d.id = p.part
                left join cases.merged m on m.city = d.city and m.child = d.id
                left join cases.case e on e.city = m.city and e.id = m.parent
                where p.city = c.city
                and p.whole = c.id
                and coalesce(e.step, d.step) not in ('VERIFIED', 'EVALUATED', 'REFUSED', 'VOIDED'))
            order by c.id
            limit :limit
            for update of c skip locked
            """;

    private static final String RELATE = """
            insert into cases.related (city, one, other, at, by)
            values (:city, least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), :at, :by)
            on conflict (city, one, other) do nothing
            """;

    private static final String UNRELATE = """
            delete from cases.related
            where city = :city
            and one = least(:one::uuid, :other::uuid)
            and other = greatest(:one::uuid, :other::uuid)
            """;

    private static final String RELATED = """
            select c.id, c.number, c.step
            from cases.related r
            join cases.case c
                on c.city = r.city
                and c.id = case when r.one = :id then r.other else r.one end
            where r.city = :city
            and (r.one = :id or r.other = :id)
            order by r.at, c.id
            limit 100
            """;

    private final JdbcClient jdbc;

    BondStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A case whose parts have all come to an end.
     *
     * @param done true when at least one of them was dealt with
     * @param numbers of the parts
     */
    public record Complete(UUID id, int version, boolean done, String numbers) {}

    public void addPart(UUID part, UUID whole, Instant at) {
        sql(ADD_PART)
                .param("part", part)
                .param("whole", whole)
                .param("at", Times.of(at))
                .update();
    }

    /** The parts it had. */
    public List<UUID> endParts(UUID whole) {
        return sql(END_PARTS).param("whole", whole).query(UUID.class).list();
    }

    public Optional<Relative> findWhole(UUID part) {
        return sql(WHOLE).param("id", part).query(Relative.class).optional();
    }

    public List<Relative> parts(UUID whole) {
        return sql(PARTS).param("id", whole).query(Relative.class).list();
    }

    public List<Complete> complete(int limit) {
        return sql(COMPLETE).param("limit", limit).query(Complete.class).list();
    }

    /** False when they are related already. */
    public boolean relate(UUID one, UUID other, Instant at, @Nullable UUID by) {
        return sql(RELATE)
                        .param("one", one)
                        .param("other", other)
                        .param("at", Times.of(at))
                        .param("by", Maybe.of(by))
                        .update()
                == 1;
    }

    /** False when they were not related. */
    public boolean unrelate(UUID one, UUID other) {
        return sql(UNRELATE).param("one", one).param("other", other).update() == 1;
    }

    public List<Relative> related(UUID id) {
        return sql(RELATED).param("id", id).query(Relative.class).list();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("city", Scoped.current().city());
    }
}
